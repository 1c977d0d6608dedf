import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { generateAccessLog, year2011, year2017 } from "#test/generators/access-log.ts";
import { makeOverview, measureFigures, type Overview } from "../queries/overview.ts";
import { type ImportOptions, importLogs } from "./import-logs.ts";
import { sectionsByPath } from "./section-of-path.ts";
import { ImportRunningError } from "./take-lock.ts";
import { partTables } from "./write-part.ts";

const clickhouse = withClickHouse();
let folder: string;
let unread: [number, string][] = [];
const options = (): ImportOptions => ({
  folder: join(folder, "imports"),
  site: "comune",
  sectionOf: sectionsByPath([["/uffici", "amministrazione/uffici"]]),
  onUnread: (_file, line, reason) => unread.push([line, reason]),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const reset = async () => {
  unread = [];
  await rm(join(folder, "imports"), { recursive: true, force: true });
  for (const table of [...partTables, "import_parts", "month_states", "breakdown_months"]) {
    await clickhouse.client.command({ query: `drop table if exists arengo.${table}` });
  }
  await clickhouse.client.command({ query: "drop table if exists arengo.migrations" });
};
beforeEach(reset);

const firefox = "Mozilla/5.0 (Windows NT 6.1; rv:6.0) Gecko/20100101 Firefox/6.0";
const italian = "Mozilla/5.0 (Windows; U; Windows NT 5.1; it; rv:1.9.2.18) Gecko/20110614 Firefox/3.6.18";
const googlebot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
/** A line of the combined format; `at` is the time of Rome in June 2011. */
const line = (
  address: string,
  at: string,
  request: string,
  { status = 200, bytes = 1_000, referrer = "-", browser = firefox, zone = "+0200", month = "Jun" } = {},
) =>
  `${address} - - [${at.slice(0, 2)}/${month}/2011:${at.slice(3)} ${zone}] "${request}" ${status} ${status === 304 ? "-" : bytes} "${referrer}" "${browser}"\n`;

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
const june = { from: "2011-06-01" as CivilDate, until: "2011-06-30" as CivilDate };
const overview = (): Promise<Overview> => makeOverview(clickhouse.client, { sites: ["comune"], period: june }, 20);

// 151.x is an Italian network, 8.8.8.8 one of the United States
const byHand = [
  line("151.1.1.1", "01 08:00:00", "GET / HTTP/1.1", { referrer: "http://www.google.it/search?q=cortona" }),
  line("151.1.1.1", "01 08:00:01", "GET /css/stile.css HTTP/1.1"),
  line("151.1.1.1", "01 08:00:02", "GET /img/foto.JPG HTTP/1.1", { status: 304 }),
  line("151.1.1.1", "01 08:03:01", "GET /uffici/anagrafe HTTP/1.1"), // 181 seconds after the first page
  line("151.1.1.1", "01 08:33:01", "GET /bandi/7 HTTP/1.1"), // 30 minutes later: a new visit
  line("151.1.1.1", "01 08:33:31", "GET /atti/delibera.pdf HTTP/1.1"), // a download is no page and lengthens no visit
  line("8.8.8.8", "01 09:00:00", "GET / HTTP/1.1", { browser: italian, referrer: "http://www.facebook.com/x" }),
  line("8.8.8.8", "01 09:00:00", "GET /manca HTTP/1.1", { browser: italian, status: 404 }),
  line("66.249.66.1", "01 10:00:00", "GET /bandi/7 HTTP/1.1", { browser: googlebot }),
  line("151.1.1.1", "02 08:00:00", "GET /bandi/7 HTTP/1.1"), // the next day: a returning visitor
  line("151.1.1.1", "02 08:00:00", "POST /cerca HTTP/1.1"), // no page view
  line("151.1.1.1", "02 08:00:00", "HEAD / HTTP/1.1"),
].join("");

test("a small log gives the table that was computed by hand", async () => {
  const result = await importLogs(clickhouse.client, [await file("hand.log", byHand)], options());
  expect(result).toMatchObject({ lines: 12, counted: 12, again: 0, unread: 0 });
  const { figures, days, breakdowns } = await overview();
  expect(figures).toEqual({
    ...{ hits: 12, robotHits: 1, files: 3, downloads: 1, notFound: 1, bytes: 11_000 },
    ...{ pageViews: 5, visits: 4, visitors: 3, returningVisits: 1, onePageVisits: 3, longVisits: 1, visitSeconds: 181 },
    ...{ distinctVisitors: 2, returningVisitors: 1, returningShare: 1 / 2, pagesPerVisit: 5 / 4 },
    ...{ shareOver3Minutes: 1 / 4, averageVisitSeconds: 181 / 4, onePageShare: 3 / 4, shareFromAbroad: 1 / 4 },
    ...{ shareFromSearch: 1 / 4, searchShareFromAbroad: 0, averageVisitsPerDay: 4 / 30, averageVisitorsPerDay: 3 / 30 },
  });
  expect(days.slice(0, 3).map(({ day, hits, pageViews, visits }) => [day, hits, pageViews, visits])).toEqual([
    ["2011-06-01", 9, 4, 3],
    ["2011-06-02", 3, 1, 1],
    ["2011-06-03", 0, 0, 0],
  ]);
  const rows = (name: keyof Overview["breakdowns"]) =>
    breakdowns[name].map(({ key, parent, hits, pageViews, visits, visitors }) => [
      ...[key, parent, hits, pageViews, visits, visitors],
    ]);
  expect(rows("path")).toEqual([
    ["/", "", 0, 2, 2, 2],
    ["/bandi/7", "bandi", 0, 2, 2, 2],
    ["/uffici/anagrafe", "amministrazione/uffici", 0, 1, 1, 1],
  ]);
  expect(rows("section")).toEqual([
    ["", "", 0, 2, 2, 2],
    ["bandi", "", 0, 2, 2, 2],
    ["amministrazione/uffici", "", 0, 1, 1, 1],
  ]);
  expect(rows("entry").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["/", 2],
    ["/bandi/7", 2],
  ]);
  expect(rows("exit").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["/bandi/7", 2],
    ["/uffici/anagrafe", 1],
    ["/", 1],
  ]);
  expect(rows("length").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["0-10s", 3],
    ["3-10m", 1],
  ]);
  expect(rows("country").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["IT", 3],
    ["US", 1],
  ]);
  expect(rows("referrer").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["", 2],
    ["www.google.it", 1],
    ["www.facebook.com", 1],
  ]);
  expect(rows("language").map(([key, , , , visits]) => [key, visits])).toEqual([
    ["", 3],
    ["it", 1],
  ]);
  expect(rows("device").map(([key, , , , visits]) => [key, visits])).toEqual([["desktop", 4]]);
  expect(rows("download")).toEqual([["/atti/delibera.pdf", "", 1, 0, 0, 0]]);
  expect(rows("notFound")).toEqual([["/manca", "", 1, 0, 0, 0]]);
  expect(rows("hour").map(([key, , hits, pageViews]) => [key, hits, pageViews])).toEqual([
    ["08", 9, 4],
    ["09", 2, 1],
    ["10", 1, 0],
  ]);
});

