import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { dueOn, moveClock, releaseDay } from "./clock.ts";

const day = (text: string) => text as CivilDate;
const clock = (due: string, suspendedOn?: string, pausedDays = 0) => ({
  due: day(due),
  suspendedOn: suspendedOn === undefined ? undefined : day(suspendedOn),
  pausedDays,
});

test.each([
  ["running", "2026-12-23", undefined, 0, "2026-12-01", "2026-12-23"],
  ["stopped for three days", "2026-12-23", "2026-12-01", 0, "2026-12-04", "2026-12-26"],
  ["stopped for longer than ten", "2026-12-23", "2026-12-01", 0, "2027-02-01", "2027-01-02"],
  ["stopped again after seven", "2026-12-23", "2026-12-10", 7, "2026-12-20", "2026-12-26"],
  ["over 29 February", "2028-02-27", "2028-02-20", 0, "2028-02-23", "2028-03-01"],
  ["over the change to summer time", "2026-03-28", "2026-03-27", 0, "2026-03-30", "2026-03-31"],
  ["over the change to winter time", "2026-10-24", "2026-10-24", 0, "2026-10-26", "2026-10-26"],
  ["over 31 December", "2026-12-31", "2026-12-31", 0, "2027-01-01", "2027-01-01"],
] as const)("%s", (_case, due, suspendedOn, paused, today, expected) => {
  expect(dueOn(clock(due, suspendedOn, paused), day(today))).toBe(expected);
});

test("standing still twice comes to ten days in all, and asking twice for it does not begin anew", () => {
  const first = moveClock(clock("2026-12-23"), true, day("2026-12-01"));
  expect(moveClock(first, true, day("2026-12-05"))).toEqual(first);
  const on = moveClock(first, false, day("2026-12-07"));
  expect(on).toEqual(clock("2026-12-29", undefined, 6));
  const again = moveClock(moveClock(on, true, day("2026-12-10")), false, day("2026-12-31"));
  expect(again).toEqual(clock("2027-01-02", undefined, 10));
});

test("what others opposed is given no earlier than fifteen days after the last of them was told", () => {
  expect(releaseDay([{ toldOn: "2026-12-01", opposedOn: null }])).toBeUndefined();
  expect(
    releaseDay([
      { toldOn: "2026-12-01", opposedOn: "2026-12-03" },
      { toldOn: "2026-12-16", opposedOn: "2026-12-20" },
      { toldOn: "2026-12-20", opposedOn: null },
    ]),
  ).toBe("2027-01-01");
});
