/** @jsxImportSource preact */
import ICAL from "ical.js";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { anEvent, aView } from "#test/factories/site-documents.ts";
import { calendarOf } from "./calendar.ts";
import { eventCard } from "./card.tsx";
import { eventJsonLd } from "./json-ld.ts";
import { eventHeading } from "./parts.tsx";
import { announcedTitle } from "./standing.ts";

const note = "Il rimborso si chiede alla biglietteria.";
const earlier = "2026-02-26T09:30:00.000Z";
const cancelled = anEvent({ standing: "cancelled", standingNote: note });
const postponed = anEvent({ standing: "postponed" });
const moved = anEvent({ standing: "postponed", standingNote: note, previousStartsAt: earlier });

const entry = (event: typeof cancelled) => {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf([event], "Eventi", aView())));
  const [found] = calendar.getAllSubcomponents("vevent");
  return (name: string) => found?.getFirstPropertyValue(name)?.toString();
};

test.each([
  [anEvent(), "CONFIRMED", "EventScheduled", undefined],
  [cancelled, "CANCELLED", "EventCancelled", undefined],
  [postponed, "CANCELLED", "EventPostponed", undefined],
  [moved, "CONFIRMED", "EventRescheduled", earlier],
])("programs read what became of an event", (event, status, schema, previous) => {
  expect(entry(event)("status")).toBe(status);
  expect(eventJsonLd(event, aView())[0]).toMatchObject({ eventStatus: `https://schema.org/${schema}` });
  expect((eventJsonLd(event, aView())[0] as { previousStartDate?: string }).previousStartDate).toBe(previous);
});

test("a calendar that has the event takes the cancellation: same entry, higher sequence, and the reason", () => {
  const later = { ...cancelled, updatedAt: new Date(Date.parse(anEvent().updatedAt) + 60_000).toISOString() };
  expect(entry(later)("uid")).toBe(entry(anEvent())("uid"));
  expect(Number(entry(later)("sequence"))).toBe(Number(entry(anEvent())("sequence")) + 60);
  expect(entry(later)("summary")).toBe(`Annullato: ${cancelled.title}`);
  expect(entry(later)("description")).toContain(note);
});

test("the page says first that an event is cancelled, and why", () => {
  const html = render(eventHeading(cancelled, aView()));
  expect(html).toContain("Evento annullato");
  expect(html).toContain(note);
  expect(html).toMatch(/<s><time/);
  expect(render(eventHeading(anEvent(), aView()))).not.toContain("<s>");
});

test("a moved event shows its new date, and the day it was planned for", () => {
  const html = render(eventHeading(moved, aView()));
  expect(html).toContain("giovedì 26 febbraio 2026");
  expect(html).not.toContain("<s>");
});

test("a cancelled event is not on, whatever the hour", () => {
  const during = aView({ now: new Date(Date.parse(cancelled.startsAt) + 1) });
  expect(render(eventCard(anEvent(), during, "h3"))).toContain("In corso");
  expect(render(eventCard(cancelled, during, "h3"))).not.toContain("In corso");
  expect(render(eventCard(cancelled, during, "h3"))).toContain("Annullato");
});

test("where there is room for a title alone, a word before it tells", () => {
  const titles = (["it", "en", "de", "fr", "es"] as const).map((locale) => announcedTitle(cancelled, locale));
  expect(titles.map((title) => title.replace(cancelled.title, "…"))).toEqual([
    ...["Annullato: …", "Cancelled: …", "Abgesagt: …", "Annulé\u00a0: …", "Cancelado: …"],
  ]);
  expect(announcedTitle(anEvent(), "it")).toBe(anEvent().title);
});
