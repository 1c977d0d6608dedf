import { once } from "node:events";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { mainSite } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import { type ClickHouseClient, clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import type { Period, ShowDivision } from "#src/statistics/index.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command, Say } from "./command.ts";

type Verb = (args: string[], say: Say) => Promise<number>;

/** `arengo statistics show` prints figures of a period; `import` counts logs of the past; `export` and `erase` are of one site. */
export const statistics: Command = {
  run: async ([verb = "", ...args], say) => {
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!run) throw new StartRefusal(say("statisticsHow"), exitCodes.usage);
    return run(args, say);
  },
};

const verbs: Readonly<Record<string, Verb>> = { show, social, import: importFiles, export: exportAll, erase };

async function exportAll(args: string[], say: Say): Promise<number> {
  const site = siteOf(args, say);
  const { exportSite } = await import("#src/statistics/index.ts");
  await withClickHouse(say, async (clickhouse) => {
    for await (const line of exportSite(clickhouse, site)) {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
    }
  });
  return 0;
}

async function erase(args: string[], say: Say): Promise<number> {
  const site = siteOf(args, say);
  if (!args.includes("--yes")) throw new StartRefusal(say("statisticsErase", { site }), exitCodes.usage);
  const { eraseSite } = await import("#src/statistics/index.ts");
  const imports = args.includes("--imports");
  const { rows } = await withClickHouse(say, (clickhouse) => eraseSite(clickhouse, site, { imports }));
  console.log(say("statisticsErased", { site, rows }));
  return 0;
}

function siteOf(args: string[], say: Say): string {
  const { values } = parseArgs({
    args,
    options: { site: { type: "string" }, yes: { type: "boolean" }, imports: { type: "boolean" } },
  });
  if (!values.site) throw new StartRefusal(say("statisticsSite"), exitCodes.usage);
  return values.site;
}

/** Exit code 1 when a line could not be read: everything else was counted all the same. */
async function importFiles(args: string[], say: Say): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      site: { type: "string" },
      host: { type: "string", multiple: true },
      section: { type: "string", multiple: true },
      quiet: { type: "boolean" },
    },
  });
  if (files.length === 0) throw new StartRefusal(say("statisticsImportHow"), exitCodes.usage);
  const missing = files.find((file) => file !== "-" && !existsSync(file));
  if (missing !== undefined) throw new StartRefusal(say("statisticsNoFile", { file: missing }), exitCodes.usage);
  const { ImportRunningError, importLogs, sectionsByPath } = await import("#src/statistics/index.ts");
  const config = readConfig(process.env);
  const began = Date.now();
  const result = await withClickHouse(say, (clickhouse) =>
    importLogs(clickhouse, files, {
      folder: dataFolders(config).imports,
      site: values.site ?? mainSite,
      hosts: Object.fromEntries(pairs(say, values.host ?? [])),
      ownHosts: [new URL(config.publicUrl).hostname],
      sectionOf: sectionsByPath(pairs(say, values.section ?? [])),
      onUnread: (file, line, reason) =>
        console.error(say("statisticsUnread", { file, line, reason: say(`unread.${reason}`) })),
      ...(!values.quiet && {
        onProgress: ({ file, lines, seconds }) =>
          process.stderr.write(`\r${say("statisticsProgress", { file, lines, rate: Math.round(lines / seconds) })}`),
      }),
    }),
  ).catch((fault: unknown) => {
    if (!(fault instanceof ImportRunningError)) throw fault;
    throw new StartRefusal(say("statisticsImportRuns", { who: fault.message }), exitCodes.alreadyRunning);
  });
  if (!values.quiet) process.stderr.write("\n");
  for (const { name, format, lines } of result.files) {
    console.log(format ? say("statisticsFile", { name, format, lines }) : say("statisticsNoFormat", { name }));
  }
  const seconds = Math.max(0.1, (Date.now() - began) / 1_000);
  const { lines, counted, again, alreadyCounted, unread } = result;
  console.log(
    say("statisticsImported", { lines, counted, again, alreadyCounted, unread, seconds: seconds.toFixed(1) }),
  );
  return unread > 0 || result.files.some(({ format }) => format === undefined) ? 1 : 0;
}

