import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { generateAccessLog, year2017 } from "#test/generators/access-log.ts";
import { measureFigures } from "../queries/overview.ts";
import type { Figures } from "../queries/summary.ts";
import { importLogs } from "./import-logs.ts";

// Both come with Debian; where they are not, these tests say so and compare nothing.
const goaccess = "/usr/bin/goaccess";
const awstats = "/usr/lib/cgi-bin/awstats.pl";
const run = promisify(execFile);
const clickhouse = withClickHouse();
let folder: string;
let log: string;
let ours: Figures;

// Requests that real logs hold beside the usual ones; at the end, since AWStats drops lines that are out of order by more than an hour
const odd = [
  '2001:4860:4860::8888 - - [31/Dec/2017:22:00:00 +0000] "GET /ipv6 HTTP/2.0" 200 5 "-" "Mozilla/5.0 Firefox/56.0"',
  '151.1.1.1 - anna [31/Dec/2017:22:00:01 +0000] "GET /riservata HTTP/1.1" 401 5 "-" "Mozilla/5.0 Firefox/56.0"',
  '151.1.1.1 - - [31/Dec/2017:22:00:02 +0000] "GET /manca HTTP/1.1" 404 - "-" "Mozilla/5.0 Firefox/56.0"',
  '151.1.1.1 - - [31/Dec/2017:22:00:03 +0000] "GET /rotta HTTP/1.1" 500 12 "-" "Mozilla/5.0 Firefox/56.0"',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-others-"));
  log = join(folder, "access.log");
  await writeFile(log, [...generateAccessLog(year2017(200)), ...odd.map((line) => `${line}\n`)].join(""));
  const result = await importLogs(clickhouse.client, [log], {
    ...{ folder: join(folder, "imports"), site: "comune", sectionOf: () => "" },
  });
  expect(result.unread).toBe(0);
  const period = { from: "2017-01-01" as CivilDate, until: "2017-12-31" as CivilDate };
  ours = await measureFigures(clickhouse.client, { sites: "all", period });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("hits are GoAccess' valid requests, and those of people are what it counts without crawlers", async ({
  annotate,
}) => {
  if (!existsSync(goaccess)) return void (await annotate("GoAccess is not installed: not compared", "notice"));
  const ask = async (...more: string[]) => {
    const report = join(folder, "goaccess.json");
    const options = ["--log-format=COMBINED", "--no-global-config", "--no-progress", "-o", report, ...more];
    await run(goaccess, [log, ...options]);
    const { general } = JSON.parse(await readFile(report, "utf8")) as { general: { valid_requests: number } };
    return general.valid_requests;
  };
  expect(ours.hits).toBe(await ask());
  expect(ours.hits - ours.robotHits).toBe(await ask("--ignore-crawlers"));
}, 60_000);

test("page views are AWStats' pages", async ({ annotate }) => {
  if (!existsSync(awstats)) return void (await annotate("AWStats is not installed: not compared", "notice"));
  const config = [
    `LogFile="${log}"`,
    "LogType=W",
    "LogFormat=1",
    'SiteDomain="comune.example"',
    "DNSLookup=0",
    `DirData="${folder}"`,
    'NotPageList="css js gif jpg jpeg png ico"',
  ];
  await writeFile(join(folder, "awstats.test.conf"), `${config.join("\n")}\n`);
  await run("perl", [awstats, "-config=test", `-configdir=${folder}`, "-update"], { maxBuffer: 16 * 1_048_576 });
  let pages = 0;
  for (let month = 1; month <= 12; month += 1) {
    const name = join(folder, `awstats${String(month).padStart(2, "0")}2017.test.txt`);
    if (!existsSync(name)) continue;
    const text = await readFile(name, "latin1");
    const days = /BEGIN_DAY \d+\n([\s\S]*?)END_DAY/.exec(text)?.[1] ?? "";
    for (const line of days.trim().split("\n")) pages += Number(line.split(" ")[1] ?? 0);
  }
  expect(ours.pageViews).toBe(pages);
}, 60_000);
