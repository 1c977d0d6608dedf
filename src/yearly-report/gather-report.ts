import { listSiteSettings, listTitles, mainSite } from "#src/content/index.ts";
import { ok, type Result } from "#src/kernel/result.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Db } from "#src/platform/db.ts";
import {
  areComparable,
  type BreakdownRow,
  countDays,
  countedDays,
  type DayCounts,
  type Figures,
  makeOverview,
  measureFigures,
  type Overview,
  type Period,
} from "#src/statistics/desk/index.ts";
import { findSilentDays } from "./find-gaps.ts";
import { gatherSocial } from "./gather-social.ts";
import { type Gap, type Line, type Part, type Ranking, ReportData } from "./report-data.ts";
import { reportPeriod } from "./report-period.ts";

/** Which site and year, and the present instant. */
export interface ReportRequest {
  readonly site: string;
  readonly year: number;
  readonly now: Date;
}

const rowsTold = 20;

/** Figures of the site that are told, in their order; those that nobody can know are left out. */
const toldFigures = [
  ...["visits", "averageVisitsPerDay", "visitors", "averageVisitorsPerDay", "distinctVisitors", "returningShare"],
  ...["pageViews", "pagesPerVisit", "shareOver3Minutes", "shareFromAbroad", "shareFromSearch", "searchShareFromAbroad"],
  ...["hits", "downloads", "notFound"],
] as const satisfies readonly (keyof Figures)[];
const briefFigures = ["visits", "visitors", "pageViews"] as const;

/**
 * What is ranked, and by which figure. Words searched for and addresses not found are not: people type names, and the report is for
 * everybody. (Versions that were published with them keep their headings.)
 */
const ranked = [
  ["section", "pageViews"],
  ["path", "pageViews"],
  ["country", "visits"],
  ["region", "visits"],
  ["language", "visits"],
  ["referrer", "visits"],
  ["device", "visits"],
  ["length", "visits"],
  ["hour", "visits"],
  ["download", "hits"],
] as const satisfies readonly (readonly [keyof Overview["breakdowns"], keyof BreakdownRow])[];

/** The command that gives figures of these sites and days. */
export const showCommand = (sites: readonly string[] | "all", { from, until }: Period, by?: string): string =>
  [
    "arengo statistics show",
    ...(sites === "all" ? [] : sites.map((site) => `--site ${site}`)),
    `--from ${from} --to ${until}`,
    ...(by === undefined ? [] : [`--by ${by}`]),
  ].join(" ");

/**
 * Gathers everything that a report says, from what is really held. Nothing is told that was not counted; what is missing
 * stands among the gaps. Rejects when ClickHouse is away. For the desk and the command line.
 */
export async function gatherReport(
  { db, clickhouse }: { readonly db: Db; readonly clickhouse: ClickHouseClient },
  { site, year, now }: ReportRequest,
): Promise<Result<ReportData, { kind: "no-year" | "not-yet" }>> {
  const days = reportPeriod(year, now);
  if (!days.ok) return days;
  const { period, before, isWhole } = days.value;
  const settings = (await listSiteSettings(db, now)).filter(({ locale }) => locale === "it");
  const nameOf = (key: string) => settings.find((one) => one.site === key)?.title ?? key;
  const [overview, daysBefore, figuresBefore] = await Promise.all([
    makeOverview(clickhouse, { sites: [site], period }, rowsTold),
    countDays(clickhouse, { sites: [site], period: before }),
    measureFigures(clickhouse, { sites: [site], period: before }),
  ]);
  const comparable = areComparable(overview.days, daysBefore);
  const hasWeb = countedDays(overview.days) > 0;
  const lines = hasWeb ? linesOf([site], period, overview.figures, comparable ? figuresBefore : null, toldFigures) : [];
  const others = site === mainSite ? settings.map((one) => one.site).filter((key) => key !== mainSite) : [];
  const titles = await listTitles(
    db,
    site,
    overview.breakdowns.path.map(({ key }) => key),
    now,
  );
  const { social, gaps } = await gatherSocial(db, { site, period, before });
  const data: ReportData = {
    ...{ version: 1, year, municipality: nameOf(site), period, comparedWith: comparable ? before : null, lines },
    months: overview.months
      .filter(({ visits, pageViews }) => visits > 0 || pageViews > 0)
      .map(({ month, visits, pageViews }) => ({ month, visits, pageViews })),
    rankings: hasWeb ? rankingsOf(site, period, overview, titles) : [],
    sites: await partsOf(clickhouse, { site, others, period, before, nameOf }),
    social,
    gaps: [...webGaps({ site, isWhole, period, before, hasWeb, now: overview, daysBefore }), ...gaps],
  };
  return ok(ReportData.parse(data));
}