test("the same file counts once: again, packed, renamed, and with new lines at its end", async () => {
  const name = await file("again.log", byHand);
  await importLogs(clickhouse.client, [name], options());
  const once = await overview();
  expect(await importLogs(clickhouse.client, [name], options())).toMatchObject({ lines: 0, counted: 0 });
  const packed = [await file("again.gz", gzipSync(byHand)), await file("again.zst", zstdCompressSync(byHand))];
  expect(await importLogs(clickhouse.client, packed, options())).toMatchObject({ lines: 0, counted: 0 });
  expect(await overview()).toEqual(once);
  // the visit of the second day goes on, and what was said of it before is said anew
  await appendFile(name, line("151.1.1.1", "02 08:10:00", "GET /uffici/anagrafe HTTP/1.1"));
  expect(await importLogs(clickhouse.client, [name], options())).toMatchObject({ lines: 1, counted: 1 });
  const { figures, breakdowns } = await overview();
  expect(figures).toMatchObject({ pageViews: 6, visits: 4, visitors: 3, onePageVisits: 2, longVisits: 2 });
  expect(figures).toMatchObject({ distinctVisitors: 2, returningVisitors: 1, visitSeconds: 781 });
  expect(breakdowns.exit.map(({ key, visits }) => [key, visits])).toEqual([
    ["/uffici/anagrafe", 2],
    ["/", 1],
    ["/bandi/7", 1],
  ]);
});

