import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import type { ActDocument, ActPeriod } from "./act-document.ts";
import type { SchedulesTable } from "./tables.ts";
import { type CountingRule, termOfDays } from "./term.ts";
import "./tables.ts";

/** A way of posting an act several times, as the municipality has set it, with the rule that wants it. */
export type Schedule = Omit<SchedulesTable, "site">;

/** Whether a first period may begin on this day. Days of the week as ISO counts them, Monday is 1. */
export const mayBeginOn = ({ weekday }: Pick<Schedule, "weekday">, day: CivilDate): boolean =>
  weekday === null || weekday === (new Date(`${day}T12:00:00Z`).getUTCDay() || 7);

/**
 * The periods of a posting that begins at `startsAt`: the first then, each other at midnight `everyDays` after the beginning of
 * the one before. Periods that a holiday makes touch each other become one. Pure.
 * Source: c.c. art. 928 is the case that the law has; a setting, not a constant
 */
export function periodsOf(
  startsAt: Date,
  { times, days, everyDays }: Pick<Schedule, "times" | "days" | "everyDays">,
  rule: CountingRule,
  isHoliday: (day: CivilDate) => boolean,
): ActPeriod[] {
  const first = civilDateOf(startsAt);
  const periods: ActPeriod[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = turn === 0 ? startsAt : startOfDay(addDays(first, turn * everyDays));
    const { firstDay, lastDay, endsAt } = termOfDays(from, days, rule, isHoliday);
    periods.push({ from: from.toISOString(), until: endsAt.toISOString(), firstDay, lastDay });
  }
  return joinTouching(periods);
}

/**
 * The same periods with some days more for one of them: at its end, or from today on when it is over. Days that would reach the next
 * period are added at the end of that one, or of the one after it. Pure.
 * @param place of the period, from 0
 */
export function lengthenPeriod(periods: readonly ActPeriod[], place: number, days: number, now: Date): ActPeriod[] {
  const [period, next] = [periods[place], periods[place + 1]];
  if (!period) throw new Error(`there is no period ${place}`);
  const today = civilDateOf(now);
  const isOver = period.lastDay < today;
  const lastDay = addDays(isOver ? addDays(today, -1) : (period.lastDay as CivilDate), days);
  if (next && addDays(lastDay, 1) >= next.firstDay) return lengthenPeriod(periods, place + 1, days, now);
  const until = startOfDay(addDays(lastDay, 1)).toISOString();
  const longer =
    isOver && new Date(period.until) < now
      ? [period, { from: now.toISOString(), until, firstDay: today, lastDay, resumed: true as const }]
      : [{ ...period, lastDay, until }];
  return joinTouching([...periods.slice(0, place), ...longer, ...periods.slice(place + 1)]);
}

function joinTouching(periods: readonly ActPeriod[]): ActPeriod[] {
  const joined: ActPeriod[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (!last || last.until < period.from) joined.push(period);
    else if (period.until > last.until) joined.splice(-1, 1, { ...last, until: period.until, lastDay: period.lastDay });
  }
  return joined;
}

/** Whether an act is between two of its periods: posted, not over, and not shown. */
export const isBetween = (
  { startsAt, endsAt, periods }: Pick<ActDocument, "startsAt" | "endsAt" | "periods">,
  now: Date,
) =>
  periods !== undefined &&
  new Date(startsAt) <= now &&
  now < new Date(endsAt) &&
  !periods.some(({ from, until }) => new Date(from) <= now && now < new Date(until));

/** Ways of posting by code. */
export async function listSchedules(db: Db, site: string): Promise<ReadonlyMap<string, Schedule>> {
  const rows = await db.selectFrom("albo.schedules").selectAll().where("site", "=", site).orderBy("name").execute();
  return new Map(rows.map(({ site: _site, ...schedule }) => [schedule.code, schedule]));
}

/** Keeps a way of posting. Acts already posted stay as they are. */
export async function keepSchedule(tx: Tx | Db, site: string, schedule: Schedule): Promise<void> {
  const { code, ...values } = schedule;
  await tx
    .insertInto("albo.schedules")
    .values({ site, code, ...values })
    .onConflict((conflict) => conflict.columns(["site", "code"]).doUpdateSet(values))
    .execute();
}

/** Takes a way of posting away; drafts that name it say that it is missing. */
export async function removeSchedule(tx: Tx | Db, site: string, code: string): Promise<void> {
  await tx.deleteFrom("albo.schedules").where("site", "=", site).where("code", "=", code).execute();
}
