import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { makeOverview } from "../queries/overview.ts";
import { importLogs } from "./import-logs.ts";
import { readDayTable } from "./read-day-table.ts";

vi.setConfig({ testTimeout: 60_000 });
const clickhouse = withClickHouse();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-tables-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const unread: [string, number][] = [];
const load = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content);
  return importLogs(clickhouse.client, [join(folder, name)], {
    ...{ folder: join(folder, "imports"), site: "comune", sectionOf: (path) => path.split("/")[1] ?? "" },
    onUnread: (_file, line, reason) => unread.push([reason, line]),
  });
};
const overview = (from: string, until: string) =>
  makeOverview(clickhouse.client, {
    sites: ["comune"],
    period: { from: from as CivilDate, until: until as CivilDate },
  });

const awstats = `AWSTATS DATA FILE 7.8 (build 20200416)
BEGIN_MAP 2
POS_GENERAL 1
END_MAP
BEGIN_GENERAL 2
TotalVisits 7
TotalUnique 5
END_GENERAL
BEGIN_TIME 2
0 0 0 0 0 0 0
9 30 300 4000 0 0 0
END_TIME
BEGIN_DAY 2
20101001 10 100 1000 3
20101002 20 200 3000 4
END_DAY
BEGIN_DOMAIN 2
it 27 0 0
ip 3 0 0
END_DOMAIN
BEGIN_SESSION 2
0s-30s 5
5mn-15mn 2
END_SESSION
BEGIN_SIDER 2
/bandi/1 18 1 4 1
/ 12 1 3 6
END_SIDER
BEGIN_SIDER_404 1
/manca 6 -
END_SIDER_404
BEGIN_SEREFERRALS 1
www_google_it 4 4
END_SEREFERRALS
`;

test("a month of AWStats counts once, and again when it has grown", async () => {
  expect(await load("awstats102010.txt", awstats)).toMatchObject({ unread: 0 });
  await load("awstats102010.txt", awstats);
  const { figures, days, breakdowns } = await overview("2010-10-01", "2010-10-31");
  expect(figures).toMatchObject({
    hits: 300,
    pageViews: 30,
    visits: 7,
    visitors: 5,
    bytes: 4_000,
    distinctVisitors: null,
  });
  expect(days.slice(0, 2).map(({ pageViews, visits, visitors }) => [pageViews, visits, visitors])).toEqual([
    [10, 3, 5],
    [20, 4, 0],
  ]);
  expect(breakdowns.path.map(({ key, parent, pageViews }) => [key, parent, pageViews])).toEqual([
    ["/bandi/1", "bandi", 18],
    ["/", "", 12],
  ]);
  expect(breakdowns.section.map(({ key, pageViews }) => [key, pageViews])).toEqual([
    ["bandi", 18],
    ["", 12],
  ]);
  expect(breakdowns.exit.map(({ key, visits }) => [key, visits])).toEqual([
    ["/", 6],
    ["/bandi/1", 1],
  ]);
  expect(breakdowns.notFound).toMatchObject([{ key: "/manca", hits: 6 }]);
  expect(breakdowns.referrer).toMatchObject([{ key: "www.google.it", pageViews: 4 }]);
  await load("awstats102010.txt", awstats.replace("20101002 20 200 3000 4", "20101002 21 210 3000 4"));
  expect((await overview("2010-10-01", "2010-10-31")).figures).toMatchObject({ hits: 310, pageViews: 31 });
});

test("days of Matomo and of Google Analytics count, in their own words and in Italian ones", async () => {
  const matomo =
    "date,nb_uniq_visitors,nb_visits,nb_pageviews,bounce_count,sum_visit_length\n2015-03-01,40,50,120,10,6000\n2015-03-02,30,35,80,5,4000\n";
  await load("matomo.csv", Buffer.from(`\uFEFF${matomo}`, "utf16le"));
  expect((await overview("2015-03-01", "2015-03-02")).figures).toMatchObject({
    ...{ visits: 85, visitors: 70, pageViews: 200, onePageVisits: 15, averageVisitSeconds: 10_000 / 85 },
  });
  const italian =
    'Data;Visitatori unici;Visite;Visualizzazioni di pagina\n03/04/2015;"1.200";"1.500";"4.000"\nieri;1;1;1\n';
  await load("italiano.csv", italian);
  expect((await overview("2015-04-03", "2015-04-03")).figures).toMatchObject({ visits: 1_500, visitors: 1_200 });
  expect(unread).toEqual([["noTime", 3]]);
  const ga4 =
    "# ----------------------------------------\n# Start date: 20230101\n# End date: 20230102\n# ----------------------------------------\nNth day,Active users,Sessions,Views\n0000,9,11,30\n0001,8,10,20\n";
  await load("ga4.csv", ga4);
  expect((await overview("2023-01-01", "2023-01-02")).figures).toMatchObject({
    visits: 21,
    visitors: 17,
    pageViews: 50,
  });
});

