import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { streamSaid } from "#src/main/find-said.ts";
import { storedPath } from "#src/platform/storage.ts";
import { verifierKeyOf, verifyRegister } from "#src/register/index.ts";
import {
  audienceDimensions,
  type DayMetric,
  dayMetrics,
  keepAudience,
  keepDays,
  keepEstimate,
  keepOthers,
  keepProfile,
} from "#src/social-measures/index.ts";
import { migrateClickHouse } from "#src/statistics/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { faultsOf } from "#test/strict-pdf.ts";
import { annexCsv } from "./annex.ts";
import { composeReport } from "./compose-report.ts";
import { gatherReport } from "./gather-report.ts";
import { pressNote, withArticle } from "./press-note.ts";
import { listVersions, makeReportFiles, publishReport } from "./publish-report.ts";
import type { ReportData } from "./report-data.ts";
import { reportPages, reportRoutes } from "./site-pages.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const filesDir = await mkdtemp(join(tmpdir(), "yearly-report-"));
afterAll(() => rm(filesDir, { recursive: true }));
const site = withSite(database, {
  pages: reportPages,
  plugins: [async (scope) => reportRoutes({ db: database.site, filesDir })(scope)],
});
const signer = aSigner();
const now = aMorning;
const counts = { robot_hits: 0, files: 0, bytes: 0, visitors: 0, returning_visits: 0, one_page_visits: 0 };

/** Days of a year with the same figures on each; what is left over falls on the last one. */
function daysOf(year: number, sums: Record<string, number>, without: readonly string[] = []) {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
  ).filter((day) => !without.includes(day));
  return days.map((day, place) => {
    const part = Object.entries(sums).map(([name, sum]) => {
      const each = Math.floor(sum / days.length);
      return [name, place === days.length - 1 ? sum - each * (days.length - 1) : each];
    });
    return { ...counts, site: "comune", day, source: "log", part: "p", ...Object.fromEntries(part) };
  });
}

const row = (dimension: string, key: string, visits: number, page_views: number, parent = "") => ({
  ...{ site: "comune", dimension, day: "2017-06-01", source: "log", part: "p", key, parent, hits: 0 },
  ...{ page_views, visits, visitors: visits },
});

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  await clickhouse.client.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    values: [
      ...daysOf(2017, {
        visits: 125_000,
        page_views: 420_500,
        hits: 3_000_000,
        long_visits: 40_000,
        visit_seconds: 9e6,
      }),
      ...daysOf(2016, {
        visits: 100_000,
        page_views: 420_500,
        hits: 3_000_000,
        long_visits: 40_000,
        visit_seconds: 9e6,
      }),
      ...daysOf(2015, { visits: 90_000, page_views: 300_000, hits: 1_000_000, long_visits: 1, visit_seconds: 1 }, [
        ...["2015-02-03", "2015-02-04", "2015-02-05", "2015-02-06", "2015-03-01"],
      ]),
    ],
  });
  await clickhouse.client.insert({
    table: "arengo.breakdowns",
    format: "JSONEachRow",
    values: [
      row("section", "novita/comunicati", 30_000, 90_000),
      row("section", "novita", 20_000, 60_000),
      row("path", "/novita/<b>", 5_000, 9_000, "novita"),
      ...[row("country", "IT", 81_250, 0, "direct"), row("country", "US", 20_000, 0, "search")],
      ...[row("country", "DE", 13_750, 0, "search"), row("country", "FR", 10_000, 0, "search")],
      row("hour", "10", 9_000, 30_000),
      ...[
        row("device", "mobile", 70_000, 0),
        row("language", "", 125_000, 0),
        row("referrer", "", 60_000, 0, "direct"),
      ],
      ...[row("length", "30m+", 9_000, 0), row("length", "0-10s", 8_000, 0)],
      ...[row("search", "ada prova", 0, 0), row("notFound", "/ada-prova", 0, 0)].map((one) => ({ ...one, hits: 40 })),
    ],
  });
});