test.each([
  ["gzip", gzipSync],
  ["zstd", zstdCompressSync],
] as const)(
  "a %s file that is cut short counts up to its end, the others all the same, and the whole one only the rest",
  async (name, pack) => {
    // lines that cannot be packed small: several blocks must come before the cut
    const text = Array.from({ length: 6_000 }, (_, index) =>
      line(
        "151.1.1.1",
        "03 08:00:00",
        `GET /p${index}-${createHash("sha256").update(String(index)).digest("hex")} HTTP/1.1`,
      ),
    ).join("");
    const whole = pack(Buffer.from(text));
    const cut = await file(`cut.${name}`, whole.subarray(0, Math.floor(whole.length * 0.8)));
    const empty = await file(`head.${name}`, whole.subarray(0, 12));
    const other = await file("other.log", byHand);
    const result = await importLogs(clickhouse.client, [empty, cut, other], options());
    const of = (path: string) => result.files.find((one) => one.name === path);
    expect(of(other)).toEqual({ name: other, format: "clf", lines: 12 });
    expect(of(empty)).toMatchObject({ isDamaged: true, lines: 0 });
    expect(of(cut)).toMatchObject({ isDamaged: true, format: "clf" });
    expect(of(cut)?.lines).toBeGreaterThan(2_000);
    expect(result.unread).toBe(0);
    const again = await importLogs(clickhouse.client, [await file(`whole.${name}`, whole)], options());
    expect(again).toMatchObject({ counted: 6_000 - (of(cut)?.lines ?? 0), again: 0, unread: 0 });
    expect((await overview()).figures.hits).toBe(6_012);
  },
);

test("lines that stand in two files count once, wherever the files overlap", async () => {
  const lines = Array.from({ length: 40 }, (_, index) =>
    line(
      `151.1.2.${index % 4}`,
      `0${1 + Math.floor(index / 20)} 08:${String(index % 20).padStart(2, "0")}:00`,
      `GET /p${index % 3} HTTP/1.1`,
    ),
  );
  const twice = lines[0] as string; // two equal requests in one second are two
  await importLogs(clickhouse.client, [await file("whole.log", [twice, ...lines].join(""))], options());
  const whole = (await overview()).figures;
  expect(whole.hits).toBe(41);
  const rotated = await file(
    "rotated.log",
    [...lines.slice(30), line("151.1.2.1", "03 08:00:00", "GET / HTTP/1.1")].join(""),
  );
  const middle = await file("middle.log", lines.slice(5, 25).join(""));
  const result = await importLogs(clickhouse.client, [rotated, middle], options());
  expect(result).toMatchObject({ counted: 1, again: 30 });
  expect((await overview()).figures).toMatchObject({ hits: 42, pageViews: 42, visits: whole.visits + 1 });
});

test("files given in any order are one log", async () => {
  const half = byHand.indexOf(line("151.1.1.1", "01 08:33:01", "GET /bandi/7 HTTP/1.1"));
  const [first, second] = [await file("b.log", byHand.slice(0, half)), await file("a.log", byHand.slice(half))];
  await importLogs(clickhouse.client, [second, first], options());
  expect((await overview()).figures).toMatchObject({
    visits: 4,
    distinctVisitors: 2,
    longVisits: 1,
    returningVisits: 1,
  });
});

