import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { openMail } from "#src/platform/mail.ts";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";
import { cancelAppointment } from "./appointment-queries.ts";
import { bookAppointment } from "./book-appointment.ts";
import type { HeldCalendar } from "./calendar-queries.ts";
import {
  cancelByOffice,
  keepCalendar,
  listCalendars,
  listComing,
  listFreeSlots,
  moveAppointment,
  tellPeopleJob,
} from "./index.ts";
import { codeOf } from "./link.ts";
import { bookingForms, bookingPages } from "./site-pages.ts";
import { slotsOf } from "./slots.ts";

const secret = "a secret of the test";
const deps = { secret, hasMail: true };
const database = withDatabase();
const site = withSite(database, { pages: bookingPages(deps), forms: bookingForms(deps) });
const move = "/prenotazione-appuntamento/sposta";
let calendar: HeldCalendar;
beforeAll(async () => {
  await keepCalendar(database.desk, "comune", 1, {
    ...{ title: "Anagrafe", place: "Piazza 13", bring: "Un documento", subjects: ["Carta"], minutes: 30, capacity: 1 },
    opening: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "09:00", until: "12:00" })),
    ...{ closed: [], noticeHours: 0, daysAhead: 20, isOpen: true, clerks: [], offices: [] },
  });
  const [held] = await listCalendars(database.site, "comune");
  if (held) calendar = held;
});

const ok = { ok: true, value: undefined };
const refused = (kind: string) => ({ ok: false, error: { kind } });
const days = (count: number) => new Date(site.now.getTime() + count * 86_400_000);
/** Books the first free time after so many days. */
const book = async (afterDays: number, locale = "it") => {
  const id = randomUUID();
  const free = (await listFreeSlots(database.desk, calendar, site.now)).find((slot) => slot > days(afterDays));
  if (!free) throw new Error("no slot");
  const person = { subject: "Carta", details: "Rinnovo", name: "Ada", surname: "Prova", email: "ada@esempio.it" };
  const request = { ...person, id, startsAt: free, locale };
  expect((await bookAppointment(database.site, calendar, request, site.now)).ok).toBe(true);
  return { id, startsAt: free, appointment: { id, calendar } };
};
const tell = (now = site.now) =>
  tellPeopleJob.run(
    {},
    {
      ...{ db: database.worker, now: () => now, links: { secret, origin: "https://comune.esempio.it" } },
      mail: openMail({ url: "smtp://127.0.0.1:1", from: "comune@esempio.it" }),
    },
  );
const letters = async (id: string) =>
  (await database.worker.selectFrom("mail.outbox").selectAll().where("about", "=", `booking:${id}`).execute()).map(
    ({ subject, body, calendar: file }) => ({ subject: subject.split(":")[0], body, file: ICAL.parse(file ?? "") }),
  );
const subjects = async (id: string) => (await letters(id)).map(({ subject }) => subject);
const post = (fields: Record<string, string>) =>
  site.app.inject({
    ...{ method: "POST", url: move, payload: new URLSearchParams(fields).toString() },
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    remoteAddress: `198.51.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  });

test("who books is told once, reminded once the day before, and the calendar file is read by others", async () => {
  const { id, startsAt } = await book(5);
  await tell();
  await tell();
  const [confirmed] = await letters(id);
  expect(await subjects(id)).toEqual(["Appuntamento confermato"]);
  expect(confirmed?.body).toContain(`https://comune.esempio.it/prenotazione-appuntamento/conferma?code=`);
  const event = new ICAL.Event(new ICAL.Component(confirmed?.file).getFirstSubcomponent("vevent") as ICAL.Component);
  expect([event.startDate.toJSDate(), event.sequence]).toEqual([startsAt, 0]);
  await tell(new Date(startsAt.getTime() - 25 * 3_600_000));
  expect(await subjects(id)).toHaveLength(1);
  for (const hours of [23, 22]) await tell(new Date(startsAt.getTime() - hours * 3_600_000));
  expect((await subjects(id)).toSorted()).toEqual(["Appuntamento confermato", "Promemoria"]);
});