/** What was entered of the networks for 2017, as the municipality told it. */
beforeAll(async () => {
  const db = database.desk;
  const on = "2017-12-31" as CivilDate;
  const entered = { source: "hand", by: "Ada Prova", now } as const;
  const keep = async (network: string, name: string, isLinked: boolean, values: Partial<Record<DayMetric, number>>) => {
    const profile = await keepProfile(db, "comune", { network, name, isLinked }, now);
    const days = Object.entries(values).map(([metric, value]) => ({ day: on, metric: metric as DayMetric, value }));
    await keepDays(db, profile, days, entered);
    return profile;
  };
  const facebook = await keep("facebook", "Comune", false, { followers: 9_000, newFollowers: 1_282, reach: 5_320_000 });
  await keep("facebook", "Museo", true, { followers: 16_500 });
  const gender = [
    { key: "donne", share: 0.55 },
    { key: "uomini", share: 0.45 },
  ];
  await keepAudience(db, { profile: facebook, day: on, dimension: "gender", shares: gender });
  await keepEstimate(db, { profile: facebook, day: on, value: 2_300, method: "Città dichiarata nel profilo." });
  const others = ["Vicino", "Lontano", "Alto", "Basso", "Mezzano"].map((municipality, index) => ({
    ...{ network: "facebook", municipality, day: on, followers: 8_000 - index },
    groups: index === 0 ? (["province", "similar"] as const) : (["province"] as const),
  }));
  await keepOthers(db, "comune", others);
});

const gather = async (year: number, at = now): Promise<ReportData> => {
  const found = await gatherReport(
    { db: database.desk, clickhouse: clickhouse.client },
    { site: "comune", year, now: at },
  );
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
};
const publish = async (data: ReportData, note = "") => {
  const given = { filesDir, program: process.cwd(), origin: "https://comune.esempio.it", madeAt: now };
  const files = await makeReportFiles(data, given);
  return database.desk
    .transaction()
    .execute((tx) =>
      publishReport(
        tx,
        { signer, eventJobs: {}, now },
        { site: "comune", data, files, office: "Ufficio stampa", role: "press-office", note },
      ),
    );
};

test("a report holds the figures of its year, their growth, and the command behind each", async () => {
  const data = await gather(2017);
  const line = (key: string) => data.lines.find((one) => one.key === key);
  const query = "arengo statistics show --site comune --from 2017-01-01 --to 2017-12-31";
  expect(line("visits")).toEqual({ key: "visits", value: 125_000, before: 100_000, change: 0.25, query });
  expect(Math.round(line("averageVisitsPerDay")?.value ?? 0)).toBe(342);
  expect(line("shareFromAbroad")?.value).toBeCloseTo(0.35, 10);
  expect(line("searchShareFromAbroad")?.value).toBe(1);
  expect(data.rankings.find(({ key }) => key === "country")?.rows.map(({ key }) => key)).toEqual([
    "IT",
    "US",
    "DE",
    "FR",
  ]);
  expect(line("notFound")).toBeUndefined(); // never collected: no figure
  // people type names: words searched for and addresses not found stay at the desk
  expect(JSON.stringify(data)).not.toContain("prova");
});

test("gaps are told: silent days, a year before without data, a year that is not over, nothing at all", async () => {
  const old = await gather(2015);
  expect(old.gaps).toContainEqual({ kind: "days", from: "2015-02-03", until: "2015-02-06", days: 4 });
  expect(old.gaps).toContainEqual({ kind: "before", year: 2014, days: 0, of: 365 });
  expect(old.lines.every(({ before, change }) => before === null && change === null)).toBe(true);
  const early = await gather(2017, new Date("2017-07-01T10:00:00Z"));
  expect(early.period).toEqual({ from: "2017-01-01", until: "2017-06-30" });
  expect(early.comparedWith).toEqual({ from: "2016-01-01", until: "2016-06-30" });
  expect(early.gaps).toContainEqual({ kind: "year-not-over", until: "2017-06-30" });
  const empty = await gather(2020);
  expect([empty.lines, empty.gaps.map(({ kind }) => kind)]).toEqual([[], expect.arrayContaining(["nothing"])]);
  const note = pressNote(empty, "it", "https://x");
  expect(note).toContain("Per il 2020 non ci sono dati da raccontare.");
  expect(note).not.toContain("https://x");
  expect(
    await gatherReport({ db: database.desk, clickhouse: clickhouse.client }, { site: "comune", year: 2027, now }),
  ).toEqual({ ok: false, error: { kind: "not-yet" } });
});

