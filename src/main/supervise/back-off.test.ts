import { expect, test } from "vitest";
import { nextDelay } from "./back-off.ts";

test("the wait doubles from 0.2 to 30 seconds while a process does not stay", () => {
  const waits = [nextDelay(0, 10)];
  for (let index = 0; index < 9; index++) waits.push(nextDelay(waits[index] ?? 0, 59_999));
  expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
});

test("after a minute of health it begins anew", () => {
  expect(nextDelay(30_000, 60_000)).toBe(200);
});
