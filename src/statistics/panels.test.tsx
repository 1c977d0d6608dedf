/** @jsxImportSource preact */
import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { openLog } from "#src/platform/log.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { oneSite } from "#test/here.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { drawLyingBars, drawStandingBars } from "./draw-bars.ts";
import { livePage } from "./live-page.tsx";
import { statisticsPage } from "./page.tsx";
import { againstOf } from "./queries/period.ts";
import { openLive, openReports } from "./reports.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const none = { hits: 0, robot_hits: 0, files: 0, downloads: 0, not_found: 0, bytes: 0, returning_visits: 0 };
const batch = "00000000-0000-4000-8000-000000000000";

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  const day = (on: string, visits: number, page_views: number) => ({
    ...{ ...none, site: "comune", day: on, source: "log", part: "p", visits, visitors: visits, page_views },
    ...{ one_page_visits: 0, long_visits: 0, visit_seconds: 0 },
  });
  await clickhouse.client.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    values: [day("2011-10-03", 50, 100), day("2011-09-03", 40, 80), day("2010-10-03", 40, 80)],
  });
  const row = (dimension: string, key: string, visits: number, page_views: number, parent = "", hits = 0) => ({
    ...{ site: "comune", dimension, day: "2011-10-03", source: "log", part: "p", key, parent, hits, page_views },
    ...{ visits, visitors: visits },
  });
  await clickhouse.client.insert({
    table: "arengo.breakdowns",
    format: "JSONEachRow",
    values: [
      ...[row("country", "US", 30, 0, "search"), row("country", "", 5, 0), row("language", "de", 9, 0)],
      ...[row("referrer", "<b>.example", 4, 0, "site"), row("device", "mobile", 3, 0), row("hour", "09", 20, 40)],
      ...[row("section", "novita", 20, 60), row("section", "", 10, 40), row("path", "/novita/a", 20, 60, "novita")],
      ...[
        row("path", "/", 10, 40),
        row("search", "nome di persona", 0, 0, "", 8),
        row("download", "/a.pdf", 0, 0, "", 7),
        ...[row("length", "3-10m", 9, 0), row("length", "0-10s", 5, 0), row("length", "30m+", 6, 0)],
      ],
    ],
  });
  const at = new Date(Date.now() - 90_000).toISOString().replace("T", " ").replace("Z", "");
  await clickhouse.client.insert({
    table: "arengo.page_views",
    format: "JSONEachRow",
    values: [
      {
        site: "comune",
        at,
        path: "/ora",
        section: "",
        locale: "it",
        view: 1,
        visitor: 1,
        referrer_host: "",
        device: "mobile",
        batch,
      },
    ],
  });
});

async function page(query: Record<string, string>, locale = "it") {
  const now = new Date("2011-10-10T10:00:00Z");
  const context = {
    db: database.site,
    locale,
    now,
    site: "comune",
    origin: "https://x",
    sites: oneSite,
    params: {},
    query,
  };
  const model = await statisticsPage({ reports: openReports(clickhouse.client, log) }).load(context);
  const html = render(<div>{model?.body}</div>);
  return { model, html, document: parseHTML(`<html><body>${html}</body></html>`).document };
}
const october = { dal: "2011-09-01", al: "2011-10-10" };

test("imported years are shown, each panel as a named drawing with its table behind it", async () => {
  const { html, document } = await page(october);
  expect(document.querySelector("dl")?.textContent).toContain("Visite90");
  for (const id of ["months", "hour", "country", "language", "referrer", "device", "download"]) {
    const panel = document.querySelector(`[aria-labelledby="panel-${id}"]`);
    expect(panel?.querySelector("svg[role=img] > title")?.textContent, id).toBeTruthy();
    expect(panel?.querySelectorAll("details tbody tr").length, id).toBeGreaterThan(0);
  }
  const countries = document.querySelector("[aria-labelledby=panel-country] table")?.textContent;
  expect(countries).toContain("Stati Uniti30");
  expect(countries).toContain("sconosciuto5");
  expect(document.querySelector("[aria-labelledby=panel-device] table")?.textContent).toContain("telefono");
  const lengths = [...document.querySelectorAll("[aria-labelledby=panel-length] tbody tr")];
  expect(lengths.map((row) => row.textContent)).toEqual([
    ...["0–10 s5", "10–30 s0", "30–60 s0", "1–3 min0", "3–10 min9", "10–30 min0", "≥ 30 min6"],
  ]);
  expect(html).not.toMatch(/nome di persona|<b>|\sstyle=|<script/);
  expect((await page(october, "de")).html).toContain("Vereinigte Staaten");
});