test("every figure that a network may have ended has a name in every language", async () => {
  const data = await gather(2017);
  for (const locale of ["it", "en", "de", "fr", "es"]) {
    const gaps = [...dayMetrics, ...audienceDimensions].map((metric) => ({
      ...{ kind: "ended" as const, profile: "Facebook", metric, since: "2024-03-14" },
    }));
    const said = composeReport({ ...data, gaps }, locale).gaps;
    expect(said.filter((gap) => /name\.|ranking\./.test(gap))).toEqual([]);
  }
});

test("Italian percentages have the article that they are said with", () => {
  const said = ["0,4%", "1,0%", "5,0%", "8,3%", "10,0%", "11,2%", "18,0%", "37,6%", "80,1%", "88,0%", "100,0%"];
  expect(said.map((one) => withArticle(one, "it").slice(0, 3))).toEqual([
    ...["lo ", "l'1", "il ", "l'8", "il ", "l'1", "il ", "il ", "l'8", "l'8", "il "],
  ]);
  expect(withArticle("8.3%", "en")).toBe("8.3%");
});

test("devices, lengths and arrivals are told in words and order; a division of which nothing is known is not told", async () => {
  const { lead, chapters } = composeReport(await gather(2017), "it");
  expect(lead[0]).toContain("dal 1° gennaio 2017 al 31 dicembre 2017");
  const names = (id: string) =>
    chapters.find((one) => one.id === id)?.tables.flatMap(({ rows }) => rows.map(([name]) => name?.text));
  expect(names("device")).toEqual(["telefono"]);
  expect(names("length")).toEqual(["0–10 s", "≥ 30 min"]);
  expect(names("referrer")).toEqual(["nessun sito (indirizzo scritto o salvato)"]);
  expect(names("language")).toBeUndefined();
});

test("the press note says what is notable in plain sentences, and nothing that is not held", async () => {
  const note = pressNote(await gather(2017), "it", "https://comune.esempio.it/r");
  expect(note).toContain(
    "Nel 2017 il sito ha ricevuto 125.000 visite, 342 al giorno in media, il 25% in più rispetto a un anno prima.",
  );
  expect(note).toContain(
    "Le pagine viste sono state 420.500, come un anno prima. In media ogni visita ne ha viste 3,4.",
  );
  expect(note).toContain(
    "Il 35% delle visite è arrivato dall'estero; i Paesi stranieri con più visite: Stati Uniti, Germania e Francia.",
  );
  expect(note).toContain("Le sezioni più lette: Comunicati e Novità.");
  expect(note).not.toMatch(/undefined|NaN|n\.d\.|distinti|scaricati|Instagram/);
  const english = pressNote(await gather(2017), "en", "https://comune.esempio.it/r");
  expect(english).toContain("125,000 visits, 342 a day on average, 25% more than a year before.");
});

test("few are told as few, who follows is told by shares, and a year that is not over by its days", async () => {
  const data = await gather(2017);
  const line = (key: string, value: number, change: number | null = null) => ({
    key,
    value,
    before: null,
    change,
    query: "",
  });
  const facebook = { key: "f", name: "Facebook, Museo", network: "Facebook", isLinked: false };
  const post = { key: "1", name: `Facebook, Museo: ${"Neve ".repeat(60)}`, values: { views: 1_500, interactions: 3 } };
  const few: ReportData = {
    ...data,
    lines: [line("visits", 1), line("averageVisitsPerDay", 0.003), line("downloads", 1)],
    rankings: [],
    months: [],
    social: {
      ...{ lines: [], ranks: [], estimates: [] },
      profiles: [{ ...facebook, lines: [line("followers", 1), line("newFollowers", 1)] }],
      audience: [...data.social.audience, { key: "post", columns: ["views"], rows: [post], query: "" }],
    },
    gaps: [{ kind: "year-not-over", until: "2017-03-02" }],
  };
  const note = pressNote(few, "it", "https://x");
  expect(note).toContain("Nel 2017 il sito ha ricevuto una sola visita.");
  expect(note).toContain("È stato scaricato un solo documento.");
  expect(note).toContain("Facebook, Museo: una persona segue il profilo.");
  expect(note).toContain("Facebook, Comune, genere di chi segue: donne 55% e uomini 45%.");
  expect(note).toMatch(/Il post più visto, con 1\.500 visualizzazioni: Facebook, Museo: [Neve ]{60,90}…\./);
  const some = { ...few, lines: [line("visits", 130, 0.8), line("averageVisitsPerDay", 2.13)] };
  expect(pressNote(some, "it", "https://x")).toContain(
    "130 visite, 2,1 al giorno in media, l'80% in più rispetto agli stessi giorni di un anno prima.",
  );
  expect(pressNote(some, "en", "https://x")).toContain("80% more than on the same days a year before.");
  const grown = [{ ...facebook, lines: [line("followers", 900, 0.5)] }];
  expect(pressNote({ ...few, social: { ...few.social, profiles: grown } }, "it", "https://x")).toContain(
    "900 persone seguono il profilo, il 50% in più rispetto a un anno prima.",
  );
  const views = { ...few, lines: [line("pageViews", 1_200, -0.1), line("pagesPerVisit", 2.94)] };
  expect(pressNote(views, "it", "https://x")).toContain(
    "Le pagine viste sono state 1.200, il 10% in meno rispetto agli stessi giorni di un anno prima. In media ogni visita ne ha viste 2,9.",
  );
});

