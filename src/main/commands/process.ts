import { parseArgs } from "node:util";
import { type Config, readConfig } from "#src/platform/config.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command, Say } from "./command.ts";

/** How long a process may take to end after a signal, in milliseconds; the supervisor waits a little longer. */
const patience = 8_000;

type Start = (config: Config) => Promise<{ stop: () => Promise<void> }>;

/** A command that runs one process until a signal, or until the supervisor that started it is gone. */
export const processCommand = (load: () => Promise<{ start: Start }>): Command => ({
  staysOpen: true,
  run: async (args, say) => {
    parseArgs({ args, options: {} });
    const config = readConfig(process.env);
    const { start } = await load();
    await untilReleased();
    const running = await start(config).catch((fault: NodeJS.ErrnoException & { port?: number }) => {
      throw fault.code === "EADDRINUSE" ? portTaken(fault.port ?? 0, config, say) : fault;
    });
    let isEnding = false;
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      setTimeout(() => process.exit(0), patience).unref();
      void running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on("SIGTERM", end).on("SIGINT", end).on("disconnect", end);
    process.send?.({ ready: true });
    return 0;
  },
});

/** A supervisor may load a process while what it needs is still being prepared; it says when to go on. */
async function untilReleased(): Promise<void> {
  if (!process.env.ARENGO_HELD) return;
  await new Promise<void>((resolve) => {
    const listen = (message: { release?: boolean }) => {
      if (!message.release) return;
      process.off("message", listen).off("disconnect", giveUp);
      resolve();
    };
    const giveUp = () => process.exit(0);
    process.on("message", listen).on("disconnect", giveUp);
  });
}

/** The setting that chooses each part's port. */
export const portSettings = {
  site: "ARENGO_PORT",
  desk: "ARENGO_DESK_PORT",
  postgres: "ARENGO_POSTGRES_PORT",
  clickhouse: "ARENGO_CLICKHOUSE_PORT",
} as const;

/** The refusal for a port that somebody else holds, with the setting that changes it. */
export function portTaken(port: number, config: Config, say: Say): StartRefusal {
  const parts = Object.keys(portSettings) as (keyof typeof portSettings)[];
  const part = parts.find((name) => config.ports[name] === port) ?? "site";
  return new StartRefusal(say("portTaken", { port, setting: portSettings[part] }), exitCodes.portTaken);
}