test("who books for tomorrow is not reminded of what was confirmed a moment ago", async () => {
  const { id, startsAt } = await book(0);
  await tell();
  await tell(new Date(startsAt.getTime() - 3_600_000));
  expect(await subjects(id)).toEqual(["Appuntamento confermato"]);
});

test("a citizen moves an appointment in one step: the old time is free, the new one taken, and the calendar is told", async () => {
  const { id, startsAt } = await book(7);
  await tell();
  const code = codeOf(secret, id);
  const { document } = parseHTML(await site.text(`${move}?code=${code}`));
  const times = [...document.querySelectorAll("input[name=time]")].map((input) => input.getAttribute("value") ?? "");
  expect(times).not.toContain(startsAt.toISOString());
  const chosen = times.at(-1) ?? "";
  expect(document.querySelector("main form button")?.getAttribute("value")).toBe("move");
  const refused = await post({ code, go: "move", time: "" });
  const { document: again } = parseHTML(refused.body);
  const [link] = again.querySelectorAll("#form-errors a");
  expect([refused.statusCode, link?.getAttribute("href")]).toEqual([422, "#booking-time"]);
  expect(again.querySelector("#booking-time-error")?.textContent).toBe(link?.textContent);
  expect(again.title).toMatch(/^Errore: /);
  expect((await post({ code, go: "move", time: "2020-01-01T08:00:00.000Z" })).statusCode).toBe(422);
  const moved = await post({ code, go: "move", time: chosen });
  const twice = await post({ code, go: "move", time: chosen });
  expect([moved.statusCode, twice.headers.location]).toEqual([303, moved.headers.location]);
  expect(await site.text(`${move}?code=${code}`)).toContain(startsAt.toISOString());
  await tell();
  const [, told] = await letters(id);
  expect(told?.subject).toBe("Appuntamento spostato");
  const event = new ICAL.Event(new ICAL.Component(told?.file).getFirstSubcomponent("vevent") as ICAL.Component);
  expect([event.startDate.toJSDate().toISOString(), event.sequence]).toEqual([chosen, 1]);
});

test("the time one has is none to move to, though others may still book it", async () => {
  const { title, place, bring, subjects, minutes, opening, closed, noticeHours, daysAhead, isOpen } = calendar;
  const same = { title, place, bring, subjects, minutes, opening, closed, noticeHours, daysAhead, isOpen };
  await keepCalendar(database.desk, "comune", 3, { ...same, capacity: 2, clerks: [], offices: [] });
  const shared = (await listCalendars(database.site, "comune")).find(({ capacity }) => capacity === 2) ?? calendar;
  const startsAt = slotsOf(shared, site.now)[0] ?? site.now;
  const id = randomUUID();
  const person = { subject: "Carta", details: "Rinnovo", name: "Ada", surname: "Prova", email: "ada@esempio.it" };
  await bookAppointment(database.site, shared, { ...person, id, startsAt, locale: "it" }, site.now);
  const { document } = parseHTML(await site.text(`${move}?code=${codeOf(secret, id)}`));
  const times = [...document.querySelectorAll("input[name=time]")].map((input) => input.getAttribute("value"));
  expect([times.length > 0, times.includes(startsAt.toISOString())]).toEqual([true, false]);
});

test("two who move to the same time: one gets it, the other keeps the old one", async () => {
  const [first, second] = [await book(10), await book(10)];
  const target = slotsOf(calendar, site.now).at(-1) ?? site.now;
  const moves = await Promise.all(
    [first, second].map(({ appointment }) => moveAppointment(database.site, appointment, target, site.now)),
  );
  expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
  const kept = (await listComing(database.desk, 1, site.now)).filter(({ id }) => id === first.id || id === second.id);
  expect(kept.map(({ state }) => state)).toEqual(["booked", "booked"]);
});

