import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "#src/platform/config.ts";
import { describeFinding } from "#src/register/index.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { terminalLocale } from "../messages.ts";
import type { Command } from "./command.ts";

/** `arengo backup TARGET`: everything, while the installation runs. */
export const backup: Command = {
  run: async (args, say) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const target = positionals[0];
    if (!target) throw new StartRefusal(say("backupWhere"), exitCodes.usage);
    if (existsSync(target)) throw new StartRefusal(say("backupExists", { target }), exitCodes.usage);
    const { backUp } = await import("../backup/back-up.ts");
    const { files, bytes } = await backUp(readConfig(process.env), resolve(target));
    console.log(say("backupDone", { target, files, megabytes: (bytes / 2 ** 20).toFixed(1) }));
    return 0;
  },
};

/** `arengo restore SOURCE`: into an empty installation; exit code 1 when the restored register is not whole. */
export const restore: Command = {
  run: async (args, say) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const source = positionals[0];
    if (!source || !existsSync(source))
      throw new StartRefusal(say("restoreNoCopy", { source: source ?? "" }), exitCodes.usage);
    const { restore: bringBack } = await import("../backup/restore.ts");
    const report = await bringBack(readConfig(process.env), resolve(source), say);
    const locale = terminalLocale(process.env);
    for (const finding of report.findings) console.log(`- ${describeFinding(locale, finding)}`);
    console.log(say("restoreDone"));
    console.log(
      report.ok
        ? say("registerWhole", { entries: report.size })
        : say("registerDamaged", { count: report.findings.length }),
    );
    return report.ok ? 0 : 1;
  },
};