test("what was entered of the networks is told with computed growth, rank, share and estimate", async () => {
  const data = await gather(2017);
  const note = pressNote(data, "it", "https://x");
  expect(note).toContain(
    "Facebook, Comune: 9.000 persone seguono il profilo, il 16,6% in più rispetto a un anno prima; 1.282 sono nuove.",
  );
  expect(note).toContain(
    "Facebook: il Comune è 1° fra i 6 Comuni della provincia di cui si conoscono i numeri, con i dati del 31 dicembre 2017.",
  );
  expect(note).not.toContain("Comuni simili");
  expect(JSON.stringify(composeReport(data, "it"))).toContain("Comuni simili: 1° su 2");
  expect(note).toContain("Con i profili collegati le persone che seguono sono 25.500.");
  const words = JSON.stringify(composeReport(data, "it"));
  for (const told of ["donne", "55,0%", "+16,6%", "5.320.000", "È una stima: Città dichiarata nel profilo."])
    expect(words).toContain(told);
  expect(words).toContain("Comando: arengo statistics social --from 2017-01-01 --to 2017-12-31");
  const later = await gather(2025);
  expect(composeReport(later, "it").gaps).toContain("Per i social network non è stato inserito nessun dato dell'anno.");
});

test("a sum of few days says of how many, and no sentence of the note takes it for the year's", async () => {
  const data = await gather(2017);
  const coverage = { days: 12, of: 365 };
  const line = (key: string, value: number) => ({ key, value, before: null, change: null, query: "" });
  const partial = (key: string, value: number) => ({ ...line(key, value), coverage });
  const lines = [{ ...line("followers", 900), on: "2017-03-01" }, partial("reach", 4_321), partial("newFollowers", 7)];
  const profiles = [{ key: "t", name: "Threads, Comune", network: "Threads", isLinked: false, lines }];
  const few: ReportData = {
    ...data,
    social: { ...data.social, profiles, lines: [] },
    gaps: [{ kind: "few-days", profile: "Threads, Comune", figures: 2 }],
  };
  const { chapters, gaps } = composeReport(few, "it");
  expect(JSON.stringify(chapters)).toContain("4.321 (da 12 giorni su 365)");
  expect(JSON.stringify(chapters)).toContain("900 (al 1° marzo 2017)");
  expect(gaps).toContain(
    "Threads, Comune: di 2 numeri si conoscono solo alcuni giorni, detti accanto; non sono totali dell'anno.",
  );
  expect(annexCsv(few, "it")).toMatch(/month,2017-01,visits,Visite,\d+,,,,,\r\n/);
  expect(annexCsv(few, "it")).toContain("Persone raggiunte,4321,,,,12,365");
  const note = pressNote(few, "it", "https://x");
  expect(note).toContain("Threads, Comune: 900 persone seguono il profilo (contate il 1° marzo 2017).");
  expect(note).toContain("I numeri hanno lacune");
  expect(note).not.toMatch(/4\.321|sono nuove/);
});

