import { expect, test } from "vitest";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import { countCoveredDays, lengthOf } from "./count-covered-days.ts";

const day = (text: string) => text as CivilDate;
const year = { from: day("2026-01-01"), until: day("2026-12-31") };
const covered = (...days: string[]) => countCoveredDays(days.map(day), year);

test("figures of days speak for their days", () => {
  expect(lengthOf(year)).toBe(365);
  expect(covered()).toBe(0);
  expect(covered("2026-11-03", "2026-11-04", "2026-11-20")).toBe(3);
});

test("the only figure of a month on its last day speaks for the month, that of a year on 31 December for the year", () => {
  expect(covered("2026-12-31")).toBe(365);
  expect(covered("2026-02-28")).toBe(28);
  expect(covered("2026-01-31", "2026-02-28", "2026-12-31")).toBe(31 + 28 + 31);
  expect(covered("2026-02-27", "2026-02-28")).toBe(2);
});

test("a series of days that begins on the last day of a month is no total of it", () => {
  expect(covered("2026-10-31", "2026-11-01", "2026-11-02")).toBe(3);
});

test("what a total says of days before the period does not count", () => {
  const period = { from: day("2026-02-15"), until: day("2026-03-31") };
  expect(countCoveredDays([day("2026-02-28")], period)).toBe(14);
});

test("a year of days is whole", () => {
  const days = Array.from({ length: 365 }, (_, place) => addDays(year.from, place));
  expect(countCoveredDays(days, year)).toBe(365);
});