test("what real logs hold is read, and what cannot be is told by line with its reason", async () => {
  const odd = [
    line("2001:4860:4860::8888", "05 08:00:00", "GET /ipv6 HTTP/2.0"),
    line("151.1.1.1", "05 08:00:00", "GET /virgolette HTTP/1.1", {
      browser: 'Mozilla/5.0 (\\"X11\\"; Linux) Firefox/6.0',
    }),
    line("151.1.1.1", "05 08:00:01", "GET /sciolte HTTP/1.1", { browser: 'Mozilla/5.0 ("X11"; Linux) Firefox/6.0' }),
    line("151.1.1.1", "05 08:00:02", "GET http://www.comune.example/assoluta?x=1 HTTP/1.1"),
    line("151.1.1.1", "05 08:00:03", "CONNECT mail.example:443 HTTP/1.1", { status: 405 }),
    line("151.1.1.1", "05 08:00:04", "-", { status: 408 }),
    line("151.1.1.1", "05 08:00:05", "GET /due parole HTTP/1.1"),
    line("151.1.1.1", "05 01:30:00", "GET /fuso HTTP/1.1", { zone: "-0500" }), // 8:30 of the same day in Rome
    line("151.1.1.1", "05 23:30:00", "GET /domani HTTP/1.1", { zone: "-0500" }), // 6:30 of the 6th in Rome
    line("151.1.1.1", "05 08:20:00", "GET /in-ritardo HTTP/1.1"), // out of order
    "non è una riga di log\n",
    '151.1.1.1 - - [31/Jun/2011:08:00:00 +0200] "GET / HTTP/1.1" 200 5 "-" "x"\n',
    '151.1.1.1 - - [05/Jun/2011:08:00:00 +0200] "GET / HTTP/1.1" 999 5 "-" "x"\n',
    "\n",
    '151.1.1.1 - - [05/Jun/2011:08:00:00 +0200] "GET /tronc\n',
    `${"x".repeat(70_000)}\n`,
    '151.1.1.1 - - [05/Jun/2011:08:40:00 +0200] "GET /comune HTTP/1.0" 200 -\n',
    line("151.1.1.1", "05 08:41:00", "GET /ultima HTTP/1.1").trimEnd(),
  ];
  const bytes = Buffer.concat([
    Buffer.from(odd.slice(0, 2).join("")),
    Buffer.from(line("151.1.1.1", "05 08:00:00", "GET /caff\u00e8 HTTP/1.1"), "latin1"),
    Buffer.from(odd.slice(2).join("")),
  ]);
  const result = await importLogs(clickhouse.client, [await file("odd.log", bytes)], options());
  expect(unread).toEqual([
    [12, "noTime"],
    [13, "noTime"],
    [14, "badStatus"],
    [16, "cutOff"],
    [17, "tooLong"],
  ]);
  expect(result).toMatchObject({ lines: 18, counted: 13, unread: 5 });
  const { breakdowns, days } = await overview();
  expect(breakdowns.path.map(({ key }) => key).sort()).toEqual([
    ...["/assoluta", "/caff\ufffd", "/comune", "/domani", "/due parole", "/fuso", "/in-ritardo", "/ipv6", "/sciolte"],
    "/ultima",
    "/virgolette",
  ]);
  expect(days[5]).toMatchObject({ day: "2011-06-06", pageViews: 1 });
});

test("IIS' logs and logs of several hosts are read", async () => {
  const iis = [
    "#Software: Microsoft Internet Information Services 7.5",
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) cs(Referer) sc-status sc-bytes",
    "2011-06-01 06:00:00 10.0.0.1 GET / - 80 151.1.1.1 Mozilla/5.0+(Windows+NT+6.1)+Firefox/6.0 http://www.google.it/search?q=x 200 900",
    "2011-06-01 06:05:00 10.0.0.1 GET /bandi/1 utm_source=posta 80 151.1.1.1 Mozilla/5.0+(Windows+NT+6.1)+Firefox/6.0 - 200 900",
    "2011-06-01 06:05:00 10.0.0.1 GET /bandi/1",
  ].join("\r\n");
  expect(await importLogs(clickhouse.client, [await file("u_ex.log", iis)], options())).toMatchObject({ counted: 2 });
  expect(unread).toEqual([[5, "cutOff"]]);
  const first = await overview();
  expect(first.figures).toMatchObject({
    hits: 2,
    pageViews: 2,
    visits: 1,
    longVisits: 1,
    bytes: 1_800,
    shareFromSearch: 1,
  });
  expect(first.breakdowns.hour.map(({ key }) => key)).toEqual(["08"]);
  unread = [];
  const hosts = ["www.comune.example:80", "museo.example:443", "altro.example:80"]
    .map((host) => `${host} ${line("151.1.1.9", "02 08:00:00", "GET / HTTP/1.1")}`)
    .join("");
  const several = { ...options(), hosts: { "www.comune.example": "comune", "museo.example": "museo" } };
  expect(await importLogs(clickhouse.client, [await file("vhost.log", hosts)], several)).toMatchObject({ counted: 2 });
  expect(unread).toEqual([[3, "unknownHost"]]);
  expect((await measureFigures(clickhouse.client, { sites: ["museo"], period: june })).visits).toBe(1);
  expect((await measureFigures(clickhouse.client, { sites: "all", period: june })).visits).toBe(3);
});

