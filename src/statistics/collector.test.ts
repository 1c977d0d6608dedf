import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";
import { openCollector } from "./collector.ts";
import { forgetDayKeys } from "./day-keys.ts";
import type { PageRequest } from "./is-counted.ts";
import { networkOf } from "./networks/address.ts";
import { type PackedRow, unpackRow } from "./pack-row.ts";
import { handOverLeft } from "./spool.ts";
import type { InboxRow, ViewRow } from "./tables.ts";

const database = withDatabase();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

const aPage = (change: Partial<PageRequest> = {}): PageRequest => ({
  site: "comune",
  path: "/novita/comunicati/ponte-riaperto?da=mail",
  section: "novita/comunicati",
  locale: "it",
  status: 200,
  userAgent: firefox,
  address: "203.0.113.77",
  at: new Date("2026-03-02T09:00:00Z"),
  ...change,
});

/** What stands in the inbox, which is then emptied. */
async function takeInbox(): Promise<InboxRow[]> {
  const { rows } = await database.pool.query<{ rows: PackedRow[] }>("delete from measures.inbox returning rows");
  return rows.flatMap((batch) => batch.rows.map(unpackRow));
}

test("a page view is in the inbox without address, browser name or query string", async () => {
  const collector = openCollector(database.site, { log, ownHosts: ["comune.example"] });
  const view = collector.record(aPage({ referrer: "https://www.search.example/q?x=1" }));
  collector.record(aPage({ referrer: "https://comune.example/" }));
  await collector.flush();
  const rows = (await takeInbox()) as ViewRow[];
  expect(rows[0]).toEqual({
    type: "view",
    site: "comune",
    at: "2026-03-02T09:00:00.000Z",
    path: "/novita/comunicati/ponte-riaperto",
    section: "novita/comunicati",
    locale: "it",
    view,
    visitor: expect.stringMatching(/^\d{1,20}$/),
    referrerHost: "www.search.example",
    referrerKind: "site",
    country: "",
    region: "",
    language: "",
    device: "desktop",
  });
  expect(rows[1]?.referrerHost).toBe("");
});

test("no table holds an address or the name of a browser", async () => {
  const collector = openCollector(database.site, { log });
  collector.record(aPage({ address: "203.0.113.77" }));
  collector.record(aPage({ address: "2001:db8:aa:bb::77" }));
  await collector.flush();
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('measures', 'events', 'published') and table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toContain("measures.inbox");
  for (const { name } of tables) {
    const found = await database.pool.query(
      `select t::text from ${name} t where t::text ~* '203\\.0\\.113|2001:0?db8|firefox|gecko'`,
    );
    expect(found.rows).toEqual([]);
  }
  await takeInbox();
});

test.each([
  ["a robot", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
  ["a program", { userAgent: "curl/8.10.1" }],
  ["a watcher of availability", { userAgent: "Mozilla/5.0 (compatible; UptimeRobot/2.0)" }],
  ["a browser without a name", { userAgent: "" }],
  ["a request for the headers only", { method: "HEAD" }],
  ["a page fetched in advance", { headers: { "sec-purpose": "prefetch;prerender" } }],
  ["a reader who asks not to be tracked", { headers: { dnt: "1" } }],
  ["a reader who asks for privacy", { headers: { "sec-gpc": "1" } }],
  ["a page that was not there", { status: 404 }],
] satisfies [string, Partial<PageRequest>][])("%s is not counted", async (_who, change) => {
  const collector = openCollector(database.site, { log });
  expect(collector.record(aPage(change))).toBeUndefined();
  await collector.stop();
  expect(await takeInbox()).toEqual([]);
});

test("a visitor is the same in all processes of a day, another the next day, and never linkable once the key is gone", async () => {
  const [one, two] = [openCollector(database.site, { log }), openCollector(database.owner, { log })];
  const evening = new Date("2026-03-02T22:59:59Z"); // 23:59:59 in Rome
  const midnight = new Date("2026-03-02T23:00:00Z");
  one.record(aPage({ at: evening }));
  await one.flush();
  two.record(aPage({ at: evening, address: "203.0.113.200" }));
  two.record(aPage({ at: midnight }));
  two.record(aPage({ at: midnight, userAgent: firefox.replace("Linux", "Win") }));
  two.record(aPage({ at: midnight, address: "203.0.114.77" }));
  await two.flush();
  const visitors = ((await takeInbox()) as ViewRow[]).map(({ visitor }) => visitor);
  expect(visitors[1]).toBe(visitors[0]);
  expect(new Set(visitors).size).toBe(4);
  await forgetDayKeys(database.worker, new Date("2026-03-02T23:10:00Z"));
  const keys = async () => (await database.pool.query("select day from measures.day_keys order by day")).rows;
  expect(await keys()).toEqual([{ day: "2026-03-02" }, { day: "2026-03-03" }]);
  await forgetDayKeys(database.worker, new Date("2026-03-02T23:15:01Z"));
  expect(await keys()).toEqual([{ day: "2026-03-03" }]);
  await expect(database.worker.selectFrom("measures.dayKeys").select("key").execute()).rejects.toThrow(
    "permission denied",
  );
});

test("what is noted while the database is away arrives when it is back", async () => {
  const pool = openPool("postgres://nobody@127.0.0.1:1/none", { applicationName: "test" });
  const db = openDb(pool);
  const collector = openCollector(db, { log, waitingLimit: 20_000 });
  for (let index = 0; index < 20_010; index++)
    collector.record(aPage({ address: `10.${index >> 8}.${index & 255}.1` }));
  await expect(collector.flush()).rejects.toThrow("ECONNREFUSED");
  expect(collector.state()).toEqual({ waiting: 20_000, dropped: 10 });
  // The database comes back under the same handle.
  Object.assign(pool, { connect: database.pool.connect.bind(database.pool) });
  await collector.stop();
  expect(collector.state().waiting).toBe(0);
  expect(await takeInbox()).toHaveLength(20_000);
  await pool.end();
});

test("what a killed process had noted is handed over from its spool, once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-spool-"));
  const child = fork(join(process.cwd(), "test/collector-process.ts"), [folder], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, DATABASE: asRole(database.url, databaseRoles.site, testPasswords.site) },
  });
  const [views] = (await once(child, "message")) as [string[]];
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(views).toHaveLength(1_234);
  expect(await handOverLeft(database.site, folder, { log })).toBe(0); // somebody might still write to them
  const files = await readdir(folder);
  const last = join(folder, files.at(-1) ?? "");
  await writeFile(last, `${await readFile(last, "utf8")}{"type":"view","si`); // killed while it wrote
  const copies = await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))] as const));
  expect(await handOverLeft(database.site, folder, { log, leftAfter: 0 })).toBeGreaterThan(0);
  for (const [name, bytes] of copies) await writeFile(join(folder, name), bytes); // killed between inbox and file
  await handOverLeft(database.site, folder, { log, leftAfter: 0 });
  const rows = (await takeInbox()) as ViewRow[];
  expect(rows.map(({ view }) => view).toSorted()).toEqual(views.toSorted());
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|Firefox/);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

