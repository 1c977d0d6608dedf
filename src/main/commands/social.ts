import { parseArgs } from "node:util";
import { mainSite } from "#src/content/index.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { type Db, openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import type { Say } from "./command.ts";
import { type Days, readDays } from "./read-days.ts";

/**
 * `arengo statistics social [--from D --to D] [--site S] [--json|--csv]`: what is held of the social profiles in some days, against the
 * same days a year before: figures, places among municipalities, audiences, posts, estimates.
 */
export async function showSocial(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ from: { type: "string" }, to: { type: "string" }, site: { type: "string" } },
      ...{ json: { type: "boolean" }, csv: { type: "boolean" } },
    },
  });
  const period = readDays(say, values, 365);
  const config = readConfig(process.env);
  const secrets = await readSecrets(dataFolders(config).keys);
  const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo statistics", max: 2 });
  try {
    const { asCsv, asJson, asTable } = await import("#src/statistics/index.ts");
    const { figures, lists, ended, lines } = await gather(openDb(pool), values.site ?? mainSite, period);
    if (values.json)
      process.stdout.write(asJson({ from: period.from, to: period.until, figures, lines, ...lists, ended }));
    else if (values.csv) process.stdout.write(asCsv(figures, columns));
    else if (figures.length === 0) console.log(say("statisticsNoSocial", { from: period.from, to: period.until }));
    else {
      const filled = Object.entries({ ...lists, ended }).filter(([, rows]) => rows.length > 0);
      console.log(
        [asTable(figures), ...filled.map(([name, rows]) => `${name}\n${asTable(rows)}`)].join("\n").trimEnd(),
      );
    }
    return 0;
  } finally {
    await pool.end();
  }
}

/** The columns of the figures, for a table without rows. */
const columns = ["profile", "figure", "value", "before", "change", "days", "of", "on"];

async function gather(db: Db, site: string, period: Days) {
  const social = await import("#src/social-measures/index.ts");
  const { againstOf } = await import("#src/statistics/desk/index.ts");
  const before = againstOf(period, "anno") ?? period;
  const { profiles, lines, ended } = await social.summariseSocial(db, { site, period, before });
  const audiences = await social.listAudiences(db, site, period);
  const row = (profile: string) => (line: (typeof lines)[number]) => {
    const { key, value, before: was, change, coverage, on } = line;
    return {
      profile,
      figure: key,
      value,
      before: was,
      change,
      days: coverage?.days ?? null,
      of: coverage?.of ?? null,
      on: on ?? null,
    };
  };
  return {
    lines,
    figures: [...profiles.flatMap(({ name, lines: own }) => own.map(row(name))), ...lines.map(row("*"))],
    lists: {
      ranks: (await social.rankProfiles(db, site, period)).map((one) => ({ ...one })),
      audiences: audiences.flatMap(({ shares, ...one }) => shares.map(({ key, share }) => ({ ...one, key, share }))),
      posts: await social.listTopPosts(db, site, period),
      residents: await social.listEstimates(db, site, period),
    },
    ended: ended.map((one) => ({ ...one })),
  };
}
