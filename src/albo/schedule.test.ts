import fc from "fast-check";
import { expect, test } from "vitest";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { lengthenPeriod, mayBeginOn, periodsOf } from "./schedule.ts";
import { countings } from "./term.ts";
import { suggestedSchedules } from "./vocabulary/suggested-terms.ts";

const none = () => false;
const found = suggestedSchedules()[0];
if (!found) throw new Error("art. 928 is suggested");
const at = new Date("2026-11-29T08:00:00.000Z");

test("things found are posted on two Sundays that follow each other, three days each time (c.c. art. 928)", () => {
  expect(["2026-11-28", "2026-11-29", "2026-11-30"].map((day) => mayBeginOn(found, day as CivilDate))).toEqual([
    false,
    true,
    false,
  ]);
  const rule = { counting: "first-day-counts", extendsOnHoliday: false } as const;
  expect(periodsOf(at, found, rule, none)).toEqual([
    {
      ...{ from: "2026-11-29T08:00:00.000Z", until: "2026-12-01T23:00:00.000Z" },
      ...{ firstDay: "2026-11-29", lastDay: "2026-12-01" },
    },
    {
      ...{ from: "2026-12-05T23:00:00.000Z", until: "2026-12-08T23:00:00.000Z" },
      ...{ firstDay: "2026-12-06", lastDay: "2026-12-08" },
    },
  ]);
});

test("periods follow each other apart, and longer ones keep all that was shown, through every change of the clocks", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2024-01-01"), max: new Date("2034-12-31"), noInvalidDate: true }),
      fc.record({ times: fc.integer({ min: 2, max: 6 }), days: fc.integer({ min: 1, max: 20 }) }),
      fc.integer({ min: 2, max: 30 }),
      fc.constantFrom(...countings),
      fc.record({ place: fc.nat(), days: fc.integer({ min: 1, max: 30 }), later: fc.integer({ min: 0, max: 300 }) }),
      (startsAt, { times, days }, rest, counting, given) => {
        const rule = { counting, extendsOnHoliday: false };
        const periods = periodsOf(startsAt, { times, days, everyDays: days + rest }, rule, none);
        expect(periods).toHaveLength(times);
        const now = new Date(startsAt.getTime() + given.later * 86_400_000);
        const longer = lengthenPeriod(periods, given.place % times, given.days, now);
        for (const pieces of [periods, longer]) {
          for (const [place, { from, until }] of pieces.entries()) {
            expect(from < until).toBe(true);
            expect(place === 0 || (pieces[place - 1]?.until ?? "") < from).toBe(true);
          }
        }
        const holds = ({ from, until }: { from: string; until: string }) =>
          longer.some((piece) => piece.from <= from && piece.until >= until);
        expect(periods.every(holds)).toBe(true);
        const length = (pieces: typeof periods) =>
          pieces.reduce((sum, { from, until }) => sum + Date.parse(until) - Date.parse(from), 0);
        expect(length(longer)).toBeGreaterThan(length(periods));
        expect(civilDateOf(new Date(longer[0]?.from ?? 0))).toBe(civilDateOf(startsAt));
      },
    ),
  );
});

test("days given to a period that is over are shown from today on, or with the next one where they would meet", () => {
  const periods = periodsOf(at, found, { counting: "first-day-counts", extendsOnHoliday: false }, none);
  const days = (longer: typeof periods) => longer.map(({ firstDay, lastDay }) => `${firstDay}/${lastDay}`);
  const after = new Date("2026-12-03T09:00:00.000Z");
  expect(days(lengthenPeriod(periods, 0, 1, after))).toEqual([
    ...["2026-11-29/2026-12-01", "2026-12-03/2026-12-03", "2026-12-06/2026-12-08"],
  ]);
  expect(days(lengthenPeriod(periods, 0, 3, after))).toEqual(["2026-11-29/2026-12-01", "2026-12-06/2026-12-11"]);
  expect(days(lengthenPeriod(periods, 0, 1, at))).toEqual(["2026-11-29/2026-12-02", "2026-12-06/2026-12-08"]);
});
