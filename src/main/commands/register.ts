import { parseArgs } from "node:util";
import { exitCodes, StartRefusal } from "../exit.ts";
import { verify } from "../verify-register.ts";
import type { Command } from "./command.ts";

/** `arengo register verify [URL]`: exit code 0 when the register is whole, 1 when it is not. */
export const register: Command = {
  run: async (args, say) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [verb, url] = positionals;
    if (verb !== "verify")
      throw new StartRefusal(say("unknownCommand", { name: `register ${verb ?? ""}` }), exitCodes.usage);
    const report = await verify(url);
    for (const sentence of report.sentences) console.log(`- ${sentence}`);
    console.log(
      report.sentences.length === 0
        ? say("registerWhole", { entries: report.entries })
        : say("registerDamaged", { count: report.sentences.length }),
    );
    return report.sentences.length === 0 ? 0 : 1;
  },
};
