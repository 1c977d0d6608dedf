import { expect, test } from "vitest";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import { findPeaks } from "./find-peaks.ts";

const from = "2026-01-01" as CivilDate;
const days = (views: readonly number[]) => views.map((pageViews, place) => ({ day: addDays(from, place), pageViews }));
const usual = Array.from({ length: 28 }, () => 100);

test.each([
  ["three times the usual", [...usual, 300], [{ day: "2026-01-29", pageViews: 300, usual: 100 }]],
  ["a little less", [...usual, 299], []],
  ["no month before", [...usual.slice(1), 900], []],
  ["a day without counting before", [...usual.slice(1), 0, 900], []],
  ["few readers altogether", [...usual.map(() => 10), 49], []],
] as const)("%s", (_name, views, expected) => {
  expect(findPeaks(days(views))).toEqual(expected);
});
