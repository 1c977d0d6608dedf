import { lookup } from "node:dns/promises";
import { mainSite } from "#src/content/index.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readDirectory } from "#src/site/index.ts";
import type { Say } from "../commands/command.ts";
import type { Examined } from "./examined.ts";

/** The sites beside the municipality's that are open: where each is, and whether its name leads anywhere. */
export async function examineSites(config: Config, say: Say): Promise<Examined[]> {
  const secrets = await readSecrets(dataFolders(config).keys);
  const pool = openPool(databaseUrl(config, secrets, "owner"), { applicationName: "arengo doctor", max: 1 });
  try {
    const main = { site: mainSite, origin: config.publicUrl };
    const { sites } = await readDirectory(openDb(pool), main, new Date());
    return await Promise.all(
      sites.slice(1).map(async ({ key, origin }): Promise<Examined> => {
        const host = new URL(origin).hostname;
        const isKnown =
          host.endsWith(".localhost") ||
          (await lookup(host).then(
            () => true,
            () => false,
          ));
        return isKnown
          ? { state: "ok", what: say("doctorSite", { site: key, origin }) }
          : { state: "attention", what: say("doctorSiteUnknown", { site: key, host }) };
      }),
    );
  } catch {
    return []; // a database that is behind or away has been told already
  } finally {
    await pool.end();
  }
}
