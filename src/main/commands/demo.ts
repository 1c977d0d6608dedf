import { parseArgs } from "node:util";
import { readConfig } from "#src/platform/config.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command } from "./command.ts";

/** `arengo demo [--size N]`: loads the demonstration; repeatable, and goes on where a killed run stopped. */
export const demo: Command = {
  run: async (args, say) => {
    const { values } = parseArgs({ args, options: { size: { type: "string" } } });
    const size = values.size === undefined ? undefined : Number(values.size);
    if (size !== undefined && !(Number.isInteger(size) && size > 0 && size <= 1_000_000)) {
      throw new StartRefusal(say("badOption", { reason: `--size ${values.size}` }), exitCodes.usage);
    }
    const { loadDemo, loadDemoFigures } = await import("../demo.ts");
    const config = readConfig(process.env);
    const onProgress = (line: string) => console.log(line);
    await loadDemo(config, { ...(size !== undefined && { size }), onProgress });
    await loadDemoFigures(config, { onProgress });
    console.log(say("demoDone"));
    return 0;
  },
};
