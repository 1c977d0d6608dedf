import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { isHoliday } from "./holidays.ts";
import { openState } from "./opening.ts";

const office = {
  openingTimes: [
    { weekdays: ["MO", "TU", "WE", "TH", "FR"], opens: "09:00", closes: "13:00" },
    { weekdays: ["TU", "TH"], opens: "15:00", closes: "17:00" },
    { weekdays: ["SA"], opens: "09:00", closes: "12:00", from: "2026-06-01", until: "2026-09-30" },
  ],
  closures: [{ from: "2026-08-13", until: "2026-08-17" }],
  closedOnHolidays: true,
};

test.each([
  ["in the morning", "2026-03-03T08:00:00Z", true, "2026-03-03T12:00:00Z"],
  ["between morning and afternoon", "2026-03-03T13:00:00Z", false, "2026-03-03T14:00:00Z"],
  ["at the minute it closes", "2026-03-03T16:00:00Z", false, "2026-03-04T08:00:00Z"],
  ["on Friday evening", "2026-03-06T18:00:00Z", false, "2026-03-09T08:00:00Z"],
  ["on a Saturday of the season, in summer time", "2026-06-06T07:30:00Z", true, "2026-06-06T10:00:00Z"],
  ["before a holiday", "2026-04-24T16:00:00Z", false, "2026-04-27T07:00:00Z"],
  ["on Easter Monday", "2026-04-06T08:00:00Z", false, "2026-04-07T07:00:00Z"],
  ["during a closure", "2026-08-14T08:00:00Z", false, "2026-08-18T07:00:00Z"],
])("%s", (_, now, open, until) => {
  expect(openState(office, new Date(now))).toEqual({ open, until: new Date(until) });
});

test("on the day of the patron saint what closes on holidays is closed, and what does not is open", () => {
  const morning = new Date("2027-02-22T09:00:00Z");
  expect(openState(office, morning, "02-22")).toEqual({ open: false, until: new Date("2027-02-23T08:00:00Z") });
  expect(openState(office, morning, "06-29")?.open).toBe(true);
  expect(openState({ ...office, closedOnHolidays: false }, morning, "02-22")?.open).toBe(true);
});

test("hours that touch are one stretch", () => {
  const openingTimes = [
    { weekdays: ["MO"], opens: "09:00", closes: "13:00" },
    { weekdays: ["MO"], opens: "13:00", closes: "18:00" },
  ];
  expect(openState({ openingTimes }, new Date("2026-03-02T09:00:00Z"))?.until).toEqual(
    new Date("2026-03-02T17:00:00Z"),
  );
});

const late = {
  openingTimes: [
    { weekdays: ["FR", "SA"], opens: "20:30", closes: "01:00" },
    { weekdays: ["SU"], opens: "09:00", closes: "12:00" },
  ],
};
test.each([
  ["before it opens", "2026-03-06T19:00:00Z", false, "2026-03-06T19:30:00Z"],
  ["on the evening", "2026-03-06T22:30:00Z", true, "2026-03-07T00:00:00Z"],
  ["after midnight", "2026-03-06T23:30:00Z", true, "2026-03-07T00:00:00Z"],
  ["at the minute it closes", "2026-03-07T00:00:00Z", false, "2026-03-07T19:30:00Z"],
  ["in the night before summer time", "2026-03-28T23:30:00Z", true, "2026-03-29T00:00:00Z"],
])("hours past midnight, %s", (_, now, open, until) => {
  expect(openState(late, new Date(now))).toEqual({ open, until: new Date(until) });
});

test("a night that begins before a closed day goes on, and one that would begin on it does not", () => {
  const place = { ...late, closures: [{ from: "2026-03-07" }] };
  expect(openState(place, new Date("2026-03-06T23:30:00Z"))?.open).toBe(true);
  expect(openState(place, new Date("2026-03-07T23:30:00Z"))?.open).toBe(false);
});

test("hours that touch at midnight are one stretch; what is open day and night never closes", () => {
  const split = [
    { weekdays: ["SA"], opens: "20:00", closes: "00:00" },
    { weekdays: ["SU"], opens: "00:00", closes: "02:00" },
  ];
  const midnight = new Date("2026-03-07T22:00:00Z");
  expect(openState({ openingTimes: split }, midnight)?.until).toEqual(new Date("2026-03-08T01:00:00Z"));
  const always = [{ weekdays: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], opens: "00:00", closes: "00:00" }];
  expect(openState({ openingTimes: always }, midnight)).toEqual({ open: true, until: undefined });
  const weekend = [{ weekdays: ["SA", "SU"], opens: "00:00", closes: "00:00" }];
  expect(openState({ openingTimes: weekend }, midnight)?.until).toEqual(new Date("2026-03-08T23:00:00Z"));
});

test("without hours as data nothing is said, and what never opens again says no day", () => {
  expect(openState({}, new Date("2026-03-03T08:00:00Z"))).toBeUndefined();
  const past = { openingTimes: [{ weekdays: ["MO"], opens: "09:00", closes: "10:00", until: "2020-01-01" }] };
  expect(openState(past, new Date("2026-03-03T08:00:00Z"))).toEqual({ open: false, until: undefined });
});

test.each([
  ["2024-03-31", true],
  ["2025-04-21", true],
  ["2026-04-05", true],
  ["2038-04-25", true],
  ["2026-10-04", true],
  ["2025-10-04", false],
  ["2026-06-29", false],
])("%s is a national holiday: %s", (day, holiday) => {
  expect(isHoliday(day as CivilDate)).toBe(holiday);
});