test("a period stands beside another, and growth is told only where something was before", async () => {
  const { document, model } = await page({ ...october, confronto: "anno" });
  // 2 days of 40 against 1 of 40: figures, but no growth
  expect(document.querySelector("#comparison")?.textContent).toContain("Visite9040–");
  expect(document.querySelector("body")?.textContent).toContain(
    "(2 su 40 in questo, 1 su 40 nell'altro): nessuna variazione",
  );
  const whole = await page({ dal: "2011-10-03", al: "2011-10-03", confronto: "anno" });
  expect(whole.document.querySelector("#comparison")?.textContent).toContain("Visite5040+25%");
  expect(whole.html).not.toContain("nessuna variazione");
  expect(model?.robots).toBe("noindex");
  const before = await page({ dal: "2011-10-03", al: "2011-10-03", confronto: "prima" });
  expect(before.html).toContain("nessuna variazione è calcolata");
  expect((await page({ ...october, confronto: "'" })).document.querySelector("#comparison")).toBeNull();
  expect(againstOf({ from: "2024-02-29" as CivilDate, until: "2024-02-29" as CivilDate }, "anno")).toEqual({
    ...{ from: "2023-02-28", until: "2023-02-28" },
  });
});

test("many years are told by their months, in drawing and table", async () => {
  const { html, document } = await page({ dal: "2001-01-01", al: "2011-10-10" });
  const table = [...document.querySelectorAll("table")].find((one) =>
    one.textContent?.includes("Pagine viste e visite"),
  );
  expect(table?.querySelectorAll("tbody tr")).toHaveLength(130);
  expect(table?.textContent).toContain("ottobre 20115050100");
  expect(table?.querySelector("th")?.textContent).toBe("Mese");
  expect(html).not.toContain("Giorno per giorno");
  expect((await page({ dal: "1980-01-01", al: "2011-10-10" })).model?.status).toBe(422);
});

test("another period wants both of its days, and stays when a section is opened", async () => {
  const half = await page({ ...october, confronto: "periodo", cdal: "2010-09-01", cal: "" });
  expect(half.html).toContain("scelga il suo primo e il suo ultimo giorno");
  const { document, html } = await page({ ...october, confronto: "periodo", cdal: "2010-09-01", cal: "2010-10-10" });
  expect(html).not.toContain("scelga il suo primo");
  const link = [...document.querySelectorAll("th a")].find(({ textContent }) => textContent === "Novità");
  expect(link?.getAttribute("href")).toContain("&confronto=periodo&cdal=2010-09-01&cal=2010-10-10&sezione=novita");
});

test("a section leads to its own pages, and back", async () => {
  const { document } = await page(october);
  const link = [...document.querySelectorAll("th a")].find(({ textContent }) => textContent === "Novità");
  expect(link?.getAttribute("href")).toBe("/statistiche?dal=2011-09-01&al=2011-10-10&sezione=novita#pages");
  const narrowed = await page({ ...october, sezione: "novita" });
  expect(narrowed.html).toContain("Solo le pagine della sezione «Novità»");
  expect(narrowed.html).toContain('href="/novita/a"');
  expect(narrowed.document.querySelectorAll("#pages ~ section a[href='/']")).toHaveLength(0);
  expect(
    (await page({ ...october, sezione: "-" })).document.querySelectorAll("#pages ~ section a[href='/']"),
  ).toHaveLength(1);
});

test("the last thirty minutes are a page that needs no script", async () => {
  const context = {
    db: database.site,
    locale: "it",
    now: new Date(),
    site: "comune",
    origin: "https://x",
    sites: oneSite,
    params: {},
    query: {},
  };
  const model = await livePage({ live: openLive(clickhouse.client, log) }).load(context);
  const html = render(<div>{model?.body}</div>);
  expect(model).toMatchObject({ status: 200, tags: [] });
  expect(html).toContain('href="/ora"');
  expect(html).toContain('href="/statistiche/adesso"');
});

test("drawings are small, escape what they are given, and draw nothing and everything alike", () => {
  const texts = { id: "x", title: "<t>", description: '"d"' };
  const bars = [
    { label: "<script>", value: 3, text: "3" },
    { label: "\u0000é".repeat(60), value: 0, text: "0" },
  ];
  for (const svg of [drawLyingBars(bars, texts), drawStandingBars(bars, texts), drawLyingBars([], texts)]) {
    expect(svg).not.toMatch(/<script|<t>|NaN|Infinity|style=/);
    expect(svg).toContain('viewBox="0 0 320 ');
  }
});
