import { expect, test } from "vitest";
import { aDeskEvent, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { eventDesk } from "./desk.ts";
import { EventDocument } from "./document.ts";

const found = (fields: Record<string, unknown>) =>
  eventDesk.check(aDeskEvent(fields), "it").map(({ severity, field }) => `${severity} ${field}`);
const weekly = (recurrence: Record<string, unknown>) => ({
  recurrence: { frequency: "WEEKLY", interval: 1, until: "2026-03-28T12:00:00.000Z", ...recurrence },
});
const link = (text: string) => ({
  root: {
    children: [
      { type: "paragraph", children: [{ type: "link", fields: { url: "/a" }, children: [{ type: "text", text }] }] },
    ],
  },
});
const headings = (...tags: string[]) => ({
  root: { children: tags.map((tag) => ({ type: "heading", tag, children: [{ type: "text", text: "Titolo" }] })) },
});

test.each<[string, Record<string, unknown>, string[]]>([
  ["that ends before it starts", { endsAt: "2026-03-07T07:59:00.000Z" }, ["error endsAt"]],
  ["that ends as it starts", { endsAt: "2026-03-07T08:00:00.000Z" }, []],
  ["without an end", { endsAt: null }, []],
  ["that repeats without a last day", weekly({ until: null }), ["error recurrence.until"]],
  ["that repeats until before it starts", weekly({ until: "2026-03-01T12:00:00.000Z" }), ["error recurrence.until"]],
  [
    "that repeats until the day before it starts, soon after midnight",
    { ...weekly({ until: "2026-03-06T12:00:00.000Z" }), startsAt: "2026-03-06T23:30:00.000Z", endsAt: null },
    ["error recurrence.until"],
  ],
  [
    "that repeats for ever",
    weekly({ frequency: "DAILY", until: "2036-03-01T12:00:00.000Z" }),
    ["error recurrence.until"],
  ],
  [
    "whose only day is left out",
    weekly({ until: "2026-03-07T12:00:00.000Z", skipped: [{ day: "2026-03-07T12:00:00.000Z" }] }),
    ["error recurrence.skipped"],
  ],
  ["whose repetition is not chosen", { recurrence: { interval: 1 } }, []],
  ["with another date without a beginning", { otherDates: [{ endsAt: null }] }, ["error otherDates.0.startsAt"]],
  [
    "with another date that ends before it starts",
    { otherDates: [{ startsAt: "2026-04-02T10:00:00.000Z", endsAt: "2026-04-02T09:00:00.000Z" }] },
    ["error otherDates.0.endsAt"],
  ],
  [
    "with another date before the first",
    { otherDates: [{ startsAt: "2026-01-02T10:00:00.000Z" }] },
    ["error otherDates.0.startsAt"],
  ],
  ["with a cost without a price", { costs: [{ title: "Intero" }] }, ["error costs.0.price"]],
  ["with a sponsor without an address", { sponsors: [{ name: "Banca" }] }, ["error sponsors.0.url"]],
  [
    "with a patron whose address is none",
    { patrons: [{ name: "Regione", url: "regione.it" }] },
    ["error patrons.0.url"],
  ],
  ["that is cancelled without a word", { standing: "cancelled" }, ["warning standingNote"]],
  ["that is cancelled with a reason", { standing: "cancelled", standingNote: "Maltempo." }, []],
  [
    "that is moved to the same date",
    { standing: "postponed", standingNote: "Maltempo.", previousStartsAt: "2026-03-07T08:00:00.000Z" },
    ["error previousStartsAt"],
  ],
  ["that takes place, whatever was written before", { standing: "confirmed", previousStartsAt: "x" }, []],
  ["that is part of itself", { parent: { id: 60 } }, ["error parent"]],
  ["of a general type", { eventType: "sociale" }, ["warning eventType"]],
  ["with a film nobody can read", { video: { url: "https://example.org/v" } }, ["warning video.transcript"]],
  ["with a film that is no address", { video: { url: "javascript:alert(1)" } }, ["error video.url"]],
  ["whose text skips a heading", { body: headings("h3", "h5") }, ["warning body"]],
  ["whose text begins too deep", { programme: headings("h4") }, ["warning programme"]],
  ["whose link says nothing", { audience: link("clicca qui") }, ["warning audience"]],
  ["whose link says where it leads", { audience: link("Programma del festival") }, []],
])("an event %s", (_, fields, findings) => {
  expect(found(fields)).toEqual(findings);
});

test("each missing field is named once, in the order of the form", () => {
  expect(eventDesk.check({ id: 1 }, "it").map(({ field }) => field)).toEqual([
    ...["eventType", "title", "summary", "topics", "body", "audience", "startsAt", "costs", "contacts"],
  ]);
});

test("a repeated event is public with its rule, and lasts for lists until its last date ends", () => {
  const published = eventDesk.toPublished(
    aDeskEvent({ ...weekly({ weekdays: ["SA"], skipped: [{ day: "2026-03-14T12:00:00.000Z" }] }) }),
    aToPublishedContext(),
  );
  expect(EventDocument.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    startsAt: "2026-03-07T08:00:00.000Z",
    firstEndsAt: "2026-03-07T12:00:00.000Z",
    endsAt: "2026-03-28T12:00:00.000Z",
    recurrence: { frequency: "WEEKLY", interval: 1, weekdays: ["SA"], until: "2026-03-28" },
    skippedDays: ["2026-03-14"],
  });
});

test.each([
  ["cancelled", { standing: "cancelled", standingNote: "Maltempo." }],
  ["postponed", { standing: "postponed", standingNote: "Maltempo.", previousStartsAt: "2026-03-01T08:00:00.000Z" }],
])("an event that is %s is public with its reason", (standing, said) => {
  const fields = { standing, standingNote: "Maltempo.", previousStartsAt: "2026-03-01T08:00:00.000Z" };
  const published = eventDesk.toPublished(aDeskEvent(fields), aToPublishedContext());
  expect(EventDocument.parse(published)).toEqual(published);
  expect({ ...published, previousStartsAt: published.previousStartsAt }).toMatchObject(said);
  expect("previousStartsAt" in published).toBe(standing === "postponed");
});

test("an event that takes place as planned is published as before there were others", () => {
  const as = (fields: Record<string, unknown>) => eventDesk.toPublished(aDeskEvent(fields), aToPublishedContext());
  expect(as({ standing: "confirmed", standingNote: "Prima c'era la neve." })).toEqual(as({}));
});
