import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { mainSite } from "#src/content/index.ts";
import { type ClickHouseClient, clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import type { ShowDivision } from "#src/statistics/index.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command, Say } from "./command.ts";
import { readAgainst, readDays } from "./read-days.ts";
import { showSocial } from "./social.ts";

type Verb = (args: string[], say: Say) => Promise<number>;

/** `arengo statistics show` prints figures of a period; `import` counts logs of the past; `export` and `erase` are of one site. */
export const statistics: Command = {
  run: async ([verb = "", ...args], say) => {
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!run) throw new StartRefusal(say("statisticsHow"), exitCodes.usage);
    return run(args, say);
  },
};

const verbs: Readonly<Record<string, Verb>> = {
  show,
  social: showSocial,
  import: importFiles,
  export: exportAll,
  erase,
};

async function exportAll(args: string[], say: Say): Promise<number> {
  const site = siteOf(args, say);
  const { exportSite } = await import("#src/statistics/index.ts");
  await withClickHouse(say, async (clickhouse) => {
    await tellUncounted(clickhouse, say, [site]);
    for await (const line of exportSite(clickhouse, site)) {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
    }
  });
  return 0;
}

/**
 * Says on the error output of which sites nothing is counted, a wrong name would else look like a site without readers; and where nothing
 * is counted at all, from where figures come.
 */
async function tellUncounted(clickhouse: ClickHouseClient, say: Say, sites: readonly string[]): Promise<void> {
  const { listCountedSites } = await import("#src/statistics/index.ts");
  const known = await listCountedSites(clickhouse);
  if (known.length === 0) console.error(say("statisticsNothing"));
  else
    for (const site of sites.filter((one) => !known.includes(one)))
      console.error(say("statisticsNoSite", { site, known: known.join(", ") }));
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
  const isFolder = (file: string) => file !== "-" && statSync(file).isDirectory();
  const folder = files.find(isFolder);
  if (folder !== undefined) throw new StartRefusal(say("statisticsFolder", { file: folder }), exitCodes.usage);
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
      ...(!values.quiet && { onProgress: tellProgress(say) }),
    }),
  ).catch((fault: unknown) => {
    if (!(fault instanceof ImportRunningError)) throw fault;
    throw new StartRefusal(say("statisticsImportRuns", { who: fault.message }), exitCodes.alreadyRunning);
  });
  if (!values.quiet && process.stderr.isTTY) process.stderr.write("\n");
  for (const { name, format, lines, isDamaged } of result.files) {
    if (isDamaged) console.error(say("statisticsDamaged", { name, lines }));
    else if (format === undefined) console.error(say("statisticsNoFormat", { name }));
    else
      console.log(say(lines === 0 && logs.has(format) ? "statisticsKnown" : "statisticsFile", { name, format, lines }));
  }
  const seconds = Math.max(0.1, (Date.now() - began) / 1_000);
  const { lines, counted, again, alreadyCounted, unread } = result;
  console.log(
    say("statisticsImported", { lines, counted, again, alreadyCounted, unread, seconds: seconds.toFixed(1) }),
  );
  return unread > 0 || result.files.some(({ format, isDamaged }) => format === undefined || isDamaged) ? 1 : 0;
}

/** Formats whose lines are known one by one: of a file without a new one all were counted before. */
const logs: ReadonlySet<string> = new Set(["clf", "vhost", "w3c"]);

/** How far an import is: one line that changes on a terminal; elsewhere, as in a file, a line now and then. */
function tellProgress(say: Say): (progress: { file: string; lines: number; seconds: number }) => void {
  let told = 0;
  return ({ file, lines, seconds }) => {
    const text = say("statisticsProgress", { file, lines, rate: Math.round(lines / seconds) });
    if (process.stderr.isTTY) process.stderr.write(`\r${text}\x1b[K`);
    else if (seconds - told >= 15) {
      told = seconds;
      console.error(text);
    }
  };
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
  const period = readDays(say, values, 30);
  const against = readAgainst(say, { from: values["against-from"], to: values["against-to"] }, period);
  if (against !== undefined && values.by !== undefined)
    throw new StartRefusal(say("statisticsByAgainst"), exitCodes.usage);
  await withClickHouse(say, async (clickhouse) => {
    await tellUncounted(clickhouse, say, values.site ?? []);
    const text = await showStatistics(clickhouse, {
      sites: values.site ?? "all",
      period,
      format: values.json ? "json" : values.csv ? "csv" : "text",
      ...(values.by !== undefined && { by: values.by as ShowDivision }),
      ...(against !== undefined && { against }),
    });
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
  });
  return 0;
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
