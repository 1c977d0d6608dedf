import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { type BreakdownRow, breakDown } from "./break-down.ts";
import type { DayFigures, Figures } from "./by-day.ts";
import { areComparable, countedDays } from "./comparable.ts";
import { makeOverview, measureDays, type Overview } from "./overview.ts";
import type { Period } from "./period.ts";
import { planWithDays } from "./plan.ts";
import type { FigureScope } from "./scope.ts";
import type { Figures as AllFigures } from "./summary.ts";
import { measureTimeOnPage, type TimeOnPage } from "./time-on-page.ts";

/** What the page is asked for: sites, a period, perhaps another period beside it, perhaps one section. */
export interface ReportScope extends FigureScope {
  readonly against?: Period;
  /** Key of a section whose pages are shown alone. */
  readonly section?: string;
}

/** Figures of one section; its key is empty for pages outside the tree. */
export interface SectionFigures extends Figures {
  readonly section: string;
}

/** Figures of one page. */
export interface PageFigures extends Pick<Figures, "visitors" | "views"> {
  readonly path: string;
}

/** Everything the page `/statistiche` and its files say about a period. */
export interface Report {
  readonly period: Period;
  readonly total: Figures;
  readonly days: readonly DayFigures[];
  readonly sections: readonly SectionFigures[];
  readonly pages: readonly PageFigures[];
  readonly time: TimeOnPage;
  /** All panels, and every figure of the period. */
  readonly overview: Overview;
  readonly against?: {
    readonly period: Period;
    readonly figures: AllFigures;
    /** Days of it that have figures. */
    readonly counted: number;
    /** Whether both periods were counted on nearly all of their days: else no growth is told. */
    readonly isComparable: boolean;
  };
  readonly section?: string;
}

const pagesShown = 20;
/** Every section of the tree fits in. */
const rowsAsked = 100;

const figuresOf = ({
  visits,
  visitors,
  pageViews,
}: Pick<BreakdownRow, "visits" | "visitors" | "pageViews">): Figures => ({
  ...{ visits, visitors, views: pageViews },
});

/** The figures of sites and a period, years imported from logs included. Rejects when ClickHouse does not answer. */
export async function makeReport(clickhouse: ClickHouseClient, scope: ReportScope): Promise<Report> {
  const { sites, period, against, section } = scope;
  const planned = await planWithDays(clickhouse, { sites, period });
  const { plan } = planned;
  const [overview, time, before, narrowed] = await Promise.all([
    makeOverview(clickhouse, { sites, period }, rowsAsked, planned),
    measureTimeOnPage(clickhouse, scope, plan),
    against && measureDays(clickhouse, { sites, period: against }),
    section === undefined
      ? undefined
      : breakDown(clickhouse, { sites, period }, ["path"], { parent: section, limit: 2 * pagesShown, plan }),
  ]);
  const { figures, days, breakdowns } = overview;
  return {
    period,
    total: figuresOf(figures),
    days: days.map(({ day, ...counts }) => ({ day, ...figuresOf(counts) })),
    sections: breakdowns.section.map(({ key, ...counts }) => ({ section: key, ...figuresOf(counts) })),
    pages: (narrowed ?? { path: breakdowns.path.slice(0, pagesShown) }).path.map(({ key, visitors, pageViews }) => ({
      path: key,
      visitors,
      views: pageViews,
    })),
    ...{ time, overview },
    ...(against &&
      before && {
        against: {
          ...{ period: against, figures: before.figures, counted: countedDays(before.days) },
          isComparable: areComparable(days, before.days),
        },
      }),
    ...(section !== undefined && { section }),
  };
}