test("who comes again is known when sites and months are imported one by one", async () => {
  const museum = { ...options(), site: "museo" };
  const take = async (name: string, text: string, given = options()) =>
    importLogs(clickhouse.client, [await file(name, text)], given);
  const june1 = line("151.1.1.1", "01 08:00:00", "GET / HTTP/1.1");
  const robot = line("151.1.1.7", "01 08:00:00", "GET /robots.txt HTTP/1.1");
  const lastOfJune = line("151.1.1.2", "30 23:50:00", "GET / HTTP/1.1");
  await take("comune-june.log", june1 + robot + lastOfJune);
  await take("museo-june.log", line("151.1.1.1", "02 08:00:00", "GET / HTTP/1.1"), museum);
  const july = { month: "Jul" };
  await take(
    "comune-july.log",
    [
      line("151.1.1.2", "01 00:05:00", "GET /bandi/7 HTTP/1.1", july), // a visit goes on from one file to the next
      line("151.1.1.1", "03 08:00:00", "GET / HTTP/1.1", july),
      line("151.1.1.7", "03 08:00:00", "GET / HTTP/1.1", july), // asked for robots.txt in June
    ].join(""),
  );
  await take("museo-july.log", line("151.1.1.1", "04 08:00:00", "GET / HTTP/1.1", july), museum);
  const year = { from: "2011-01-01", until: "2011-12-31" } as { from: CivilDate; until: CivilDate };
  const of = (site: string) => measureFigures(clickhouse.client, { sites: [site], period: year });
  expect(await of("comune")).toMatchObject({
    ...{ pageViews: 4, robotHits: 1, visits: 3, distinctVisitors: 2, returningVisitors: 2 },
  });
  expect(await of("museo")).toMatchObject({ visits: 2, distinctVisitors: 1, returningVisitors: 1 });
});

/** How many parts of imports are whole. */
async function countParts(): Promise<number> {
  const query = "select count() as parts from arengo.import_parts";
  const answer = await clickhouse.client.query({ query, format: "JSONEachRow" }).catch(() => undefined);
  return Number((await answer?.json<{ parts: string }>())?.[0]?.parts ?? 0);
}

test("an import that is killed goes on where its last part ended, and counts nothing twice", async () => {
  const log = [...generateAccessLog(year2011(400))].join("");
  const name = await file("killed.log", log);
  const program = join(import.meta.dirname, "../../../test/import-process.ts");
  const start = () =>
    fork(program, [clickhouse.url, "test", join(folder, "imports"), "1000", name], { execArgv: [], stdio: "ignore" });
  const period = { from: "2011-01-01" as CivilDate, until: "2011-12-31" as CivilDate };
  await importLogs(clickhouse.client, [name], options());
  const straight = await makeOverview(clickhouse.client, { sites: ["comune"], period });
  await reset();
  let kills = 0;
  for (const further of [1, 2, 1, 3]) {
    const before = await countParts();
    const child = start();
    const ended = once(child, "exit");
    while (child.exitCode === null && (await countParts()) < before + further) await wait(5);
    if (child.exitCode === null) kills += 1;
    child.kill("SIGKILL");
    await ended;
  }
  const last = start();
  const [[result]] = (await Promise.all([once(last, "message"), once(last, "exit")])) as [
    [{ unread: number }],
    unknown,
  ];
  expect(kills).toBeGreaterThan(0);
  expect(result.unread).toBe(0);
  const resumed = await makeOverview(clickhouse.client, { sites: ["comune"], period });
  expect(resumed.figures).toMatchObject({
    hits: 15_750,
    robotHits: 750,
    pageViews: 1_500,
    visits: 380,
    longVisits: 114,
  });
  expect(resumed).toEqual(straight);
  const left = await readdir(join(folder, "imports"));
  expect(
    left
      .filter((name) => !name.endsWith(".marks"))
      .map((name) => name.replace(/^.*\./, ""))
      .sort(),
  ).toEqual([...["key", "visitors"]]);
}, 60_000);

