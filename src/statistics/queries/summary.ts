import type { BreakdownRow } from "./break-down.ts";
import type { Counts, DistinctVisitors } from "./site-figures.ts";

/** The figures of a period, as they are told. Shares are from 0 to 1, and `null` where there is nothing to divide by. */
export interface Figures extends Counts {
  /** Visitors told apart over the period; `null` where nobody can know (visitors that the site counts live one day). */
  readonly distinctVisitors: number | null;
  readonly returningVisitors: number | null;
  /** Returning among distinct visitors. */
  readonly returningShare: number | null;
  readonly pagesPerVisit: number | null;
  readonly shareOver3Minutes: number | null;
  readonly averageVisitSeconds: number | null;
  readonly onePageShare: number | null;
  /** Visits from other countries than Italy, among those whose country is known. */
  readonly shareFromAbroad: number | null;
  /** Visits that a search engine sent. */
  readonly shareFromSearch: number | null;
  /** The same, of the visits from abroad. */
  readonly searchShareFromAbroad: number | null;
  readonly averageVisitsPerDay: number;
  readonly averageVisitorsPerDay: number;
}

const homeCountry = "IT";
const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * Computes what is told from what was counted. Pure.
 * @param countries rows of dimension `country`, divided by the kind of referrer
 * @param days how many days the period has
 */
export function summarise(
  counts: Counts,
  distinct: DistinctVisitors | undefined,
  countries: readonly BreakdownRow[],
  days: number,
): Figures {
  const visits = (rows: readonly BreakdownRow[]) => rows.reduce((sum, row) => sum + row.visits, 0);
  const known = countries.filter(({ key }) => key !== "");
  const abroad = known.filter(({ key }) => key !== homeCountry);
  const fromSearch = (rows: readonly BreakdownRow[]) => visits(rows.filter(({ parent }) => parent === "search"));
  return {
    ...counts,
    distinctVisitors: distinct?.distinctVisitors ?? null,
    returningVisitors: distinct?.returningVisitors ?? null,
    returningShare: distinct ? share(distinct.returningVisitors, distinct.distinctVisitors) : null,
    pagesPerVisit: share(counts.pageViews, counts.visits),
    shareOver3Minutes: share(counts.longVisits, counts.visits),
    averageVisitSeconds: share(counts.visitSeconds, counts.visits),
    onePageShare: share(counts.onePageVisits, counts.visits),
    shareFromAbroad: share(visits(abroad), visits(known)),
    shareFromSearch: share(fromSearch(countries), visits(countries)),
    searchShareFromAbroad: share(fromSearch(abroad), visits(abroad)),
    averageVisitsPerDay: counts.visits / days,
    averageVisitorsPerDay: counts.visitors / days,
  };
}
