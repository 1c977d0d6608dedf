import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "../clickhouse-schema.ts";
import type { Period } from "./period.ts";
import { askFor, type FigureScope, inAggregates, ofSites, type Value } from "./scope.ts";

/** From where the figures of a scope are taken. */
export interface Plan {
  /** The last day that is in the aggregates. */
  readonly rolled: CivilDate;
  /** The day from which on the aggregates have times in view; empty: none has. */
  readonly timed: CivilDate | "";
  /** Days of the period are still to be counted from live rows: their statements cost more in planning alone than the others in all. */
  readonly live: boolean;
  /** The snapshot that has those days; empty where their rows are few and are counted one by one. */
  readonly snapshot: string;
  /** Years of the period, by their first days, that are whole in it and added up already. */
  readonly years: readonly CivilDate[];
  /** Months of the period beside those years, by their first days, that are whole in it and added up already. */
  readonly months: readonly CivilDate[];
  /** The days of the period outside of those years and months. */
  readonly rest: readonly Period[];
  /** Visitors told apart in those years, all together. */
  readonly visitorsOfYears: VisitorsOfYears;
}

/** Distinct visitors, those of them who came again, and of how many days they are. */
export type VisitorsOfYears = readonly [distinct: number, returning: number, days: number];

/** What the aggregates have of a day. */
export interface AggregatedDay {
  readonly day: CivilDate;
  /** Whether logs say it. */
  readonly isLogged: boolean;
  /** In the order of `dayMeasures`. */
  readonly counts: readonly number[];
}

/** A plan, and the days of its scope that are in the aggregates. */
export interface PlanWithDays {
  readonly plan: Plan;
  readonly days: readonly AggregatedDay[];
}

/** Finds out from where the figures of a scope are to be taken. */
export async function planOf(clickhouse: ClickHouseClient, scope: FigureScope): Promise<Plan> {
  return readPlan(await askFor<Fact>(clickhouse, facts.join(" union all "), scope), scope.period);
}

/** The same with the days: both in one statement, since planning is most of what a small one costs. */
export async function planWithDays(clickhouse: ClickHouseClient, scope: FigureScope): Promise<PlanWithDays> {
  const found = await askFor<Fact>(clickhouse, [...facts, daysOfScope].join(" union all "), scope);
  const plan = readPlan(found, scope.period);
  const days = found
    // a day on its way into the aggregates is counted from its rows until all of it is there
    .filter(([kind, day, source]) => kind === "day" && (source !== "live" || day <= plan.rolled))
    .map(([, day, source, counts]) => ({ day: day as CivilDate, isLogged: source === "log", counts }));
  return { plan, days };
}

/** Instants as texts of one form, which are in order when the instants are. */
type Instant = string;
/** A row of what is found out: of what kind, of which day, and what is said of it. */
type Fact = readonly [kind: string, day: string, text: string | Instant, counts: readonly number[]];

const none = "emptyArrayInt64()";
// What a table is up to is read first: days that come meanwhile are known to be new.
const facts = [
  `select 'rolled' as kind, toString(max(day)) as about, '' as text, ${none} as counts from arengo.rolled`,
  `select 'timed', if(count() = 0, '', toString(min(since))), '', ${none} from arengo.timed`,
  `select 'row', toString(max(day)), '', ${none} from arengo.page_views`,
  `select 'row', toString(max(day)), '', ${none} from arengo.events`,
  `select 'snapshot', toString(argMax(day, at)), argMax(part, at), ${none} from arengo.live_snapshots`,
  `select 'year', toString(year), toString(max(at)), ${none} from arengo.built_years group by year`,
  // "built" or "changed"
  `select toString(kind), toString(month), toString(max(at)), ${none} from arengo.month_states group by month, kind`,
  `select 'visitors', toString(year), '', [toInt64(sum(distinct_visitors)), toInt64(sum(returning_visitors)), toInt64(sum(days))]
   from arengo.visitor_years where ${ofSites} group by year`,
];
const daysOfScope = `select 'day', toString(day), multiIf(source in ('live', 'log'), toString(source), '') as text,
    sumForEach([${dayMeasures.join(", ")}])
  from arengo.days where ${ofSites} and day between {firstDay:Date} and {lastDay:Date} group by day, text`;

const beforeAll = "1970-01-01" as CivilDate;

