import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command } from "./command.ts";

/** `arengo map import FILE --source TEXT` and `arengo map remove`; the installation may run. */
export const map: Command = {
  run: async (args, say) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { source: { type: "string" } },
    });
    const [verb, file] = positionals;
    const source = values.source?.trim() ?? "";
    const isImport = verb === "import" && file !== undefined && source.length >= 3 && source.length <= 200;
    if (!isImport && verb !== "remove") throw new StartRefusal(say("mapHow"), exitCodes.usage);
    const { forgetMap, importMap, readGeoJson } = await import("#src/territory/index.ts");
    const text = file === undefined ? "" : await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) throw new StartRefusal(say("mapNoFile", { file: file ?? "" }), exitCodes.usage);
    const read = isImport ? readGeoJson(text) : undefined;
    if (read && !read.ok) {
      const { kind, ...about } = read.error;
      throw new StartRefusal(say(`map.${kind}`, about), exitCodes.usage);
    }
    const config = readConfig(process.env);
    const secrets = await readSecrets(dataFolders(config).keys);
    const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo map", max: 1 });
    try {
      if (read) await importMap(openDb(pool), { features: read.value, source, now: new Date() });
      else await forgetMap(openDb(pool));
    } finally {
      await pool.end();
    }
    console.log(read ? say("mapImported", { count: read.value.length }) : say("mapRemoved"));
    return 0;
  },
};