test("the office cancels one, or all of a day it closes; who would have come reads why", async () => {
  const [one, other, far] = [await book(12), await book(12), await book(15)];
  const options = { by: "Anna Prova <anna@comune.example>", reason: "Sciopero <generale>", now: site.now };
  expect(await cancelByOffice(database.desk, 2, { id: one.id }, options)).toBe(0);
  expect(await cancelByOffice(database.desk, 1, { id: one.id }, options)).toBe(1);
  expect(await cancelByOffice(database.desk, 1, { id: one.id }, options)).toBe(0);
  const day = { from: days(12), until: days(14) };
  expect(await cancelByOffice(database.desk, 1, day, options)).toBe(1);
  await tell();
  expect(await subjects(far.id)).toEqual(["Appuntamento confermato"]);
  const [told] = await letters(other.id);
  expect(told?.subject).toBe("Appuntamento annullato dall'ufficio");
  expect(told?.body).toContain("Sciopero <generale>");
  expect(told?.body).toMatch(/Per prenotare un altro.*\n\nhttps:\/\/comune\.esempio\.it\/prenotazione-appuntamento\n/);
  const page = await site.text(`/prenotazione-appuntamento/conferma?code=${codeOf(secret, one.id)}`);
  expect(page).toContain("Sciopero &lt;generale>");
  expect(page).not.toContain("Un documento");
  await site.text(`${move}?code=${codeOf(secret, one.id)}`, 404);
  expect((await post({ code: codeOf(secret, one.id), go: "move" })).headers.location).toBe(
    "/prenotazione-appuntamento",
  );
});

const office = (seenAt: Date, reason = "Sportello chiuso per <lavori>") => ({ by: "Anna Prova", reason, seenAt });
const comingOf = async (id: string) => (await listComing(database.desk, 1, site.now)).find((one) => one.id === id);

test("the office moves an appointment: the citizen reads where and why in the own language, and the calendar is told", async () => {
  const { id, startsAt, appointment } = await book(16, "de");
  await tell();
  const target = (await listFreeSlots(database.desk, calendar, site.now)).at(-1) ?? site.now;
  expect(await moveAppointment(database.desk, appointment, target, site.now, office(startsAt))).toEqual(ok);
  expect(await moveAppointment(database.desk, appointment, target, site.now, office(startsAt))).toEqual(ok);
  await tell();
  await tell();
  const told = await letters(id);
  expect(told.map(({ subject }) => subject).toSorted()).toEqual(["Termin bestätigt", "Termin vom Amt verschoben"]);
  const moved = told.find(({ subject }) => subject?.includes("verschoben"));
  expect(moved?.body).toContain("Grund des Amtes: Sportello chiuso per <lavori>");
  const eventOf = (file: object | undefined) =>
    new ICAL.Event(new ICAL.Component(file as never).getFirstSubcomponent("vevent") as ICAL.Component);
  const event = eventOf(moved?.file);
  const first = eventOf(told.find(({ subject }) => subject?.includes("bestätigt"))?.file);
  expect([event.uid, event.sequence, event.startDate.toJSDate()]).toEqual([first.uid, 1, target]);
  expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(await listFreeSlots(database.desk, calendar, site.now)).toContainEqual(startsAt);
  const change = { what: "moved", wasAt: startsAt, byPerson: "Anna Prova", reason: "Sportello chiuso per <lavori>" };
  expect((await comingOf(id))?.changes).toMatchObject([change]);
  const page = await site.text(`/prenotazione-appuntamento/conferma?code=${codeOf(secret, id)}`);
  expect(page).toContain("L'ufficio ha spostato questo appuntamento.");
  expect(page).toContain("Sportello chiuso per &lt;lavori>");
});

