import ICAL from "ical.js";
import { expect, test } from "vitest";
import { anEvent, aView } from "#test/factories/site-documents.ts";
import { calendarOf } from "./calendar.ts";
import { datesToCome, eventState, nearestDate, nextTurn } from "./event-state.ts";
import { occurrencesOf } from "./occurrences.ts";

const market = anEvent({
  startsAt: "2026-10-17T06:00:00.000Z",
  endsAt: "2026-11-08T12:00:00.000Z",
  firstEndsAt: "2026-10-17T11:00:00.000Z",
  recurrence: { frequency: "WEEKLY", interval: 1, weekdays: ["SA", "SU"], until: "2026-11-08" },
  skippedDays: ["2026-10-31"],
  otherDates: [{ startsAt: "2026-12-08T08:00:00.000Z", endsAt: "2026-12-08T12:00:00.000Z" }],
});
const begins = (event: typeof market) => occurrencesOf(event).map(({ startsAt }) => startsAt.toISOString());

test("a market every week keeps its hour when summer time ends, without the day left out, with the date added", () => {
  expect(begins(market)).toEqual([
    ...["2026-10-17T06:00:00.000Z", "2026-10-18T06:00:00.000Z", "2026-10-24T06:00:00.000Z"],
    ...["2026-10-25T07:00:00.000Z", "2026-11-01T07:00:00.000Z", "2026-11-07T07:00:00.000Z"],
    ...["2026-11-08T07:00:00.000Z", "2026-12-08T08:00:00.000Z"],
  ]);
  expect(occurrencesOf(market)[3]?.endsAt?.toISOString()).toBe("2026-10-25T12:00:00.000Z");
});

test("an event without several dates has one, with its own end", () => {
  expect(occurrencesOf(anEvent())).toEqual([
    { startsAt: new Date("2026-03-05T09:30:00Z"), endsAt: new Date("2026-03-05T11:00:00Z") },
  ]);
});

test.each([
  ["DAILY", 2, ["2026-01-30", "2026-02-01"]],
  ["MONTHLY", 1, ["2026-01-30"]],
  ["YEARLY", 1, ["2026-01-30"]],
] as const)("%s, one in %i, stays within its last day", (frequency, interval, days) => {
  const recurrence = { frequency, interval, weekdays: [], until: "2026-02-02" };
  const event = anEvent({ startsAt: "2026-01-30T09:00:00.000Z", recurrence });
  expect(begins(event).map((at) => at.slice(0, 10))).toEqual(days);
});

test("between two dates the event is still to come, and the page is kept until the next begins or ends", () => {
  const during = new Date("2026-10-24T07:00:00Z");
  const between = new Date("2026-10-24T20:00:00Z");
  expect([eventState(market, during), eventState(market, between)]).toEqual(["running", "coming"]);
  expect(nextTurn(market, during)?.toISOString()).toBe("2026-10-24T11:00:00.000Z");
  expect(nextTurn(market, between)?.toISOString()).toBe("2026-10-25T07:00:00.000Z");
  expect(nearestDate(market, between).startsAt.toISOString()).toBe("2026-10-25T07:00:00.000Z");
  const after = new Date("2026-12-31T00:00:00Z");
  expect([eventState(market, after), datesToCome(market, after), nextTurn(market, after)]).toEqual([
    "over",
    [],
    undefined,
  ]);
  expect(nearestDate(market, after).startsAt.toISOString()).toBe("2026-12-08T08:00:00.000Z");
});

const entriesOf = (event: typeof market) =>
  new ICAL.Component(ICAL.parse(calendarOf([event], "Eventi", aView()))).getAllSubcomponents("vevent");

test("a calendar reads back the same dates as the page says", () => {
  const [repeated, added, ...more] = entriesOf(market);
  expect(more).toEqual([]);
  if (!repeated || !added) throw new Error("two entries expected");
  const dates = new ICAL.Event(repeated).iterator();
  const read: string[] = [];
  for (let next = dates.next(); next; next = dates.next()) read.push(next.toString());
  expect(read).toEqual([
    ...["2026-10-17T08:00:00", "2026-10-18T08:00:00", "2026-10-24T08:00:00", "2026-10-25T08:00:00"],
    ...["2026-11-01T08:00:00", "2026-11-07T08:00:00", "2026-11-08T08:00:00"],
  ]);
  expect(repeated.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Rome");
  expect(added.getFirstPropertyValue("dtend")?.toString()).toBe("2026-12-08T13:00:00");
  expect(added.getFirstPropertyValue("uid")).not.toBe(repeated.getFirstPropertyValue("uid"));
});

test("an event of whole days ends on the day after its last, and says where it is", () => {
  const [entry] = entriesOf(
    anEvent({ allDay: true, startsAt: "2026-03-01T12:00:00.000Z", endsAt: "2026-03-02T12:00:00.000Z" }),
  );
  expect(entry?.getFirstPropertyValue("dtstart")?.toString()).toBe("2026-03-01");
  expect(entry?.getFirstPropertyValue("dtend")?.toString()).toBe("2026-03-03");
  expect(entry?.getFirstPropertyValue("location")).toContain("Via Prova 1");
});

test("what is typed cannot add a line to a calendar, and long lines are folded", () => {
  const title = `Festa\r\nATTENDEE:mailto:x@example.org\r\n${"molto lunga ".repeat(20)}`;
  const text = calendarOf([anEvent({ title })], "Eventi", aView());
  expect(text).not.toMatch(/^ATTENDEE/m);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 76)).toBe(true);
  const [entry] = entriesOf(anEvent({ title }));
  expect(entry?.getFirstPropertyValue("summary")).toContain("mailto:x@example.org");
});
