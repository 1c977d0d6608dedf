import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { asCsv, asJson, asTable, type Row } from "./print-rows.ts";
import { type BreakdownRow, breakDown, type Dimension } from "./queries/break-down.ts";
import { compareFigures, makeOverview, measureFigures } from "./queries/overview.ts";
import type { Period } from "./queries/period.ts";
import type { FigureScope } from "./queries/scope.ts";
import { countDays, monthsOf } from "./queries/site-figures.ts";
import { regionNames } from "./regions/names.ts";

/** What `arengo statistics show --by` may divide by. */
export const showDivisions = [
  ...[
    "day",
    "month",
    "hour",
    "section",
    "path",
    "country",
    "region",
    "referrer",
    "language",
    "device",
    "entry",
    "exit",
  ],
  ...["length", "download", "notFound", "outgoing", "search", "form"],
] as const;
export type ShowDivision = "day" | "month" | Dimension;

export interface ShowRequest extends FigureScope {
  readonly by?: ShowDivision;
  readonly against?: Period;
  readonly format: "text" | "json" | "csv";
}

/** Everything that is known of a period, as text, JSON or CSV. The keys are explained in `docs/statistics.md`. */
export async function showStatistics(clickhouse: ClickHouseClient, request: ShowRequest): Promise<string> {
  const { sites, period, by, format } = request;
  const head = { sites, from: period.from, to: period.until };
  if (by !== undefined) {
    const rows = await divide(clickhouse, request, by);
    if (format === "json") return asJson({ ...head, by, rows });
    const columns = [by, "hits", "pageViews", "visits", "visitors"];
    return format === "csv" ? asCsv(rows, columns) : asTable(rows, columns);
  }
  const all = await everyFigure(clickhouse, request);
  if (format === "json") return asJson({ ...head, ...all.figures, ...all.compared, ...all.lists });
  const figures = Object.entries(all.figures).map(([figure, value]) => ({ figure, value, ...all.compared?.[figure] }));
  if (format === "csv") return asCsv(figures);
  const lists = Object.entries(all.lists).filter(([, rows]) => rows.length > 0);
  return [asTable(figures), ...lists.map(([name, rows]) => `${name}\n${asTable(rows)}`)].join("\n");
}

async function everyFigure(clickhouse: ClickHouseClient, { sites, period, against }: ShowRequest) {
  const { figures, days, months, breakdowns } = await makeOverview(clickhouse, { sites, period });
  const before = against && (await measureFigures(clickhouse, { sites, period: against }));
  const busiest = <Part extends { visits: number; pageViews: number }>(rows: readonly Part[], count: number) =>
    rows
      .filter(({ pageViews, visits }) => pageViews > 0 || visits > 0)
      .toSorted((a, b) => b.visits - a.visits || b.pageViews - a.pageViews)
      .slice(0, count);
  const brief = (key: string, name: string, { hits, pageViews, visits, visitors }: Omit<BreakdownRow, "key">): Row => ({
    ...{ [name]: key, hits, pageViews, visits, visitors },
  });
  const rows = (dimension: Dimension, name: string) => breakdowns[dimension].map((row) => brief(row.key, name, row));
  return {
    figures: figures as unknown as Row,
    compared: before && (compareFigures(figures, before) as unknown as Readonly<Record<string, Row>>),
    lists: {
      busiestMonths: busiest(months, 3).map((row) => brief(row.month, "month", { ...row, parent: "" })),
      busiestDays: busiest(days, 10).map((row) => brief(row.day, "day", { ...row, parent: "" })),
      busiestHours: busiest(breakdowns.hour, 3).map((row) => brief(row.key, "hour", row)),
      sections: rows("section", "section"),
      pages: rows("path", "path"),
      entryPages: rows("entry", "path"),
      exitPages: rows("exit", "path"),
      countries: rows("country", "country"),
      regions: breakdowns.region.map((row) => ({
        ...brief(row.key, "region", row),
        name: regionNames.get(row.key) ?? null,
      })),
      languages: rows("language", "language"),
      referrers: rows("referrer", "host"),
      devices: rows("device", "device"),
      visitLengths: rows("length", "length"),
      downloadedFiles: rows("download", "path"),
      addressesNotFound: rows("notFound", "path"),
      outgoingLinks: rows("outgoing", "host"),
      searches: rows("search", "words"),
      forms: rows("form", "form"),
    } satisfies Record<string, readonly Row[]>,
  };
}

async function divide(clickhouse: ClickHouseClient, scope: FigureScope, by: ShowDivision): Promise<Row[]> {
  if (by === "day") return (await countDays(clickhouse, scope)).map(({ day, ...counts }) => ({ day, ...counts }));
  if (by === "month") return monthsOf(await countDays(clickhouse, scope)).map((row) => ({ ...row }));
  const found = await breakDown(clickhouse, scope, [by], { limit: 100_000 });
  return found[by].map(({ key, parent, ...counts }) => ({ [by]: key, ...(parent !== "" && { parent }), ...counts }));
}
