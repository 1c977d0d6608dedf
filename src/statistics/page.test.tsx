/** @jsxImportSource preact */
import Fastify from "fastify";
import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { openLog } from "#src/platform/log.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { oneSite, withHere } from "#test/here.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { openCollector } from "./collector.ts";
import { statisticsFiles } from "./files.ts";
import { moveInbox } from "./move-inbox.ts";
import { statisticsPage } from "./page.tsx";
import { openReports, type Reports } from "./reports.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const now = new Date("2026-03-05T10:00:00Z");
const away = openReports(openClickHouse({ url: "http://127.0.0.1:1" }), log);
let reports: Reports;

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  const collector = openCollector(database.site, { log });
  for (const [path, section] of [
    ["/", undefined],
    ["/novita/comunicati/<b>ponte</b>", "novita/comunicati"],
    ["/vecchia", "una-sezione-di-ieri"],
  ]) {
    collector.record({
      site: "comune",
      path: path as string,
      section,
      locale: "it",
      status: 200,
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
      address: "192.0.2.1",
      at: new Date("2026-03-04T10:00:00Z"),
    });
  }
  await collector.stop();
  await moveInbox(database.worker, clickhouse.client);
  reports = openReports(clickhouse.client, log);
});

async function page(
  query: Record<string, string> = {},
  options: { locale?: string; reports?: Reports } = {},
): Promise<{ model: PageModel; html: string; text: string }> {
  const context: PageContext = {
    db: database.site,
    locale: options.locale ?? "it",
    now,
    site: "comune",
    origin: "https://comune.example",
    sites: oneSite,
    params: {},
    query,
  };
  const model = await statisticsPage({ reports: options.reports ?? reports }).load(context);
  if (!model) throw new Error("no page");
  const html = render(<div>{model.body}</div>);
  return { model, html, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

test("the page shows each figure with its definition, by day, by section and by page", async () => {
  const { model, html, text } = await page();
  expect(model).toMatchObject({ status: 200, title: "Statistiche del sito", tags: ["statistics"] });
  expect(model.expiresAt).toEqual(new Date(now.getTime() + 60_000));
  expect(text).toContain(
    "Visite 1 Una visita è una serie di pagine viste dallo stesso visitatore senza pause di 30 minuti",
  );
  expect(text).toContain("Pagine viste 3 Una pagina vista è");
  expect(text).toContain("4 marzo 2026 1 1 3");
  expect(text).toContain("Comunicati 1 1 1");
  expect(text).toContain("Altre pagine (pagina iniziale, ricerca, note) 1 1 1");
  expect(text).toContain("una-sezione-di-ieri 1 1 1");
  expect(html).toContain("/novita/comunicati/&lt;b>ponte&lt;/b>");
  expect(text).toContain("Pagina iniziale / 1 1");
  expect(html).toContain("<svg");
  expect(html).not.toMatch(/\sstyle=|<script/);
});

test("pages are called by the titles that may be shown", async () => {
  const insert = (path: string, until: string | null) =>
    database.pool.query(
      `insert into published.documents (site, kind, id, locale, path, title, section, document, sort_at, visible_from,
         visible_until, first_published_at, updated_at, entry)
       values ('comune', 'news', $1, 'it', $1, 'Titolo di ' || $1, 's', '{}', $2, $2, $3, $2, $2, 1)`,
      [path, "2026-03-01", until],
    );
  await insert("/vecchia", null);
  await insert("/novita/comunicati/<b>ponte</b>", "2026-03-05T09:59:59Z");
  const { text } = await page();
  expect(text).toContain("Titolo di /vecchia /vecchia 1 1");
  expect(text).not.toContain("Titolo di /novita");
});

test("the page speaks English, and names the same page in the other language", async () => {
  const { model, text } = await page({ dal: "2026-03-01", al: "2026-03-05" }, { locale: "en" });
  expect(text).toContain("Page views 3 A page view is");
  expect(text).toContain("Press releases 1 1 1");
  expect(model.alternates).toEqual({
    it: "/statistiche?dal=2026-03-01&al=2026-03-05",
    en: "/en/statistics?dal=2026-03-01&al=2026-03-05",
  });
});

test("a period in which nothing was read says so, without a picture", async () => {
  const { model, html, text } = await page({ dal: "2026-02-01", al: "2026-02-02" });
  expect(model.status).toBe(200);
  expect(text).toContain("Nel periodo scelto non è stata contata nessuna pagina");
  expect(html).not.toContain("<svg");
});

test("dates that make no sense get a sentence, and what was typed comes back as text", async () => {
  const bad = await page({ dal: '"><script>alert(1)</script>' });
  expect(bad.model).toMatchObject({ status: 422, tags: [] });
  expect(bad.text).toContain("non è una data. Scriva anno, mese e giorno, per esempio 2026-03-05.");
  expect(bad.html).not.toContain("<script");
  expect((await page({ dal: "2026-03-04", al: "2026-03-01" })).text).toContain("Il periodo comincia dopo la sua fine");
  expect((await page({ dal: "1999-03-04" })).text).toContain("se ne possono mostrare al massimo 1.096");
});

test("while ClickHouse is away the page says so in a sentence that is not kept", async () => {
  const { model, text } = await page({}, { reports: away });
  expect(model).toMatchObject({ status: 503, tags: [] });
  expect(text).toContain("I numeri non sono disponibili in questo momento.");
});

test("the same figures come as CSV and JSON, in both languages", async () => {
  const app = withHere(Fastify()).register(statisticsFiles, { reports, now: () => now });
  const csv = await app.inject("/statistiche.csv?dal=2026-03-04&al=2026-03-04");
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(csv.headers["content-disposition"]).toBe('attachment; filename="statistiche-2026-03-04-2026-03-04.csv"');
  // which of three pages of one instant came first and last is chance
  const lines = csv.body.replaceAll(/(Pagine d'(?:ingresso|uscita)),[^,]*/g, "$1,…").split("\r\n");
  expect(lines).toEqual([
    "gruppo,voce,Visite,Visitatori,Pagine viste",
    "totale,,1,1,3",
    "Giorno,2026-03-04,1,1,3",
    'Sezione,"Altre pagine (pagina iniziale, ricerca, note)",1,1,1',
    "Sezione,Comunicati,1,1,1",
    "Sezione,una-sezione-di-ieri,1,1,1",
    "Pagina,/,,1,1",
    "Pagina,/novita/comunicati/<b>ponte</b>,,1,1",
    "Pagina,/vecchia,,1,1",
    "Ore del giorno,11,1,1,3",
    "Paesi,,1,1,3",
    "Lingue dei browser,,1,1,3",
    "Siti da cui si arriva,,1,1,3",
    "Dispositivi,desktop,1,1,3",
    "Durata delle visite,0-10s,1,1,3",
    "Pagine d'ingresso,…,1,1,3",
    "Pagine d'uscita,…,1,1,3",
    "",
  ]);
  const json = await app.inject("/en/statistics.json?dal=2026-03-04&al=2026-03-04");
  expect(json.json()).toMatchObject({
    total: { visits: 1, visitors: 1, views: 3 },
    definitions: { visits: expect.stringContaining("30 minutes") },
    days: [{ day: "2026-03-04", visits: 1, visitors: 1, views: 3 }],
  });
});

test("files of a bad period or without ClickHouse are a sentence as well", async () => {
  const app = withHere(Fastify()).register(statisticsFiles, { reports: away, now: () => now });
  const bad = await app.inject("/statistiche.json?dal=ieri&dal=oggi");
  expect([bad.statusCode, bad.body]).toEqual([422, expect.stringContaining("«ieri» non è una data")]);
  const gone = await app.inject("/en/statistics.csv");
  expect([gone.statusCode, gone.headers["retry-after"]]).toEqual([503, "60"]);
  expect(gone.body).toContain("not available right now");
});
