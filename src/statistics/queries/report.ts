import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Scope } from "./ask.ts";
import { countByDay, type DayFigures, type Figures, totalOf } from "./by-day.ts";
import { countBySection, type SectionFigures } from "./by-section.ts";
import { listMostRead, type PageFigures } from "./most-read.ts";
import type { Period } from "./period.ts";
import { measureTimeOnPage, type TimeOnPage } from "./time-on-page.ts";

/** Everything the page `/statistiche` and its files say about a period. */
export interface Report {
  readonly period: Period;
  readonly total: Figures;
  readonly days: readonly DayFigures[];
  readonly sections: readonly SectionFigures[];
  readonly pages: readonly PageFigures[];
  readonly time: TimeOnPage;
}

const pagesShown = 20;

/** The figures of a site and a period. Rejects when ClickHouse does not answer. */
export async function makeReport(clickhouse: ClickHouseClient, scope: Scope): Promise<Report> {
  const [days, sections, pages, time] = await Promise.all([
    countByDay(clickhouse, scope),
    countBySection(clickhouse, scope),
    listMostRead(clickhouse, scope, pagesShown),
    measureTimeOnPage(clickhouse, scope),
  ]);
  return { period: scope.period, total: totalOf(days), days, sections, pages, time };
}
