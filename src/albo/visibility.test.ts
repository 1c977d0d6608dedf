import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleName } from "#src/identity/index.ts";
import { findByEntries, findByEntry } from "#src/main/find-said.ts";
import { storeFile } from "#src/platform/storage.ts";
import { registerRoutes, verifierKeyOf } from "#src/register/index.ts";
import { registerPages } from "#src/register/site-pages.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPostedAct, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import type { ActFile } from "./act-document.ts";
import { boardRoutes } from "./routes.ts";
import { actPage, boardPage } from "./site-pages.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-files-"));
const site = withSite(database, {
  filesDir,
  pages: [boardPage, actPage, ...registerPages({ findByEntries, nameRole: roleName })],
  plugins: [
    async (scope) =>
      boardRoutes({
        ...{ db: database.site, site: "comune", origin: "https://comune.esempio.it", filesDir },
        now: () => site.now,
      })(scope, {}),
    async (scope) =>
      registerRoutes({
        ...{ db: database.site, verifierKey: verifierKeyOf(aSigner()), findByEntry },
        now: () => site.now,
      })(scope, {}),
  ],
});
let file: ActFile;
beforeAll(async () => {
  await setUpBoard(database.desk);
  const source = join(filesDir, "source.pdf");
  await writeFile(source, "%PDF-1.7 atto");
  file = anActFile(await storeFile(filesDir, source));
});
afterAll(() => rm(filesDir, { recursive: true }));

/** What every way to an act answers at an instant: whether the act is there. */
async function ways(act: { year: number; number: number; entry: number }, title: string, at: Date) {
  site.now = at;
  const { year, number, entry } = act;
  const fileUrl = `/albo/${year}/${number}/file/${file.sha256}/${file.name}`;
  const [page, english, list, search, feed, json, bytes, head, csv, said] = await Promise.all(
    [
      ...[`/albo/${year}/${number}`, `/en/albo/${year}/${number}`, "/albo", `/albo?q=${encodeURIComponent(title)}`],
      ...["/albo/feed.xml", "/albo/atti.json", fileUrl],
    ]
      .map((url) => site.app.inject(url))
      .concat([
        site.app.inject({ method: "HEAD", url: fileUrl, headers: { "if-none-match": `"${file.sha256}"` } }),
        site.app.inject(`/albo/registro/${year}.csv`),
        site.app.inject(`/registro/entry/${entry}/document.json`),
      ]),
  );
  return {
    page: page?.statusCode,
    english: english?.statusCode,
    list: list?.body.includes(title),
    search: search?.body.includes(`<h3 class="h5 mb-1"><a href="/albo/${year}/${number}"`),
    feed: feed?.body.includes(title),
    json: json?.body.includes(title),
    file: bytes?.statusCode,
    confirmed: head?.statusCode,
    subjectInRegister: csv?.body.includes(title),
    document: said?.statusCode,
  };
}
const there = {
  ...{ page: 200, english: 200, list: true, search: true, feed: true, json: true, file: 200, confirmed: 304 },
  ...{ subjectInRegister: true, document: 200 },
};
const gone = {
  ...{ page: 404, english: 404, list: false, search: false, feed: false, json: false, file: 404, confirmed: 404 },
  ...{ subjectInRegister: false, document: 404 },
};

test.each([
  ["an ordinary day", "2026-11-23T09:30:00.000Z", "2026-12-08T23:00:00.000Z"],
  ["summer time begins within the term", "2026-03-20T11:00:00.000Z", "2026-04-04T22:00:00.000Z"],
  ["the term ends on the night summer time begins", "2027-03-12T11:00:00.000Z", "2027-03-27T23:00:00.000Z"],
  ["the term ends on the day summer time ends", "2026-10-10T11:00:00.000Z", "2026-10-25T23:00:00.000Z"],
  ["29 February is within the term", "2028-02-14T08:00:00.000Z", "2028-02-29T23:00:00.000Z"],
  ["the term ends with 31 December", "2026-12-16T22:59:59.000Z", "2026-12-31T23:00:00.000Z"],
  ["the term goes over the end of the year", "2026-12-31T22:59:59.999Z", "2027-01-15T23:00:00.000Z"],
])("§16.4 %s: the act is on every way exactly while its term runs", async (name, startsAt, endsAt) => {
  const title = `Atto ${name}`;
  const start = new Date(startsAt);
  const end = new Date(endsAt).getTime();
  site.now = start;
  const act = await aPostedAct(database.desk, start, { title, files: [file] });
  expect(await ways(act, title, new Date(start.getTime() - 1))).toEqual({ ...gone });
  expect(await ways(act, title, start)).toEqual(there);
  expect(await ways(act, title, new Date(end - 1))).toEqual(there);
  // the copies in memory were made an instant ago, and no job has run
  expect(await ways(act, title, new Date(end))).toEqual(gone);
});

test("§16.5: no worker has run in these tests, and what is over is gone", async () => {
  site.now = new Date("2040-01-01T00:00:00.000Z");
  expect(await site.text("/albo")).toContain("nessun atto è in pubblicazione");
});

test("§16.6: the board asks not to be kept, in pages, files and data, and no sitemap names it", async () => {
  const now = new Date("2041-05-01T08:00:00.000Z");
  site.now = now;
  const { year, number } = await aPostedAct(database.desk, now, { files: [file] });
  const urls = [
    ...["/albo", "/en/albo", `/albo/${year}/${number}`, "/albo/feed.xml", "/albo/atti.json"],
    ...[`/albo/registro/${year}.csv`, `/albo/${year}/${number}/file/${file.sha256}/${file.name}`],
  ];
  for (const url of urls) {
    const answer = await site.app.inject(url);
    expect([url, answer.statusCode, answer.headers["x-robots-tag"]]).toEqual([url, 200, "noindex, noarchive"]);
  }
  expect(await site.text("/albo")).toContain('<meta name="robots" content="noindex, noarchive"/>');
  expect(await site.text("/sitemap-1.xml")).not.toContain("/albo");
});