test("with a spool, what the database does not take waits on disk, beyond what memory may hold", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-spool-"));
  const pool = openPool(asRole(database.url, databaseRoles.site, testPasswords.site), { applicationName: "test" });
  const collector = openCollector(openDb(pool), { log, waitingLimit: 100, spool: folder });
  collector.record(aPage()); // its day's key is learned
  await collector.flush();
  const connect = pool.connect.bind(pool);
  Object.assign(pool, { connect: () => Promise.reject(new Error("away")) });
  const views = Array.from({ length: 1_700 }, (_, index) => collector.record(aPage({ address: `10.1.${index}.9` })));
  await expect(collector.flush()).rejects.toThrow("away");
  expect(collector.state()).toEqual({ waiting: 0, dropped: 0 });
  Object.assign(pool, { connect });
  expect(await handOverLeft(openDb(pool), folder, { log, leftAfter: 0 })).toBe(1_700);
  const rows = (await takeInbox()) as ViewRow[];
  expect(new Set(rows.map(({ view }) => view))).toEqual(new Set([rows[0]?.view, ...views]));
  await collector.stop();
  await pool.end();
  await rm(folder, { recursive: true });
});

test("a spool that cannot be written costs no view", async () => {
  const collector = openCollector(database.site, { log, spool: join(import.meta.filename, "none") });
  expect(collector.record(aPage())).toBeDefined();
  await collector.stop();
  expect(await takeInbox()).toHaveLength(1);
});

test("a robot that calls itself a browser is left out by what it does", async () => {
  const collector = openCollector(database.site, { log });
  const views = Array.from({ length: 150 }, () => collector.record(aPage()));
  expect(views.filter((view) => view !== undefined)).toHaveLength(100);
  const other = { userAgent: `${firefox}.1`, at: aPage().at, address: "203.0.113.5" };
  collector.noteRobot(other);
  expect(collector.record(aPage(other))).toBeUndefined();
  await collector.stop();
  await takeInbox();
});

test("rows that the database can never take do not stop the others", async () => {
  const collector = openCollector(database.site, { log });
  collector.record(aPage({ path: "/nul\u0000/\ud800" }));
  collector.record(aPage({ path: "/x".repeat(5_000) }));
  await collector.flush();
  expect(((await takeInbox()) as ViewRow[]).map(({ path }) => path.length)).toEqual([6, 512]);
});

test("an address is cut to its network", () => {
  expect(networkOf("203.0.113.77")).toBe("203.0.113");
  expect(networkOf("::ffff:203.0.113.77")).toBe("203.0.113");
  expect(networkOf("2001:0db8:00aa:bbbb::1")).toBe("2001:db8:aa");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0");
  expect(networkOf("::1")).toBe("0:0:0");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0");
  expect(networkOf("not an address")).toBe("");
});

test("country, region, language and what sent the reader are kept, the address and the query string are not", async () => {
  const collector = openCollector(database.site, { log });
  collector.record({
    ...{ site: "comune", path: "/bandi", query: "?utm_source=posta", locale: "it", status: 200, address: "151.1.1.1" },
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    referrer: "https://mail.example/",
    headers: { "accept-language": "de-DE,de;q=0.9" },
    at: new Date("2026-03-02T09:00:00Z"),
  });
  collector.recordEvent({ site: "comune", kind: "download", key: "/a.pdf", at: new Date("2026-03-02T09:00:01Z") });
  await collector.stop();
  const rows = await takeInbox();
  expect(rows.toSorted((a, b) => b.type.localeCompare(a.type))).toMatchObject([
    {
      type: "view",
      path: "/bandi",
      country: "IT",
      region: "IT-25",
      language: "de",
      referrerKind: "campaign",
      referrerHost: "mail.example",
    },
    { type: "event", kind: "download", key: "/a.pdf", count: 1 },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/151\.1|utm_/);
});