/** `a=b` of options that may come several times. */
function pairs(say: Say, texts: readonly string[]): [string, string][] {
  return texts.map((text) => {
    const cut = text.indexOf("=");
    if (cut < 1) throw new StartRefusal(say("statisticsPair", { text }), exitCodes.usage);
    return [text.slice(0, cut).toLowerCase(), text.slice(cut + 1)];
  });
}

async function show(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      "against-from": { type: "string" },
      "against-to": { type: "string" },
      site: { type: "string", multiple: true },
      by: { type: "string" },
      json: { type: "boolean" },
      csv: { type: "boolean" },
    },
  });
  const { showDivisions, showStatistics } = await import("#src/statistics/index.ts");
  if (values.by !== undefined && !(showDivisions as readonly string[]).includes(values.by)) {
    throw new StartRefusal(say("statisticsBy", { by: values.by, known: showDivisions.join(", ") }), exitCodes.usage);
  }
  const today = civilDateOf(new Date());
  const period = readDays(say, values.from ?? addDays(today, -29), values.to ?? today);
  const against = values["against-from"] ?? values["against-to"];
  await withClickHouse(say, async (clickhouse) => {
    const text = await showStatistics(clickhouse, {
      sites: values.site ?? "all",
      period,
      format: values.json ? "json" : values.csv ? "csv" : "text",
      ...(values.by !== undefined && { by: values.by as ShowDivision }),
      ...(against !== undefined && {
        against: readDays(say, values["against-from"] ?? against, values["against-to"] ?? against),
      }),
    });
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
  });
  return 0;
}

const longestDays = 36_600;

function readDays(say: Say, from: string, to: string): Period {
  const [first, last] = [from, to].map((text): CivilDate => {
    const day = parseCivilDate(text);
    if (day === undefined) throw new StartRefusal(say("statisticsDate", { text }), exitCodes.usage);
    return day;
  }) as [CivilDate, CivilDate];
  if (first > last || addDays(first, longestDays) < last) {
    throw new StartRefusal(say("statisticsPeriod", { from: first, to: last }), exitCodes.usage);
  }
  return { from: first, until: last };
}

/** Does something with the installation's ClickHouse; one that does not answer is a sentence. */
async function withClickHouse<Value>(say: Say, work: (client: ClickHouseClient) => Promise<Value>): Promise<Value> {
  const config = readConfig(process.env);
  const secrets = await readSecrets(dataFolders(config).keys);
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 600_000, compress: false });
  try {
    const answer = await clickhouse.ping();
    if (!answer.success) throw new StartRefusal(say("statisticsAway"), exitCodes.unavailable);
    return await work(clickhouse);
  } finally {
    await clickhouse.close();
  }
}

/** `arengo statistics social`: the figures of the social profiles in a period, against the same days a year before. */
async function social(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { from: { type: "string" }, to: { type: "string" }, site: { type: "string" }, json: { type: "boolean" } },
  });
  const today = civilDateOf(new Date());
  const period = readDays(say, values.from ?? addDays(today, -364), values.to ?? today);
  const before = { from: addDays(period.from, -365), until: addDays(period.until, -365) };
  const config = readConfig(process.env);
  const secrets = await readSecrets(dataFolders(config).keys);
  const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo statistics", max: 2 });
  try {
    const { summariseSocial } = await import("#src/social-measures/index.ts");
    const found = await summariseSocial(openDb(pool), { site: values.site ?? mainSite, period, before });
    const lines = found.profiles.flatMap(({ name, lines }) => lines.map((line) => ({ profile: name, ...line })));
    if (values.json) console.log(JSON.stringify(found, null, 2));
    else
      for (const { profile, key, value, before: was, change } of lines)
        console.log([profile, key, value, was ?? "-", change === null ? "-" : change.toFixed(3)].join("  "));
    return 0;
  } finally {
    await pool.end();
  }
}