test("several tables of one export are put together by their days, and one without days says what to do", async () => {
  const head = (from: string) => `# ----\n# Data di inizio: ${from}\n# Data di fine: 20240102\n`;
  const snapshot = `${head("20240101")}Ennesimo giorno,Utenti attivi\n0000,9\n0001,8\n\n${head("20240101")}Ennesimo giorno,Nuovi utenti\n0000,1\n0001,2\n\n${head("20240101")}Ennesimo giorno,Visualizzazioni\n0000,30\n0001,20\n\nPaese,Utenti attivi\nItaly,12\n`;
  expect(await load("istantanea.csv", snapshot)).toMatchObject({ counted: 2, unread: 0 });
  const { figures } = await overview("2024-01-01", "2024-01-02");
  expect(figures).toMatchObject({ visitors: 17, pageViews: 50, visits: 0 });
  unread.length = 0;
  const weeks = await load("settimane.csv", `${head("20240601")}Ennesima settimana,Utenti attivi\n0000,60\n`);
  expect([weeks.unread, weeks.counted, unread]).toEqual([1, 0, [["noDays", 1]]]);
});

test("days that were counted from a log are not counted again from a table", async () => {
  const line = '151.1.1.1 - - [05/May/2012:08:00:00 +0200] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/12.0"\n';
  await load("may.log", line);
  const result = await load("may.csv", "date,nb_visits\n2012-05-05,100\n");
  expect(result).toMatchObject({ alreadyCounted: 1, counted: 0, lines: 1 });
  expect((await overview("2012-05-05", "2012-05-05")).figures.visits).toBe(1);
  // a whole year exported, of which one day was counted by ourselves: the others count
  const year = await load("year.csv", "date,nb_visits\n2012-05-04,40\n2012-05-05,100\n2012-05-06,60\n");
  expect(year).toMatchObject({ alreadyCounted: 1, counted: 2, lines: 3 });
  expect((await overview("2012-05-04", "2012-05-06")).figures.visits).toBe(101);
  // of a month of AWStats the days that nobody counted, without what it knows of the month only
  const may = awstats.replaceAll("201010", "201205").replaceAll("20120501", "20120505");
  expect(await load("awstats052012.txt", may)).toMatchObject({ counted: 1, alreadyCounted: 1 });
  const { figures, breakdowns } = await overview("2012-05-01", "2012-05-05");
  expect([figures.pageViews, breakdowns.path.map(({ key }) => key)]).toEqual([21, ["/"]]);
  await load("april.csv", "date,nb_visits\n2012-04-05,100\n");
  await load("april.log", line.replace("May", "Apr"));
  expect((await overview("2012-04-05", "2012-04-05")).figures.visits).toBe(100);
});

/** What an import of its own standard input says, which comes in two pieces. */
async function importInput(first: string, second: string) {
  const program = join(import.meta.dirname, "../../../test/import-process.ts");
  const args = [clickhouse.url, "test", join(folder, "imports"), "1000", "-"];
  const child = fork(program, args, { execArgv: [], stdio: ["pipe", "ignore", "inherit", "ipc"] });
  child.stdin?.write(first);
  await wait(100);
  child.stdin?.end(second);
  const [[said]] = (await Promise.all([once(child, "message"), once(child, "exit")])) as [
    [{ files: unknown }],
    unknown,
  ];
  return said;
}

test("the standard input may be a log or a table, in whatever pieces it comes", async () => {
  const log = await importInput(
    "151.1.1.1 - - [05/May/2013:08:0",
    '0:00 +0200] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/12.0"\n',
  );
  expect(log).toMatchObject({ lines: 1, unread: 0, files: [{ name: "-", format: "clf" }] });
  const again = await importInput(
    '151.1.1.1 - - [05/May/2013:08:00:00 +0200] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/12.0"\n',
    '151.1.1.2 - - [05/May/2013:08:00:00 +0200] "GET /due.css HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/12.0"\n',
  );
  expect(again).toMatchObject({ lines: 2, counted: 1, again: 1 });
  const table = await importInput("date,nb_vi", "sits\n2013-04-05,100\n");
  expect(table).toMatchObject({ counted: 1, unread: 0, files: [{ name: "-", format: "matomo" }] });
  expect((await overview("2013-04-01", "2013-05-31")).figures).toMatchObject({ visits: 101, hits: 2 });
  expect((await importInput("appunti", "")).files).toEqual([{ name: "-", lines: 0 }]); // of no format
});

test("dates are read as the heading's language writes them", () => {
  const first = (text: string) => readDayTable(text)?.days[0]?.day;
  expect(first("Day Index,Sessions\n3/31/17,5\n")).toBe("2017-03-31");
  expect(first("Indice giorno,Sessioni\n31/03/17,5\n")).toBe("2017-03-31");
  expect(first("Date,Sessions\n20170331,5\n")).toBe("2017-03-31");
  expect(first("Nome,Valore\n1,2\n")).toBeUndefined();
});

test("a file of no known format is named, and nothing of it counts", async () => {
  expect((await load("note.txt", "appunti\n")).files).toMatchObject([{ format: undefined }]);
});