test("a published report is a page, six files and an entry of the register; a correction is a further version", async () => {
  const data = await gather(2017);
  // what a network's post is called: no sign of it may keep the PDF from being printed
  const rows = [{ key: "1", name: "Facebook, Comune: ❄️ Neve, età ≥ 6 anni", values: { views: 9, interactions: 1 } }];
  data.social.audience.push({ key: "post", columns: ["views", "interactions"], rows, query: "arengo" });
  expect(await publish(data)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await publish(data)).toEqual({ ok: false, error: { kind: "unchanged" } });
  const changed = { ...data, municipality: "Comune di Prova" };
  expect(await publish(changed)).toEqual({ ok: false, error: { kind: "needs-note" } });
  expect(await publish(changed, "Corretto il nome del Comune")).toMatchObject({ ok: true, value: { version: 2 } });
  const html = await site.text("/statistiche/rapporto/2017");
  const page = parseHTML(html).document;
  expect(page.querySelector("h1")?.textContent).toBe("Rapporto 2017 sulla comunicazione");
  const visits = [...page.querySelectorAll("#web td a")].find(({ textContent }) => textContent === "125.000");
  expect(page.querySelector(visits?.getAttribute("href") ?? "none")?.textContent).toBe("Visite");
  expect(html).toContain("arengo statistics show --site comune --from 2017-01-01 --to 2017-12-31");
  expect(html).toContain("Corretto il nome del Comune");
  expect(html).not.toMatch(/\sstyle=|<b>/);
  const old = await site.text("/statistiche/rapporto/2017?versione=1");
  expect(old).toContain("Questa versione è stata corretta");
  expect(await site.text("/en/statistics/report/2017")).toContain("Communication report 2017");
  for (const [locale, title] of [
    ["de", "Kommunikationsbericht 2017"],
    ["fr", "Rapport 2017 sur la communication"],
    ["es", "Informe 2017 de comunicación"],
  ] as const)
    expect(composeReport(data, locale).title).toBe(title);
  expect(await site.text("/statistiche/rapporto")).toContain("/statistiche/rapporto/2017");
  await site.text("/statistiche/rapporto/2016", 404);
  await site.text("/statistiche/rapporto/2017?versione=9", 404);
  const source = { kind: "database", db: database.owner, key: verifierKeyOf(signer), filesFolder: filesDir } as const;
  expect(await verifyRegister({ ...source, documents: streamSaid })).toMatchObject({ ok: true });
});

test("every version keeps its files, and the database refuses to change one", async () => {
  const [second, first] = await listVersions(database.site, "comune", 2017);
  expect(first?.document.files.map(({ name }) => name)).toEqual(second?.document.files.map(({ name }) => name));
  expect(first?.document.files).toHaveLength(6);
  for (const { name } of first?.document.files ?? [])
    expect((await site.app.inject(`/statistiche/rapporto/2017/1/${name}`)).statusCode).toBe(200);
  expect((await site.app.inject("/statistiche/rapporto/2017/1/altro.pdf")).statusCode).toBe(404);
  expect((await site.app.inject("/statistiche/rapporto/2017/1/dati-2017.csv")).body).toContain(
    "web,,visits,Visite,125000,100000,0.25,arengo statistics show",
  );
  await expect(database.pool.query("update report.versions set note = 'x'")).rejects.toThrow(/never changed/);
  await expect(database.pool.query("delete from report.versions")).rejects.toThrow(/never changed/);
  await expect(database.site.deleteFrom("report.versions").execute()).rejects.toThrow(/permission denied/);
});

test("the PDFs of both languages lack nothing of PDF/A-2a and PDF/UA-1 that can be looked at", async () => {
  const [version] = await listVersions(database.site, "comune", 2017);
  const pdfs = version?.document.files.filter(({ name }) => name.endsWith(".pdf")) ?? [];
  expect(pdfs).toHaveLength(2);
  for (const { sha256 } of pdfs) expect(faultsOf(await readFile(storedPath(filesDir, sha256)))).toEqual([]);
});

test("the PDF is tagged PDF/A-2a in its language, with the same figures", async () => {
  const [version] = await listVersions(database.site, "comune", 2017);
  const file = version?.document.files.find(({ name }) => name === "rapporto-2017.pdf");
  const bytes = await readFile(storedPath(filesDir, file?.sha256 ?? ""));
  const raw = bytes.toString("latin1");
  expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(raw).toContain("/Marked true");
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  expect([info.Title, info.Language]).toEqual(["Rapporto 2017 sulla comunicazione", "it-IT"]);
  const items = (await (await pdf.getPage(1)).getTextContent()).items as { str?: string }[];
  expect(items.map(({ str }) => str ?? "").join(" ")).toContain("125.000");
});
