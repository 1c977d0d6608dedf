import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "#src/platform/config.ts";
import type { Say } from "../commands/command.ts";
import { portTaken } from "../commands/process.ts";

/** How long a process of a killed run may still hold its port, in milliseconds. */
const patience = 5_000;

/** Refuses, with the setting that changes it, the first port that somebody else holds. */
export async function refuseTakenPorts(config: Config, ports: readonly number[], say: Say): Promise<void> {
  for (const port of ports) {
    const until = Date.now() + patience;
    while (!(await isFree(port, port === config.ports.site ? config.host : "127.0.0.1"))) {
      if (Date.now() > until) throw portTaken(port, config, say);
      await wait(250);
    }
  }
}

/** Whether a program may listen on this port now. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
