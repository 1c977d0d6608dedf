import { parseHTML } from "linkedom";
import type { CollectionSlug } from "payload";
import pg from "pg";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { toLexical } from "#src/content/desk-types.ts";
import { sections } from "#src/content/index.ts";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { MigrationError, migrate, readMigrations } from "#src/platform/migrate.ts";
import { verifyRegister } from "#src/register/index.ts";
import { fixedPaths } from "#src/site/paths.ts";
import { openLive, openReports } from "#src/statistics/index.ts";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestPayload, publishedOf } from "#test/desk.ts";
import { testPasswords } from "#test/global-setup.ts";
import { type Filling, keptReleases, loadRelease, type Release, readFillings, readRelease } from "#test/release.ts";
import { withSite } from "#test/site.ts";
import { findByEntries, streamSaid } from "./find-said.ts";
import { migrateDatabase } from "./migrate.ts";
import { formsOf, pagesOf } from "./site-parts.ts";

/** Tables whose rows a later migration writes anew, each with what it does. */
const writtenAnew: Readonly<Record<string, string>> = {
  '"search"."documents"': "0330 adds the words by which filters ask",
};

/** What is published for other pages and has none of its own. */
const withoutPage = ["contact-point", "settings"];

const [oldest = ""] = await keptReleases();
let release: Release;
let before: ReadonlyMap<string, Filling>;
let added: string[];
const database = withDatabase({
  fill: async (url) => {
    release = await readRelease(oldest);
    await loadRelease(url, release);
    before = await readFillings(url);
    added = await migrateDatabase(url, testPasswords);
  },
});
const requests = { secret: "secret", hasMail: true, pushKey: "" };
const figures = [openClickHouse({ url: "http://127.0.0.1:1" }), pino({ level: "silent" })] as const;
const site = withSite(database, {
  pages: pagesOf({ requests, reports: openReports(...figures), live: openLive(...figures) }),
  forms: formsOf(requests),
});
beforeAll(() => {
  site.now = new Date(release.at);
});

test("no migration that the release had applied was changed since, and it lacks some", async () => {
  const now = new Map((await readMigrations("migrations")).map(({ name, checksum }) => [name, checksum]));
  expect(release.migrations.filter(({ name, checksum }) => now.get(name) !== checksum)).toEqual([]);
  expect(added.length).toBeGreaterThan(0);
});

test("the release had left something of every kind that people leave", () => {
  const left = (table: string) => before.get(table)?.rows ?? 0;
  const tables = [
    ...['"booking"."appointments"', '"assistance"."requests"', '"faults"."reports"', '"faults"."pictures"'],
    ...['"rating"."ratings"', '"newsletter"."subscribers"', '"mail"."outbox"', '"albo"."acts"', '"desk"."users"'],
  ];
  expect(tables.filter((table) => left(table) === 0)).toEqual([]);
});

test("no table lost or changed a row", async () => {
  const after = await readFillings(database.url, before);
  const changed = [...before]
    .filter(([table, { rows, hash }]) => {
      const now = after.get(table);
      return now?.rows !== rows || (now.hash !== hash && !(table in writtenAnew));
    })
    .map(([table, { rows }]) => `${table}: ${rows} rows before, ${after.get(table)?.rows} after`);
  expect(changed).toEqual([]);
});

test("the register is whole under the key of then, documents and acts included", async () => {
  const source = { db: database.site, documents: streamSaid, key: release.verifierKey };
  const report = await verifyRegister({ kind: "database", ...source });
  expect(report.findings).toEqual([]);
  expect(report.size).toBe(before.get('"register"."entries"')?.rows);
  expect((await findByEntries(database.site, [report.size], site.now)).size).toBe(1);
});

test("a page of every type in every language, every list and every page of the site's own answers", async () => {
  const { rows } = await database.pool.query<{ kind: string; path: string }>(
    `select distinct on (kind, locale) kind, path from published.documents
     where site = 'comune' and kind <> all($1) order by kind, locale, path`,
    [withoutPage],
  );
  expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(14);
  const paths = [
    ...rows.map(({ path }) => path),
    ...sections.map(({ path }) => path.it ?? ""),
    ...Object.entries(fixedPaths).flatMap(([name, { it }]) => (name === "statistics" ? [] : it)),
    ...["/albo", "/sitemap.xml", "/novita/feed.xml"],
  ];
  const failed: string[] = [];
  for (const path of paths) {
    const { statusCode } = await site.app.inject(path);
    if (statusCode !== 200) failed.push(`${path} answered ${statusCode}`);
  }
  expect(failed).toEqual([]);
});

test("search finds what was published then, through a typing error too", async () => {
  for (const words of ["carta identità", "carta identtà"]) {
    const { document } = parseHTML(await site.text(`/ricerca?q=${encodeURIComponent(words)}`));
    expect(document.querySelector("main")?.textContent, words).toContain("Carta d'identità elettronica");
  }
});

test("the desk opens every document of then with its versions, and publishes on", { timeout: 60_000 }, async () => {
  const { payload } = await openTestPayload(database);
  const read = async (collection: CollectionSlug) =>
    (await payload.find({ collection, limit: 1_000, depth: 0, locale: "all", pagination: false })).docs as Doc[];
  let opened = 0;
  for (const { slug, versions } of payload.config.collections) {
    const rows = before.get(`"desk"."${slug.replaceAll("-", "_")}"`)?.rows ?? 0;
    const docs = await read(slug as CollectionSlug);
    expect(docs.length, slug).toBe(rows);
    if (versions && rows > 0) {
      const { docs: kept } = await payload.findVersions({ collection: slug as CollectionSlug, limit: 5 });
      expect(kept.length, slug).toBeGreaterThan(0);
    }
    opened += docs.length;
  }
  expect(opened).toBeGreaterThan(300);
  const [office] = await read("offices" as CollectionSlug);
  const [topic] = await read("topics" as CollectionSlug);
  const news = {
    ...{ title: "Dopo l'aggiornamento", summary: "Si pubblica ancora.", newsType: "comunicati" },
    ...{ body: toLexical("Si pubblica ancora."), offices: [office?.id], topics: [topic?.id], _status: "published" },
  };
  const { id } = (await payload.create({ collection: "news" as CollectionSlug, data: news as never })) as Doc;
  site.now = new Date();
  const [published] = await publishedOf(database, id);
  expect(await site.text(published?.path ?? "")).toContain("Si pubblica ancora.");
});

test("a migration that the old rows break is refused by its name, and leaves them as they were", async () => {
  const sql = "alter table rating.ratings alter answer set not null, add constraint all_good check (stars > 3)";
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const known = await readMigrations("migrations");
  const breaking = { number: 9_999, name: "9999_breaking.sql", sql, checksum: "x" };
  const refusal = await migrate(client, [...known, breaking]).catch((fault: unknown) => fault);
  await client.end();
  expect(refusal).toBeInstanceOf(MigrationError);
  expect(String(refusal)).toContain("9999_breaking.sql");
});
