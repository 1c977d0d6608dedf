/** @jsxImportSource preact */
import Fastify from "fastify";
import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import type { NamedSite } from "#src/platform/here.ts";
import { openLog } from "#src/platform/log.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { oneSite, withHere } from "#test/here.ts";
import { listAnnotations, removeAnnotation, writeAnnotation } from "./annotate.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { openCollector } from "./collector.ts";
import { statisticsFrame } from "./embed.tsx";
import { statisticsFiles } from "./files.ts";
import { moveInbox } from "./move-inbox.ts";
import { statisticsPage } from "./page.tsx";
import { openParquet, openReports, type ParquetTables, type Reports } from "./reports.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const now = new Date("2026-03-05T10:00:00Z");
const away = openReports(openClickHouse({ url: "http://127.0.0.1:1" }), log);
let reports: Reports;
let parquet: ParquetTables;

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
  for (const [site, at] of [
    ["museo", "2026-03-04T11:00:00Z"],
    ["comune", "2026-01-10T11:00:00Z"],
  ] as const) {
    collector.record({
      ...{ site, path: "/sale", locale: "it", status: 200, address: "192.0.2.9", at: new Date(at) },
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    });
  }
  await collector.stop();
  await moveInbox(database.worker, clickhouse.client);
  reports = openReports(clickhouse.client, log);
  parquet = openParquet(clickhouse.client, log);
});

async function page(
  query: Record<string, string> = {},
  options: { locale?: string; reports?: Reports; sites?: readonly NamedSite[] } = {},
): Promise<{ model: PageModel; html: string; text: string }> {
  const context: PageContext = {
    db: database.site,
    locale: options.locale ?? "it",
    now,
    site: "comune",
    origin: "https://comune.example",
    sites: options.sites ?? oneSite,
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
  expect(text).not.toContain("Lingue dei browser"); // of which nothing is known
  expect((await page({ dal: "2026-03-01", al: "2026-03-05" })).text).toContain("Dal 1° marzo 2026 al 5 marzo 2026");
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
  expect((await page({ dal: "1999-03-04" })).text).toContain("se ne possono mostrare al massimo 7.305");
});

test("while ClickHouse is away the page says so in a sentence that is not kept", async () => {
  const { model, text } = await page({}, { reports: away });
  expect(model).toMatchObject({ status: 503, tags: [] });
  expect(text).toContain("I numeri non sono disponibili in questo momento.");
});

test("the same figures come as CSV and JSON, in both languages", async () => {
  const app = withHere(Fastify()).register(statisticsFiles, { reports, parquet, now: () => now });
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
  const app = withHere(Fastify()).register(statisticsFiles, {
    ...{ reports: away, now: () => now },
    parquet: openParquet(openClickHouse({ url: "http://127.0.0.1:1" }), log),
  });
  const bad = await app.inject("/statistiche.json?dal=ieri&dal=oggi");
  expect([bad.statusCode, bad.body]).toEqual([422, expect.stringContaining("«ieri» non è una data")]);
  const gone = await app.inject("/en/statistics.csv");
  expect([gone.statusCode, gone.headers["retry-after"]]).toEqual([503, "60"]);
  expect(gone.body).toContain("not available right now");
});

const twoSites = [...oneSite, { key: "museo", name: "Museo di Esempio", origin: "https://museo.esempio.it" }];

test("figures are of one site, several, or all together", async () => {
  const days = { dal: "2026-03-04", al: "2026-03-04" };
  const views = async (query: Record<string, string>) =>
    (await page({ ...days, ...query }, { sites: twoSites })).text.match(/Pagine viste (\d+) Una pagina vista/)?.[1];
  expect(await views({})).toBe("3");
  expect(await views({ sito: "museo" })).toBe("1");
  expect(await views({ sito: "museo,comune" })).toBe("4");
  expect(await views({ sito: "tutti" })).toBe("4");
  expect(await views({ sito: "di-nessuno" })).toBe("3");
  const { html, model } = await page({ ...days, sito: "museo" }, { sites: twoSites });
  expect(html).toContain('<input type="checkbox" id="sito-museo" name="sito" value="museo" checked');
  expect(html).toContain("/statistiche.parquet?dal=2026-03-04&amp;al=2026-03-04&amp;sito=museo");
  expect(html).not.toContain('href="/sale"'); // a page of another site is not one of ours
  expect(model.robots).toBe("noindex");
  expect((await page(days)).html).not.toContain("sito-museo");
});

test("a period is compared with any other", async () => {
  const query = { dal: "2026-03-04", al: "2026-03-04", confronto: "periodo", cdal: "2026-01-10", cal: "2026-01-10" };
  const { text, html } = await page(query);
  expect(text).toContain("Confronto con il periodo dal 10 gennaio 2026 al 10 gennaio 2026");
  expect(text).toContain("Pagine viste 3 1 +200%");
  // of two days one has figures: they are shown, without growth
  const half = (await page({ ...query, cal: "2026-01-11" })).text;
  expect(half).toContain("Confronto con il periodo dal 10 gennaio 2026 all'11 gennaio 2026");
  expect(half).toContain("Pagine viste 3 1 –");
  expect(html).toContain('name="cdal" value="2026-01-10"');
  expect((await page({ ...query, cdal: "ieri" })).model.status).toBe(422);
});

