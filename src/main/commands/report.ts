import { parseArgs } from "node:util";
import { findSiteOrigin, listSiteSettings, mainSite } from "#src/content/index.ts";
import { type ClickHouseClient, clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { type Db, openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import type { ReportData } from "#src/yearly-report/index.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { programFolder } from "../program-folder.ts";
import type { Command, Say } from "./command.ts";

/**
 * `arengo report YEAR [--site S] [--json]` prints the note for the press, or everything as data; `--publish [--note TEXT]` says the
 * report in public, with its entry in the register.
 */
export const report: Command = {
  run: async (args, say) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        site: { type: "string" },
        json: { type: "boolean" },
        language: { type: "string" },
        publish: { type: "boolean" },
        note: { type: "string" },
        office: { type: "string" },
      },
    });
    const year = Number(positionals[0]);
    if (positionals.length !== 1 || !Number.isInteger(year)) throw new StartRefusal(say("reportHow"), exitCodes.usage);
    const site = values.site ?? mainSite;
    const language = values.language ?? "it";
    if (!isReportLanguage(language)) throw new StartRefusal(say("reportLanguage", { language }), exitCodes.usage);
    const config = readConfig(process.env);
    await withStores(config, say, async (db, clickhouse) => {
      const known = [...new Set([mainSite, ...(await listSiteSettings(db, new Date())).map((one) => one.site)])];
      if (!known.includes(site))
        throw new StartRefusal(say("reportNoSite", { site, known: known.join(", ") }), exitCodes.usage);
      const { gatherReport, holdsNothing, pressNote, reportPath } = await import("#src/yearly-report/index.ts");
      const origin = await findSiteOrigin(db, site, config.publicUrl);
      const found = await gatherReport({ db, clickhouse }, { site, year, now: new Date() });
      if (!found.ok) throw new StartRefusal(say(`report.${found.error.kind}`), exitCodes.usage);
      const data = found.value;
      const url = origin + reportPath(year, language);
      if (values.publish) {
        const office = values.office ?? data.municipality;
        const { version, entry } = await publish(config, say, db, {
          site,
          data,
          office,
          origin,
          note: values.note ?? "",
        });
        console.log(say("reportPublished", { url, version, entry }));
      } else {
        if (holdsNothing(data)) console.error(say("reportNothing"));
        const text = values.json ? JSON.stringify(data, null, 2) : pressNote(data, language, url);
        await new Promise<void>((done) => process.stdout.write(`${text.trimEnd()}\n`, () => done()));
      }
    });
    return 0;
  },
};

/** The languages of note and PDF. */
const isReportLanguage = (language: string): boolean => language === "it" || language === "en";

async function publish(
  config: Config,
  say: Say,
  db: Db,
  given: { site: string; data: ReportData; office: string; origin: string; note: string },
): Promise<{ entry: number; version: number }> {
  const { makeReportFiles, publishReport } = await import("#src/yearly-report/index.ts");
  const folders = dataFolders(config);
  const signer = await readSigner(folders.keys, `${new URL(config.publicUrl).host}/registro`);
  const now = new Date();
  const files = await makeReportFiles(given.data, {
    ...{ filesDir: folders.files, program: programFolder(), origin: given.origin, madeAt: now },
  });
  const done = await db
    .transaction()
    .execute((tx) => publishReport(tx, { signer, eventJobs: {}, now }, { ...given, files, role: "program" }));
  if (!done.ok) throw new StartRefusal(say(`report.${done.error.kind}`), exitCodes.usage);
  return done.value;
}

async function withStores(
  config: Config,
  say: Say,
  work: (db: Db, clickhouse: ClickHouseClient) => Promise<void>,
): Promise<void> {
  const secrets = await readSecrets(dataFolders(config).keys);
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 120_000 });
  const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo report", max: 4 });
  try {
    if (!(await clickhouse.ping()).success) throw new StartRefusal(say("statisticsAway"), exitCodes.unavailable);
    await work(openDb(pool), clickhouse);
  } finally {
    await clickhouse.close();
    await pool.end();
  }
}
