import { expect, test } from "vitest";
import { daysOf } from "./days-of-month.ts";
import { instantOf } from "./read-post-form.ts";

test.each([
  ["2026-03-28", "10:00", "2026-03-28T09:00:00.000Z"],
  ["2026-03-29", "10:00", "2026-03-29T08:00:00.000Z"],
  ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-24", "10:00", "2026-10-24T08:00:00.000Z"],
  ["2026-10-25", "10:00", "2026-10-25T09:00:00.000Z"],
  ["2026-10-25", "00:30", "2026-10-24T22:30:00.000Z"],
  ["2026-10-25", "03:30", "2026-10-25T02:30:00.000Z"],
])(
  "what is scheduled for %s at %s by clocks in Italy is %s, on both sides of the clock changes",
  (day, time, instant) => {
    expect(instantOf(day, time)?.toISOString()).toBe(instant);
  },
);

test("an hour that is left out comes an hour later, one that comes twice is one of the two", () => {
  expect(instantOf("2026-03-29", "02:30")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]).toContain(
    instantOf("2026-10-25", "02:30")?.toISOString(),
  );
});

test("no day is no time; a time that is none is the beginning of the day", () => {
  expect(instantOf("", "10:00")).toBeNull();
  expect(instantOf("2026-02-30", "10:00")).toBeNull();
  expect(instantOf("2026-07-01", "26:00")?.toISOString()).toBe("2026-06-30T22:00:00.000Z");
});

test("the months of the clock changes have all their days, once each", () => {
  expect(daysOf("2026-03-01" as never)).toHaveLength(31);
  expect(daysOf("2026-10-01" as never)).toHaveLength(31);
  expect(new Set(daysOf("2026-10-01" as never)).size).toBe(31);
  expect(daysOf("2028-02-01" as never)).toHaveLength(29);
});
