import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { mainSite } from "#src/content/index.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command } from "./command.ts";

/** `arengo albo export YEAR FOLDER` and `arengo albo check FOLDER`; exit code 1 when a package is not whole. */
export const albo: Command = {
  run: async (args, say) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [verb, ...rest] = positionals;
    const { exportYear, readConservationBody, readPackage } = await import("#src/albo/index.ts");
    if (verb === "check" && rest[0] && existsSync(rest[0])) {
      const { lines, findings } = await readPackage(resolve(rest[0]));
      for (const { kind, where } of findings) console.log(`- ${say(`albo.${kind}`, { where })}`);
      console.log(
        findings.length === 0
          ? say("alboWhole", { acts: lines.length })
          : say("alboDamaged", { count: findings.length }),
      );
      return findings.length === 0 ? 0 : 1;
    }
    const [year = "", target] = rest;
    if (verb !== "export" || !/^\d{4}$/.test(year) || !target || existsSync(target))
      throw new StartRefusal(say("alboHow"), exitCodes.usage);
    const config = readConfig(process.env);
    const folders = dataFolders(config);
    const secrets = await readSecrets(folders.keys);
    const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo albo", max: 4 });
    try {
      const given = {
        site: mainSite,
        year: Number(year),
        filesDir: folders.files,
        target: resolve(target),
        now: new Date(),
      };
      const body = await readConservationBody(openDb(pool), mainSite, given.now);
      if (!body) throw new StartRefusal(say("alboNoBody"), exitCodes.usage);
      const done = await exportYear(openDb(pool), { ...given, body });
      console.log(say("alboExported", { year, target, ...done }));
      return 0;
    } finally {
      await pool.end();
    }
  },
};