test("keys of every kind arrive in the aggregates as they are", async () => {
  const strange = ["/l'anno", "/a,b", "/[x]", "/a%5Cb", "/caff\u00e8"];
  const lines = strange.map((path) => line("151.1.1.1", "01 08:00:00", `GET ${path} HTTP/1.1`)).join("");
  await importLogs(
    clickhouse.client,
    [await file("strange.log", `${lines}${line("151.1.1.1", "01 08:00:00", "GET /a\\\\b HTTP/1.1")}`)],
    options(),
  );
  expect((await overview()).breakdowns.path.map(({ key }) => key).sort()).toEqual([...strange, "/a\\\\b"].sort());
});

test("two imports do not run at once", async () => {
  const name = await file("lock.log", byHand);
  const results = await Promise.allSettled([1, 2].map(() => importLogs(clickhouse.client, [name], options())));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  expect(refused.reason).toBeInstanceOf(ImportRunningError);
});

test("the years that the municipality told come out of logs, by the rules of any year", async () => {
  const size = 100;
  await importLogs(
    clickhouse.client,
    [await file("2011.log", [...generateAccessLog(year2011(size))].join(""))],
    options(),
  );
  const of2011 = await makeOverview(clickhouse.client, {
    sites: ["comune"],
    period: { from: "2011-01-01" as CivilDate, until: "2011-12-31" as CivilDate },
  });
  expect(of2011.figures).toMatchObject({ distinctVisitors: 140_000 / size, pageViews: 600_000 / size });
  expect(of2011.figures.hits - of2011.figures.robotHits).toBe(6_000_000 / size);
  expect(of2011.figures.shareOver3Minutes).toBeCloseTo(0.3, 3);
  expect(of2011.figures.averageVisitorsPerDay * size).toBeCloseTo(416, 0); // "about 400 a day"
  expect(of2011.figures.shareFromAbroad).toBeCloseTo(0.1, 1);
  expect(of2011.figures.searchShareFromAbroad).toBe(1);
  const byVisits = of2011.months.toSorted((a, b) => b.visits - a.visits).map(({ month }) => month);
  expect(byVisits.slice(0, 3)).toEqual(["2011-10", "2011-09", "2011-08"]);
  expect(of2011.breakdowns.country.slice(0, 5).map(({ key }) => key)).toEqual(["IT", "US", "DE", "FR", "CN"]);
  expect(of2011.breakdowns.section.slice(0, 3).map(({ key }) => key)).toEqual(["bandi", "eventi", "comunicati"]);

  await importLogs(
    clickhouse.client,
    [await file("2017.log", [...generateAccessLog(year2017(size))].join(""))],
    options(),
  );
  const of2017 = await makeOverview(clickhouse.client, {
    sites: ["comune"],
    period: { from: "2017-01-01" as CivilDate, until: "2017-12-31" as CivilDate },
  });
  expect(of2017.figures).toMatchObject({ visits: 1_250, pageViews: 4_210 });
  expect(of2017.figures.averageVisitsPerDay * size).toBeCloseTo(342.5, 0);
  expect(of2017.figures.shareFromAbroad).toBeCloseTo(0.35, 1);
  expect(of2017.breakdowns.country.slice(0, 6).map(({ key }) => key)).toEqual(["IT", "US", "DE", "FR", "NL", "BR"]);
}, 60_000);

test("no table and no file holds an address", async () => {
  await importLogs(clickhouse.client, [await file("privacy.log", byHand)], options());
  for (const table of [...partTables, "import_parts"]) {
    const answer = await clickhouse.client.query({ query: `select * from arengo.${table}`, format: "CSV" });
    expect(await answer.text()).not.toMatch(/151\.1\.1|8\.8\.8\.8|66\.249|firefox/i);
  }
  for (const name of await readdir(join(folder, "imports"))) {
    const bytes = await readFile(join(folder, "imports", name), "latin1");
    expect(bytes).not.toMatch(/151\.1\.1|8\.8\.8\.8|firefox/i);
  }
});
