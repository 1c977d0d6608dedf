import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { type ClickHouseClient, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { noteChanged } from "#src/statistics/build-months.ts";
import { buildMonths, buildYears, type FigureScope, makeOverview } from "#src/statistics/index.ts";
import { generateAccessLog, year2011 } from "#test/generators/access-log.ts";
import { measureBusyDay } from "./busy-day.ts";
import { type BenchRow, percentile } from "./row.ts";

/** `ARENGO_BENCH_SIZE=10` takes a tenth of the year 2011. */
const size = Number(process.env.ARENGO_BENCH_SIZE ?? 1);
const goaccess = "/usr/bin/goaccess";
const awstats = "/usr/lib/cgi-bin/awstats.pl";
/** AWStats is slow: it gets the first lines only. */
const linesForAwstats = 500_000;
const password = "p";
const year = { from: "2011-01-01", until: "2011-12-31" } as FigureScope["period"];

/**
 * The year 2011 of the municipality from raw log to report, beside GoAccess and AWStats in the same run; then the answers of a
 * dashboard over one year, over ten years of five sites, and over a hundredth of the data.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  try {
    const log = join(folder, "2011.log");
    await pipeline(Readable.from(generateAccessLog(year2011(size))), createWriteStream(log));
    const small = join(folder, "small.log");
    await pipeline(Readable.from(generateAccessLog(year2011(size * 100))), createWriteStream(small));
    const ours = await importYear(folder, "year", log);
    const others = await runOthers(folder, log);
    const hundredth = await importYear(folder, "small", small, 0);
    const today = await busyDay(folder);
    return [
      ...ours.rows,
      ...others,
      ...ratioTo(ours.linesPerSecond, others),
      {
        name: "statistics: all panels of a year, 100 times the data",
        value: Number((ours.overview / hundredth.overview).toFixed(2)),
        unit: "times as long",
        limit: 10,
      },
      ...today,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importYear(folder: string, name: string, log: string, copies = 50) {
  const server = await startServer(join(folder, `clickhouse-${name}`));
  const clickhouse = openClickHouse({ url: server.url, username: "default", password });
  try {
    const serverBefore = await cpuOf(server.process.pid ?? 0);
    const began = performance.now();
    const program = await compile("test/import-process.ts");
    const args = [server.url, password, join(folder, `imports-${name}`), "2000000", log];
    const child = fork(program, args, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const [[said]] = (await Promise.all([once(child, "message"), once(child, "exit")])) as [
      [{ lines: number; counted: number; cpuSeconds: number; residentMb: number }],
      unknown,
    ];
    await makeOverview(clickhouse, { sites: ["comune"], period: year });
    const wall = (performance.now() - began) / 1_000;
    const cpu = said.cpuSeconds + (await cpuOf(server.process.pid ?? 0)) - serverBefore;
    await addUp(clickhouse);
    const one = await timesOf(server.process, () => makeOverview(clickhouse, { sites: ["comune"], period: year }));
    const overview = one.times;
    const linesPerSecond = said.lines / cpu;
    const rows: BenchRow[] = [
      {
        ...{ name: `statistics: ${said.lines} lines to the full report`, value: round(wall, 1), unit: "s", limit: 12 },
        remark: `${round(cpu, 1)} CPU seconds`,
      },
      {
        name: "statistics: import, all processes",
        value: Math.round(linesPerSecond / 1_000),
        unit: "k lines per CPU second",
      },
      {
        name: "statistics: import, reading alone",
        value: Math.round(said.lines / said.cpuSeconds / 1_000),
        unit: "k lines per CPU second",
        remark: "without ClickHouse's share",
      },
      {
        name: "statistics: import, memory at its highest",
        value: Math.round(said.residentMb),
        unit: "MB",
        limit: 1_024,
      },
      {
        name: "statistics: all panels of one year, p95",
        value: round(percentile(overview, 0.95), 0),
        unit: "ms",
        limit: 150,
        remark: `${one.cpuMs} ms of ClickHouse's CPU`,
      },
    ];
    if (copies > 0) {
      await fillTenYears(clickhouse);
      await addUp(clickhouse);
      const scope: FigureScope = {
        sites: ["comune", "s1", "s2", "s3", "s4"],
        period: { from: "2011-01-01", until: "2020-12-31" } as FigureScope["period"],
      };
      const long = await timesOf(server.process, () => makeOverview(clickhouse, scope));
      rows.push({
        name: "statistics: all panels of ten years and five sites, p95",
        value: round(percentile(long.times, 0.95), 0),
        unit: "ms",
        limit: 400,
        remark: `${long.cpuMs} ms of ClickHouse's CPU`,
      });
    }
    return { rows, linesPerSecond, overview: percentile(overview, 0.5) };
  } finally {
    await clickhouse.close();
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
  }
}

/** A program in one file, as an installation runs it: what it takes to read its sources is no cost of an import. */
async function compile(source: string): Promise<string> {
  const outfile = join(programFolder(), "dist/bench/import-process.mjs");
  await build({
    ...{ absWorkingDir: programFolder(), entryPoints: [source], outfile, bundle: true, packages: "external" },
    ...{ format: "esm", platform: "node", target: "node24", logLevel: "error" },
  });
  return outfile;
}

/** As the hourly job does. */
async function addUp(clickhouse: ClickHouseClient): Promise<void> {
  await buildMonths(clickhouse, new Date());
  await buildYears(clickhouse, new Date());
}

/** The imported year nine times more for its site, and ten times for four others. */
async function fillTenYears(clickhouse: ClickHouseClient): Promise<void> {
  const firsts = Array.from({ length: 12 }, (_, month) => `2011-${String(month + 1).padStart(2, "0")}-01` as CivilDate);
  await noteChanged(clickhouse, firsts); // other sites have rows in them too
  for (const site of ["comune", "s1", "s2", "s3", "s4"]) {
    for (let years = site === "comune" ? 1 : 0; years < 10; years += 1) {
      for (const table of ["days", "day_visitors", "breakdowns"]) {
        await clickhouse.command({
          query: `insert into arengo.${table}
            select * replace({site:String} as site, addYears(day, {years:UInt8}) as day)
            from (select * from arengo.${table} where site = 'comune' and toYear(day) = 2011)`,
          query_params: { site, years },
        });
      }
    }
  }
}

/** Two million views of one day, counted live. */
async function busyDay(folder: string): Promise<BenchRow[]> {
  const server = await startServer(join(folder, "clickhouse-busy"));
  const clickhouse = openClickHouse({ url: server.url, username: "default", password, requestTimeoutMs: 60_000 });
  const views = Math.round(2_000_000 / size);
  try {
    const { firstSnapshotSeconds, snapshotSeconds, dashboardMs, rollUpSeconds, dayAfterMs } = await measureBusyDay(
      clickhouse,
      views,
    );
    const name = (what: string) => `statistics: today with ${views} live views, ${what}`;
    return [
      { name: name("dashboard, p95"), value: round(percentile(dashboardMs, 0.95), 0), unit: "ms", limit: 400 },
      {
        ...{ name: name("snapshot"), value: round(snapshotSeconds, 1), unit: "s" },
        remark: "every five minutes, a hundredth of the views being new",
      },
      {
        ...{ name: name("first snapshot"), value: round(firstSnapshotSeconds, 1), unit: "s" },
        remark: "of the whole day at once",
      },
      { name: name("added up for ever"), value: round(rollUpSeconds, 1), unit: "s" },
      {
        name: name("dashboard of that day alone on the next one, p95"),
        value: round(percentile(dayAfterMs, 0.95), 0),
        unit: "ms",
        limit: 150,
      },
    ];
  } finally {
    await clickhouse.close();
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
  }
}

async function runOthers(folder: string, log: string): Promise<(BenchRow & { linesPerSecond?: number })[]> {
  const rows: (BenchRow & { linesPerSecond?: number })[] = [];
  const lines = Math.round(6_300_000 / size);
  if (existsSync(goaccess)) {
    const cpu = await cpuOfCommand(
      `${goaccess} ${log} --log-format=COMBINED --no-global-config --no-progress -o ${join(folder, "goaccess.json")}`,
    );
    rows.push({
      ...{ name: "statistics: GoAccess", value: Math.round(lines / cpu / 1_000), unit: "k lines per CPU second" },
      linesPerSecond: lines / cpu,
    });
  } else rows.push({ name: "statistics: GoAccess", value: 0, unit: "", remark: "not installed here" });
  if (existsSync(awstats)) {
    const part = join(folder, "part.log");
    await promisify(execFile)("bash", ["-c", `head -n ${linesForAwstats} ${log} > ${part}`]);
    const config = `LogFile="${part}"\nLogType=W\nLogFormat=1\nSiteDomain="comune.example"\nDNSLookup=0\nDirData="${folder}"\n`;
    await writeFile(join(folder, "awstats.bench.conf"), config);
    const cpu = await cpuOfCommand(`perl ${awstats} -config=bench -configdir=${folder} -update`);
    const read = Math.min(lines, linesForAwstats);
    rows.push({ name: "statistics: AWStats", value: Math.round(read / cpu / 1_000), unit: "k lines per CPU second" });
  } else rows.push({ name: "statistics: AWStats", value: 0, unit: "", remark: "not installed here" });
  return rows;
}

function ratioTo(linesPerSecond: number, others: readonly { linesPerSecond?: number }[]): BenchRow[] {
  const theirs = others.find((row) => row.linesPerSecond !== undefined)?.linesPerSecond;
  if (theirs === undefined) return [];
  return [
    {
      name: "statistics: import, lines per CPU second against GoAccess",
      value: round(linesPerSecond / theirs, 1),
      unit: "times",
      limit: 10,
      sense: "atLeast",
    },
  ];
}

async function startServer(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const process = fork(join(programFolder(), "test/clickhouse-process.ts"), [dataDir, "0", password], {
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [{ url }] = (await once(process, "message")) as [{ url: string }];
  return { process, url };
}

const rounds = 40;

async function timesOf(
  server: ChildProcess,
  work: () => Promise<unknown>,
): Promise<{ times: number[]; cpuMs: number }> {
  await work();
  const times: number[] = [];
  const before = await cpuOf(server.pid ?? 0);
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return { times, cpuMs: Math.round((((await cpuOf(server.pid ?? 0)) - before) * 1_000) / rounds) };
}

/** CPU seconds that a command and its children take. */
async function cpuOfCommand(command: string): Promise<number> {
  const { stderr } = await promisify(execFile)(
    "bash",
    ["-c", `TIMEFORMAT='cpu %U %S'; time ${command} > /dev/null 2>&1`],
    {
      maxBuffer: 16 * 1_048_576,
    },
  );
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return Number(user) + Number(system);
}

/** CPU seconds of a process so far, on systems with /proc; 0 elsewhere. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