/** Figures as lines; zero of a kind that was never collected (hits of a site that counts pages only) is no figure. */
function linesOf(
  sites: readonly string[] | "all",
  period: Period,
  now: Figures,
  before: Figures | null,
  keys: readonly (keyof Figures)[],
): Line[] {
  const query = showCommand(sites, period);
  return keys.flatMap((key) => {
    const [value, earlier] = [now[key], before?.[key] ?? null];
    if (value === null || (value === 0 && !earlier)) return [];
    const change = earlier !== null && earlier !== 0 ? value / earlier - 1 : null;
    return [{ key, value, before: earlier, change, query }];
  });
}

function rankingsOf(
  site: string,
  period: Period,
  { breakdowns }: Overview,
  titles: ReadonlyMap<string, string>,
): Ranking[] {
  return ranked.flatMap(([dimension, by]) => {
    const rows = breakdowns[dimension].filter((row) => row[by] > 0);
    if (rows.length === 0) return [];
    const columns = by === "hits" ? ["hits"] : ["visits", "pageViews"];
    return [
      {
        ...{ key: dimension, columns, query: showCommand([site], period, dimension) },
        rows: rows.slice(0, dimension === "hour" ? 24 : rowsTold).map((row) => {
          const name = dimension === "path" ? titles.get(row.key) : undefined;
          const values = Object.fromEntries(columns.map((column) => [column, row[column as "hits"]]));
          return { key: row.key, ...(name !== undefined && { name }), values };
        }),
      },
    ];
  });
}

/** The linked sites that were read, each by itself, and with the municipality's own all together. */
async function partsOf(
  clickhouse: ClickHouseClient,
  given: {
    site: string;
    others: readonly string[];
    period: Period;
    before: Period;
    nameOf: (key: string) => string;
  },
): Promise<Part[]> {
  const { site, others, period, before, nameOf } = given;
  const part = async (key: string, name: string, sites: readonly string[]): Promise<Part> => {
    const [now, daysNow, earlier, daysBefore] = await Promise.all([
      measureFigures(clickhouse, { sites, period }),
      countDays(clickhouse, { sites, period }),
      measureFigures(clickhouse, { sites, period: before }),
      countDays(clickhouse, { sites, period: before }),
    ]);
    const compared = areComparable(daysNow, daysBefore) ? earlier : null;
    return { key, name, lines: linesOf(sites, period, now, compared, briefFigures) };
  };
  const linked: Part[] = [];
  for (const key of others) linked.push(await part(key, nameOf(key), [key]));
  const read = linked.filter(({ lines }) => lines.length > 0);
  return read.length === 0 ? [] : [...read, await part("all", "", [site, ...read.map(({ key }) => key)])];
}

function webGaps(given: {
  site: string;
  isWhole: boolean;
  period: Period;
  before: Period;
  hasWeb: boolean;
  now: Overview;
  daysBefore: readonly DayCounts[];
}): Gap[] {
  const { site, isWhole, period, before, hasWeb, now, daysBefore } = given;
  const gaps: Gap[] = [];
  if (!isWhole) gaps.push({ kind: "year-not-over", until: period.until });
  if (!hasWeb) return [...gaps, { kind: "nothing", site }];
  gaps.push(...findSilentDays(now.days));
  if (!areComparable(now.days, daysBefore)) {
    const year = Number(before.from.slice(0, 4));
    gaps.push({ kind: "before", year, days: countedDays(daysBefore), of: daysBefore.length });
  }
  if (now.figures.hits === 0) gaps.push({ kind: "no-hits" });
  if (now.figures.distinctVisitors === null) gaps.push({ kind: "no-distinct" });
  return gaps;
}
