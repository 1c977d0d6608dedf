import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { Retention } from "./tree/nodes.ts";

/**
 * First civil day on which a content is no longer shown; `undefined`: no end yet. Each exposure has its own, whatever happens
 * to what it refers to. Pure.
 * - `five-years`: five years from 1 January after the day from which the duty runs
 * - `office`: three years after the end of the office
 * - `office-only`: the day after the end of the office (declarations of assets)
 * - `while-effective`: five years, and longer as long as the act has effect
 * Source: D.Lgs. 33/2013 artt. 8 c. 3, 14 c. 2, 15 c. 4, 39
 */
export function exposureEnd(given: {
  retention: Retention;
  dutyFrom: CivilDate;
  endedOn?: CivilDate | undefined;
}): CivilDate | undefined {
  const { retention, dutyFrom, endedOn } = given;
  const fifth = `${Number(dutyFrom.slice(0, 4)) + 6}-01-01` as CivilDate;
  if (retention === "five-years") return fifth;
  if (endedOn === undefined) return undefined;
  const dayAfter = addDays(endedOn, 1);
  if (retention === "office-only") return dayAfter;
  if (retention === "office") return addDays(yearsLater(endedOn, 3), 1);
  return [dayAfter, fifth].sort().at(-1);
}

/** The same day some years later; of 29 February, where there is none, the day before. */
function yearsLater(day: CivilDate, years: number): CivilDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}` as CivilDate;
  return moved.endsWith("-02-29") && new Date(`${moved}T00:00:00Z`).toISOString().slice(5, 10) !== "02-29"
    ? (moved.replace("-02-29", "-02-28") as CivilDate)
    : moved;
}