function readPlan(found: readonly Fact[], period: Period): Plan {
  const of = (wanted: string) => found.filter(([kind]) => kind === wanted);
  const rolled = (of("rolled")[0]?.[1] ?? beforeAll) as CivilDate;
  const [, lastInSnapshot = "", snapshot = ""] = of("snapshot")[0] ?? [];
  const changed = new Map(of("changed").map(([, month, at]) => [month, at]));
  const isWithin = ({ from, until }: Period) => from >= period.from && until <= period.until;
  const years = of("year")
    .filter(([, year, built]) => {
      const holds = [...changed].every(([month, at]) => !isIn(month, year) || at < built);
      return holds && isWithin(yearFrom(year as CivilDate));
    })
    .map(([, year]) => year as CivilDate)
    .toSorted();
  const months = of("built")
    .filter(([, month, built]) => built > (changed.get(month) ?? ""))
    .map(([, month]) => month as CivilDate)
    .filter((month) => isWithin(monthFrom(month)) && !years.some((year) => isIn(month, year)))
    .toSorted();
  const spans = [...years.map(yearFrom), ...months.map(monthFrom)].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const visitors = of("visitors").filter(([, year]) => years.includes(year as CivilDate));
  const sum = (place: number) => visitors.reduce((all, [, , , counts]) => all + (counts[place] ?? 0), 0);
  return {
    ...{ rolled, years, months, rest: daysBeside(period, spans) },
    timed: (of("timed")[0]?.[1] ?? "") as CivilDate | "",
    live: period.until > rolled && of("row").some(([, day]) => day > rolled),
    snapshot: lastInSnapshot > rolled ? snapshot : "",
    visitorsOfYears: [sum(0), sum(1), sum(2)],
  };
}

const isIn = (month: string, year: string) => month.slice(0, 4) === year.slice(0, 4);

/** The stretches of a period that some parts of it, in order, leave. */
export function daysBeside({ from, until }: Period, spans: readonly Period[]): Period[] {
  const rest: Period[] = [];
  let next = from;
  for (const span of spans) {
    if (next < span.from) rest.push({ from: next, until: addDays(span.from, -1) });
    next = addDays(span.until, 1);
  }
  if (next <= until) rest.push({ from: next, until });
  return rest;
}

/** The days of the year that begins on a day. */
export const yearFrom = (first: CivilDate): Period => ({
  from: first,
  until: `${first.slice(0, 4)}-12-31` as CivilDate,
});

const monthFrom = (first: CivilDate): Period => ({
  from: first,
  until: addDays(`${addDays(first, 31).slice(0, 7)}-01` as CivilDate, -1),
});

/** Rows whose day is in one of some stretches, which `restValues` gives. */
export const betweenDays = (rest: readonly Period[]): string =>
  rest.map((_, index) => `day between {rest${index}:Date} and {until${index}:Date}`).join(" or ");

/** The values that `betweenDays` needs. */
export const restValues = (rest: readonly Period[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    rest.flatMap(({ from, until }, index) => [
      [`rest${index}`, from],
      [`until${index}`, until],
    ]),
  );

/** Rows of `breakdowns` and of the months and years added up, as a statement whose values `planValues` gives. */
export function breakdownRows({ years, months, rest }: Plan): string {
  const columns = "dimension, key, parent, hits, page_views, visits, visitors";
  const ofDimensions = `${ofSites} and dimension in {dimensions:Array(String)}`;
  const parts = [
    ...(rest.length > 0
      ? [
          `select ${columns} from arengo.breakdowns where dimension in {dimensions:Array(String)} and ${inAggregates("{rolled:Date}")} and (${betweenDays(rest)})`,
        ]
      : []),
    ...(months.length > 0
      ? [`select ${columns} from arengo.breakdown_months where ${ofDimensions} and month in {months:Array(Date)}`]
      : []),
    ...(years.length > 0
      ? [`select ${columns} from arengo.breakdown_years where ${ofDimensions} and year in {years:Array(Date)}`]
      : []),
  ];
  return parts.join("\n union all ");
}

/** The values that `breakdownRows` needs beside those of the scope and the dimensions. */
export const planValues = ({ rolled, snapshot, years, months, rest }: Plan): Readonly<Record<string, Value>> => ({
  ...{ rolled, snapshot },
  ...(years.length > 0 && { years }),
  ...(months.length > 0 && { months }),
  ...restValues(rest),
});
