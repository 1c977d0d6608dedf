import { expect, test } from "vitest";
import { daysOf, instantsOf, longestDays, presets, readPeriod } from "./period.ts";

const now = new Date("2026-11-23T23:30:00Z"); // in Rome it is already the 24th

test("without dates the last thirty days are shown, today in Rome included", () => {
  expect(readPeriod({}, now)).toEqual({ ok: true, value: { from: "2026-10-26", until: "2026-11-24" } });
  expect(readPeriod({ dal: "", al: " " }, now)).toMatchObject({ ok: true, value: { until: "2026-11-24" } });
});

test("both given days belong to the period, and one that ends later ends today", () => {
  expect(readPeriod({ dal: "2026-03-01", al: "2026-03-01" }, now)).toMatchObject({ value: { from: "2026-03-01" } });
  expect(readPeriod({ dal: "2026-11-01", al: "2999-01-01" }, now)).toMatchObject({ value: { until: "2026-11-24" } });
});

test.each([
  [{ dal: "30/02/2026" }, "no-date"],
  [{ dal: "2026-02-30" }, "no-date"],
  [{ al: "<script>" }, "no-date"],
  [{ dal: "2026-03-02", al: "2026-03-01" }, "upside-down"],
  [{ dal: "2026-12-01" }, "upside-down"],
  [{ dal: "1900-01-01" }, "too-long"],
  [{ dal: "1990-12-31", al: "1991-02-01" }, "too-early"],
  [{ al: "0001-01-01" }, "too-early"],
  [{ al: "0000-01-01" }, "too-early"],
])("%o is refused as %s", (query, kind) => {
  expect(readPeriod(query, now)).toMatchObject({ ok: false, error: { kind } });
});

test("the ready-made periods are 7, 30 and 365 days", () => {
  const made = presets(now);
  expect([daysOf(made.week), daysOf(made.month), daysOf(made.year)]).toEqual([7, 30, 365]);
  expect(daysOf(presets(new Date("2024-02-29T12:00:00Z")).year)).toBe(366);
  expect(readPeriod({ dal: "2011-01-01", al: "2026-11-24" }, now)).toMatchObject({ ok: true });
  expect(longestDays).toBe(20 * 365 + 5);
});

test("a period is as long as its days are, 23 or 25 hours included", () => {
  const hours = (day: string) => {
    const period = readPeriod({ dal: day, al: day }, now);
    if (!period.ok) throw new Error(day);
    const { from, before } = instantsOf(period.value);
    return (Date.parse(`${before}Z`) - Date.parse(`${from}Z`)) / 3_600_000;
  };
  expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-01")]).toEqual([23, 25, 24]);
});
