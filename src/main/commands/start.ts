import { parseArgs } from "node:util";
import { readConfig } from "#src/platform/config.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { PartName } from "../supervise/part.ts";
import { startAll } from "../supervise/start-all.ts";
import type { Command } from "./command.ts";

const parts: readonly string[] = ["postgres", "clickhouse", "site", "worker", "desk"] satisfies PartName[];

/** `arengo start`: everything, under one supervisor, until a signal. */
export const start: Command = {
  staysOpen: true,
  run: async (args, say) => {
    const options = {
      empty: { type: "boolean" },
      dev: { type: "boolean" },
      without: { type: "string", multiple: true },
    } as const;
    const { values } = parseArgs({ args, options });
    const without = (values.without ?? []).flatMap((names) => names.split(","));
    const unknown = without.find((name) => !parts.includes(name));
    if (unknown) throw new StartRefusal(say("badOption", { reason: `--without ${unknown}` }), exitCodes.usage);
    let stop: (() => Promise<void>) | undefined;
    let isEnding = false;
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      console.log(say("stopping"));
      void (stop?.() ?? Promise.resolve()).finally(() => {
        console.log(say("stopped"));
        process.exit(0);
      });
    };
    process.on("SIGTERM", end).on("SIGINT", end).on("SIGHUP", end);
    await startAll(readConfig(process.env), {
      isEmpty: values.empty ?? false,
      isDev: values.dev ?? false,
      without: without as PartName[],
      say,
      print: (line) => console.log(line),
      // a signal may come before all is up, while the desk is being built for instance
      onStoppable: (how) => {
        stop = how;
      },
    }).catch((fault: unknown) => {
      if (!isEnding) throw fault;
    });
    return 0;
  },
};