test("what happened stands on the chart, below it and in the table, in the reader's language", async () => {
  const write = (fields: object) => writeAnnotation(database.desk, { site: "comune", fields, by: "prova", now });
  const fields = { fromDay: "2026-03-04", untilDay: "2026-03-05", text: "Allerta <neve>", textEn: "Snow alert" };
  expect(await write({ ...fields, untilDay: "2026-03-01" })).toEqual({ ok: false, error: { kind: "bad-field" } });
  expect(await write({ ...fields, text: "" })).toEqual({ ok: false, error: { kind: "bad-field" } });
  const written = await write(fields);
  if (!written.ok) throw new Error("refused");
  const query = { dal: "2026-03-03", al: "2026-03-05" };
  const { html, text } = await page(query);
  expect(html.match(/font-weight="bold"[^>]*>1</g)).toHaveLength(2); // the wide drawing and the narrow one
  expect(text).toContain("1 . 4 marzo 2026 – 5 marzo 2026: Allerta &lt;neve>");
  expect(text).toContain("4 marzo 2026 Allerta &lt;neve> 1 1 3");
  expect((await page(query, { locale: "en" })).text).toContain("Snow alert");
  expect((await page({ dal: "2026-03-01", al: "2026-03-03" })).text).not.toContain("Allerta");
  await removeAnnotation(database.desk, "museo", written.value.id);
  expect(
    await listAnnotations(database.site, "all", { from: "2026-03-05", until: "2026-03-09" } as never),
  ).toHaveLength(1);
  await removeAnnotation(database.desk, "comune", written.value.id);
  expect((await page(query)).text).not.toContain("Allerta");
});

test("everything that is shown comes as Parquet too", async () => {
  const app = withHere(Fastify(), twoSites).register(statisticsFiles, { reports, parquet, now: () => now });
  const answer = await app.inject("/statistiche.parquet?dal=2026-03-04&al=2026-03-04&sito=museo&sito=comune");
  expect(answer.headers).toMatchObject({
    "content-type": "application/vnd.apache.parquet",
    "content-disposition": 'attachment; filename="statistiche-2026-03-04-2026-03-04.parquet"',
  });
  const bytes = answer.rawPayload;
  expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(["PAR1", "PAR1"]);
  expect(bytes.toString("latin1")).toContain("division");
  const csv = await app.inject("/statistiche.csv?dal=2026-03-04&al=2026-03-04&sito=museo&sito=comune");
  expect(csv.body).toContain("totale,,2,2,4");
});

test("the files hold the section and the comparison that are shown, and the links carry them", async () => {
  const query = { dal: "2026-03-04", al: "2026-03-04", confronto: "periodo", cdal: "2026-01-10", cal: "2026-01-10" };
  const { html } = await page({ ...query, sezione: "novita/comunicati" });
  const search = new URLSearchParams({ ...query, sezione: "novita/comunicati" }).toString();
  for (const kind of ["csv", "json", "parquet"]) {
    expect(html).toContain(`href="/statistiche.${kind}?${search.replaceAll("&", "&amp;")}"`);
  }
  expect((await page({ ...query, sezione: "-" })).html).toContain('cal=2026-01-10&amp;sezione=-"');
  const app = withHere(Fastify()).register(statisticsFiles, { reports, parquet, now: () => now });
  const csv = (await app.inject(`/statistiche.csv?${search}`)).body.split("\r\n");
  expect(csv[0]).toBe("gruppo,voce,Visite,Visitatori,Pagine viste,Questo periodo,L'altro,Variazione");
  expect(csv.filter((line) => line.startsWith("Pagina ("))).toEqual([
    "Pagina (Comunicati),/novita/comunicati/<b>ponte</b>,,1,1,,,",
  ]);
  expect(csv).toContain("Confronto con il periodo dal 10 gennaio 2026 al 10 gennaio 2026,Pagine viste,,,,3,1,2");
  const json = (await app.inject(`/statistiche.json?${search}`)).json();
  expect(json).toMatchObject({
    total: { visits: 1, visitors: 1, views: 3 },
    section: { key: "novita/comunicati", name: "Comunicati" },
    pages: [{ path: "/novita/comunicati/<b>ponte</b>", visitors: 1, views: 1 }],
    comparison: {
      period: { from: "2026-01-10", until: "2026-01-10" },
      ...{ countedDays: 1, isComparable: true },
      figures: { pageViews: { now: 3, before: 1, change: 2 } },
    },
  });
  const plain = (await app.inject("/statistiche.json?dal=2026-03-04&al=2026-03-04")).json();
  expect([plain.section, plain.comparison, plain.pages.length]).toEqual([undefined, undefined, 3]);
  const half = (await app.inject(`/statistiche.json?${search.replace("cal=2026-01-10", "cal=2026-01-11")}`)).json();
  expect(half.comparison).toMatchObject({ isComparable: false, figures: { pageViews: { before: 1, change: null } } });
  expect((await app.inject(`/statistiche.parquet?${search}`)).rawPayload.toString("latin1")).toContain("PAR1");
});

test("the chart alone may be framed by the sites of the installation, and by nobody else", async () => {
  const app = withHere(Fastify(), twoSites).register(statisticsFrame, { db: database.site, reports, now: () => now });
  const answer = await app.inject("/statistiche/incorpora?dal=2026-03-04&al=2026-03-04");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-security-policy"]).toBe(
    "frame-ancestors 'self' https://comune.esempio.it https://museo.esempio.it",
  );
  expect(answer.body).toMatch(/^<!doctype html><html lang="it">.*<svg .*<\/html>$/s);
  expect(answer.body).not.toMatch(/\sstyle=|<script/);
  const empty = await app.inject("/statistiche/incorpora?dal=2024-03-04&al=2024-03-05");
  expect(empty.body).toContain("Nessuna pagina contata");
  expect(empty.body).not.toContain("<svg");
  const bad = await app.inject("/en/statistics/embed?dal=<b>");
  expect([bad.statusCode, bad.body]).toEqual([422, expect.stringContaining("is not a date")]);
  expect((await app.inject("/statistiche/incorpora.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
});
