import { afterAll, expect, test } from "vitest";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { freePort, testPasswords } from "#test/global-setup.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
const nowhere = openPool(`postgres://x:x@127.0.0.1:${await freePort()}/x`, { applicationName: "test" });
const lost = withSite(database, { db: openDb(nowhere, nowhere) });
let impatient: ReturnType<typeof openPool> | undefined;
const slow = withSite(database, {
  get db() {
    const url = asRole(database.url, databaseRoles.site, testPasswords.site);
    impatient = openPool(url, { applicationName: "test", statementTimeoutMs: 300 });
    return openDb(impatient, impatient);
  },
});
afterAll(() => Promise.all([nowhere.end(), impatient?.end()]));

test("without the database a page that was never made gets a sentence and 503, not a fault", async () => {
  const answer = await lost.app.inject("/novita");
  expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "10"]);
  expect(answer.body).toContain("Il sito torna tra poco");
  expect((await lost.app.inject("/healthz")).statusCode).toBe(200);
  const ready = await lost.app.inject("/readyz");
  expect([ready.statusCode, ready.json().postgres]).toEqual([503, "down"]);
});

test("the page that tells of it has its stylesheet and its mark all the same", async () => {
  const { body } = await lost.app.inject("/novita");
  const [, sheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
  const [style, mark] = [await lost.app.inject(sheet), await lost.app.inject("/favicon.svg")];
  expect([style.statusCode, mark.statusCode]).toEqual([200, 200]);
  expect([style.body, mark.body].every((text) => text.includes("#0066cc"))).toBe(true);
});

test("without the database a page in memory is served, but never past its time", async () => {
  const until = new Date(site.now.getTime() + 60_000);
  await publish(database, aPressRelease({ id: "a", title: "In memoria", visibleUntil: until.toISOString() }));
  await expect
    .poll(async () => {
      await site.app.inject("/novita/comunicati/a");
      return site.state.cache.findUnconfirmed("/novita/comunicati/a", site.now)?.html.includes("In memoria");
    })
    .toBe(true);
  const page = site.state.cache.findUnconfirmed("/novita/comunicati/a", site.now);
  if (!page) throw new Error("the page was not kept");
  lost.state.cache.keep("/novita/comunicati/a", page, lost.state.cache.begin());
  lost.state.cache.setListening(false);
  expect(await lost.text("/novita/comunicati/a")).toContain("In memoria");
  lost.now = until;
  expect((await lost.app.inject("/novita/comunicati/a")).statusCode).toBe(503);
});

test("a page stands in for the new one that cannot be made, for a minute after announcements were missed", async () => {
  const path = "/novita/comunicati/a";
  const { cache, doubt } = lost.state;
  const page = site.state.cache.findUnconfirmed(path, aMorning);
  if (!page) throw new Error("the page was not kept");
  lost.now = aMorning;
  cache.setListening(true);
  cache.keep(path, { ...page, expiresAt: undefined }, cache.begin());
  doubt(aMorning);
  expect([cache.find(path, aMorning), cache.state().pages]).toEqual([undefined, 0]);
  expect(await lost.text(path)).toContain("In memoria");
  lost.now = new Date(aMorning.getTime() + 60_000);
  expect((await lost.app.inject(path)).statusCode).toBe(503);
});

test("what was found to be gone once announcements had been missed does not come back with the next failure", async () => {
  const { cache, doubt } = site.state;
  const document = aPressRelease({ id: "tolto", title: "Da togliere" });
  await publish(database, document);
  const kept = () => site.app.inject(document.path).then(() => cache.find(document.path, site.now));
  await expect.poll(kept).toBeTruthy();
  const page = cache.find(document.path, site.now);
  const before = cache.begin();
  await withdraw(database, document, "Errore");
  await expect.poll(() => cache.begin()).toBeGreaterThan(before);
  if (page) cache.keep(document.path, page, cache.begin());
  doubt(site.now);
  expect((await site.app.inject(document.path)).statusCode).toBe(410);
  expect(cache.findUnconfirmed(document.path, site.now)?.status).not.toBe(200);
});

test("when the connection that brings announcements is cut, everything is made anew after it is back", async () => {
  await site.text("/novita");
  const before = site.state.cache.begin();
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'arengo site listener' and datname = current_database()",
  );
  await expect.poll(() => site.state.cache.begin(), { timeout: 5_000 }).toBeGreaterThan(before);
  expect(site.state.cache.state()).toMatchObject({ pages: 0 });
  await expect.poll(() => site.state.cache.state().listening).toBe(true);
  expect(await site.text("/novita")).toContain("In memoria");
});

test("every page served is told to the statistics, from memory and with 304 too", async () => {
  site.views.length = 0;
  const first = await site.app.inject({
    url: "/novita?x=1",
    headers: { "user-agent": "Prova", referer: "https://a.it/" },
  });
  await site.app.inject({ url: "/novita", headers: { "if-none-match": String(first.headers.etag) } });
  await site.app.inject("/non-esiste");
  expect(site.views.map(({ path, section, locale, status }) => [path, section, locale, status])).toEqual([
    ["/novita", "novita", "it", 200],
    ["/novita", "novita", "it", 304],
    ["/non-esiste", undefined, "it", 404],
  ]);
  expect(site.views[0]).toMatchObject({ userAgent: "Prova", referrer: "https://a.it/", site: "comune" });
});

test("a search that takes too long says so with 503 and keeps what was typed", async () => {
  const waiting = await database.pool.connect();
  try {
    await waiting.query("begin");
    await waiting.query("lock table search.synonyms, search.beginnings in access exclusive mode");
    const answer = await slow.app.inject("/ricerca?q=carta+d%27identit%C3%A0&sezione=servizi");
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "10"]);
    expect(answer.body).toContain("In questo momento la pagina non può essere preparata");
    expect(answer.body).toContain(`value="carta d'identità"`);
    expect(answer.body).toContain('<option value="servizi" selected>');
    expect((await slow.app.inject("/ricerca/suggerimenti?q=carta")).statusCode).toBe(503);
  } finally {
    await waiting.query("rollback");
    waiting.release();
  }
});