test("who moves it again says so, and what the office had said is told no longer", async () => {
  const { id, startsAt, appointment } = await book(16);
  const [target, own] = (await listFreeSlots(database.desk, calendar, site.now)).slice(-3);
  if (!target || !own) throw new Error("no slot");
  await moveAppointment(database.desk, appointment, target, site.now, office(startsAt));
  expect(await moveAppointment(database.desk, appointment, startsAt, site.now, office(startsAt))).toEqual(
    refused("elsewhere"),
  );
  expect(await moveAppointment(database.site, appointment, own, site.now)).toEqual(ok);
  await tell();
  expect(await subjects(id)).toEqual(["Appuntamento spostato"]);
  expect((await comingOf(id))?.changes).toMatchObject([
    { wasAt: startsAt, byPerson: "Anna Prova" },
    { wasAt: target, byPerson: null, reason: null },
  ]);
  const page = await site.text(`/prenotazione-appuntamento/conferma?code=${codeOf(secret, id)}`);
  expect(page).not.toContain("lavori");
});

test("the office keeps to the rules of who books: no past, no closing day, no full time, no other calendar's appointment", async () => {
  const [{ id, startsAt, appointment }, other] = [await book(17), await book(17)];
  const move = (to: Date, as = appointment) => moveAppointment(database.desk, as, to, site.now, office(startsAt));
  expect(await move(new Date("2020-01-01T08:00:00Z"))).toEqual(refused("no-slot"));
  expect(await move(other.startsAt)).toEqual(refused("full"));
  const later = (await listFreeSlots(database.desk, calendar, site.now)).at(-1) ?? site.now;
  await keepCalendar(database.desk, "comune", 1, { ...calendar, closed: [civilDateOf(later)] });
  expect(await move(later)).toEqual(refused("no-slot"));
  await keepCalendar(database.desk, "comune", 1, calendar);
  await keepCalendar(database.desk, "comune", 9, calendar);
  expect(await move(later, { id, calendar: { ...calendar, id: 9 } })).toEqual(refused("gone"));
  expect(await comingOf(id)).toMatchObject({ startsAt, state: "booked", changes: [] });
});

test("of two clerks who move two people, and somebody who books, on the last free time, one gets it", async () => {
  const [first, second] = [await book(13), await book(13)];
  const last = (await listFreeSlots(database.desk, calendar, site.now)).at(-1) ?? site.now;
  const person = { subject: "Carta", details: "Rinnovo", name: "Ada", surname: "Prova", email: "ada@esempio.it" };
  const request = { ...person, id: randomUUID(), startsAt: last, locale: "it" };
  const answers = await Promise.all([
    moveAppointment(database.desk, first.appointment, last, site.now, office(first.startsAt)),
    moveAppointment(database.desk, second.appointment, last, site.now, office(second.startsAt)),
    bookAppointment(database.site, calendar, request, site.now),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const there = (await listComing(database.desk, 1, last)).filter(({ startsAt }) => +startsAt === +last);
  expect(there).toHaveLength(1);
});

test("an appointment cancelled while the office moves it stays cancelled, and the letters agree", async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { id, startsAt, appointment } = await book(3);
    const target = (await listFreeSlots(database.desk, calendar, site.now)).at(-1) ?? site.now;
    const [moved] = await Promise.all([
      moveAppointment(database.desk, appointment, target, site.now, office(startsAt)),
      cancelAppointment(database.site, id, site.now),
    ]);
    const now = await comingOf(id);
    expect(now?.state).toBe("cancelled");
    expect(now?.startsAt).toEqual(moved.ok ? target : startsAt);
    await tell();
    expect(await subjects(id)).toEqual(["Appuntamento annullato"]);
  }
});

test("two clerks who move one appointment at once: the second is told that it is elsewhere now", async () => {
  const { id, startsAt, appointment } = await book(4);
  const [one, two] = (await listFreeSlots(database.desk, calendar, site.now)).slice(-2);
  if (!one || !two) throw new Error("no slot");
  const answers = await Promise.all(
    [one, two].map((slot) => moveAppointment(database.desk, appointment, slot, site.now, office(startsAt))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers).toContainEqual(refused("elsewhere"));
  expect((await comingOf(id))?.changes).toHaveLength(1);
});
