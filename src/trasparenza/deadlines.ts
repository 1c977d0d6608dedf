import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { Frequency } from "./tree/nodes.ts";

/** How a node stands against its deadline. */
export interface Standing {
  /** `none`: nothing falls due by the calendar. */
  readonly state: "fresh" | "soon" | "overdue" | "never" | "none";
  /** Last civil day for the next update. */
  readonly due?: CivilDate;
}

/** Days after the end of a period in which its data are published. Source: D.Lgs. 33/2013 art. 4-bis; DPCM 22 September 2014 */
const daysAfterPeriod = 30;
/** Days before the deadline in which it is told. */
export const warningDays = 30;
/** What is published as it happens is looked at this often; the law names no day. */
const timelyMonths = 6;

const first = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}-01` as CivilDate;

/** Months of a period by the calendar. */
const lengths = { quarter: 3, "half-year": 6, year: 12 } as const;

/** First day of the period that `day` falls in, moved by some periods. */
function periodStart(day: CivilDate, months: number, moved = 0): CivilDate {
  const year = Number(day.slice(0, 4));
  const place = Math.floor((Number(day.slice(5, 7)) - 1) / months) + moved;
  const perYear = 12 / months;
  const years = Math.floor(place / perYear);
  return first(year + years, (place - years * perYear) * months + 1);
}

/**
 * Whether a node is up to date, and by when it must be next. What speaks of a period is due 30 days after its end; what is
 * published as it happens must be confirmed at least every six months. Pure.
 * @param freshOn last civil day on which something was published or somebody confirmed it; absent: never
 */
export function standingOf(every: Frequency, freshOn: CivilDate | undefined, today: CivilDate): Standing {
  if (every === "none") return { state: "none" };
  if (freshOn === undefined) return { state: "never", due: today };
  const due = every === "timely" ? timelyDue(freshOn) : periodDue(lengths[every], freshOn);
  if (today > due) return { state: "overdue", due };
  return { state: addDays(due, -warningDays) <= today ? "soon" : "fresh", due };
}

const timelyDue = (freshOn: CivilDate): CivilDate => addDays(freshOn, Math.round(timelyMonths * 30.5));

/** An update in a period tells of the one before: the next is due when this one is over. */
function periodDue(months: number, freshOn: CivilDate): CivilDate {
  return addDays(periodStart(freshOn, months, 1), daysAfterPeriod - 1);
}
