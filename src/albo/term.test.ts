import fc from "fast-check";
import { expect, test } from "vitest";
import { isHoliday } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { countings, enforceableOn, termOfDays, termUntil } from "./term.ts";

const instants = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2060-12-31T23:59:59Z"),
  noInvalidDate: true,
});
const none = () => false;
const weekday = (day: CivilDate) => new Date(`${day}T12:00:00Z`).getUTCDay();

test("a term ends at a midnight of Rome, and holds exactly its days, through every change of the clocks", () => {
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(...countings),
      (startsAt, days, counting) => {
        const { firstDay, lastDay, endsAt } = termOfDays(startsAt, days, { counting, extendsOnHoliday: false }, none);
        expect(firstDay).toBe(civilDateOf(startsAt));
        expect([civilDateOf(endsAt), clockTimeOf(endsAt)]).toEqual([addDays(lastDay, 1), "00:00"]);
        expect(civilDateOf(new Date(endsAt.getTime() - 1))).toBe(lastDay);
        expect(addDays(firstDay, counting === "first-day-counts" ? days - 1 : days)).toBe(lastDay);
        expect(endsAt > startsAt).toBe(true);
      },
    ),
  );
});

test("whole days after the posting always last a day longer than when the day of posting counts", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 400 }), (startsAt, days) => {
      const last = (counting: "first-day-counts" | "whole-days") =>
        termOfDays(startsAt, days, { counting, extendsOnHoliday: false }, none).lastDay;
      expect(last("whole-days")).toBe(addDays(last("first-day-counts"), 1));
    }),
  );
});

test("where the municipality wants it, no term ends on a Sunday or a holiday, and none gets shorter", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 60 }), (startsAt, days) => {
      const plain = termOfDays(startsAt, days, { counting: "whole-days", extendsOnHoliday: false }, isHoliday);
      const moved = termOfDays(startsAt, days, { counting: "whole-days", extendsOnHoliday: true }, isHoliday);
      expect(moved.lastDay >= plain.lastDay).toBe(true);
      expect(weekday(moved.lastDay) === 0 || isHoliday(moved.lastDay)).toBe(false);
    }),
  );
});

test.each([
  ["2026-11-23T09:30:00Z", "first-day-counts", "2026-12-07"],
  ["2026-11-23T09:30:00Z", "whole-days", "2026-12-08"],
  ["2028-02-14T09:30:00Z", "whole-days", "2028-02-29"],
  ["2027-02-14T09:30:00Z", "whole-days", "2027-03-01"],
  ["2026-12-31T22:59:59.999Z", "whole-days", "2027-01-15"],
  ["2026-12-31T23:00:00.000Z", "whole-days", "2027-01-16"],
] as const)("fifteen days from %s, %s: until %s", (startsAt, counting, lastDay) => {
  expect(termOfDays(new Date(startsAt), 15, { counting, extendsOnHoliday: false }, none).lastDay).toBe(lastDay);
});

test("a resolution is enforceable on the day after its tenth, counted as the municipality counts", () => {
  expect(enforceableOn("2026-03-01" as CivilDate, 10, "first-day-counts")).toBe("2026-03-11");
  expect(enforceableOn("2026-03-01" as CivilDate, 10, "whole-days")).toBe("2026-03-12");
});

test("a call stays until the deadline, that day included", () => {
  const { endsAt } = termUntil("2026-10-01" as CivilDate, "2026-10-25" as CivilDate);
  expect(endsAt.toISOString()).toBe("2026-10-25T23:00:00.000Z");
});
