import { randomUUID } from "node:crypto";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { bookAppointment } from "./book-appointment.ts";
import type { Calendar } from "./calendar.ts";
import { cancelByOffice, forgetAppointmentsJob, keepCalendar, listCalendars, listComing } from "./index.ts";
import { moveAppointment } from "./move-appointment.ts";
import { bookingForms, bookingPages, calendarFile } from "./site-pages.ts";
import { slotsOf } from "./slots.ts";

const secret = "a secret of the test";
const database = withDatabase();
const site = withSite(database, {
  pages: bookingPages({ secret, hasMail: true }),
  forms: bookingForms({ secret, hasMail: true }),
  plugins: [async (scope) => calendarFile({ db: database.site, secret, now: () => site.now })(scope, {})],
});
const aCalendar = (given: Partial<Calendar> = {}): Calendar => ({
  ...{ title: "Anagrafe", place: "Piazza della Repubblica 13", bring: "Un documento; valido", subjects: ["Carta"] },
  opening: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "09:00", until: "10:00" })),
  ...{
    minutes: 30,
    capacity: 1,
    closed: [],
    noticeHours: 0,
    daysAhead: 20,
    isOpen: true,
    clerks: [],
    offices: [],
    ...given,
  },
});
let last = 0;
const held = async (given: Partial<Calendar> = {}) => {
  last += 1;
  await keepCalendar(database.desk, "comune", last, aCalendar(given));
  const found = (await listCalendars(database.site, "comune")).find(({ id }) => id === last);
  if (!found) throw new Error("the calendar was not kept");
  return found;
};
const person = { subject: "Carta", details: "Rinnovo", name: "Ada", surname: "Prova", email: "ada@esempio.it" };
const send = (fields: Readonly<Record<string, string>>, url = "/prenotazione-appuntamento", from = "same-origin") =>
  site.app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": from },
    remoteAddress: `198.51.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  });

test.each([1, 3])("of 100 people who want one slot with %i seats at once, just so many get one", async (capacity) => {
  const calendar = await held({ capacity });
  const [startsAt] = slotsOf(calendar, site.now);
  if (!startsAt) throw new Error("no slot");
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      bookAppointment(database.site, calendar, { ...person, id: randomUUID(), startsAt, locale: "it" }, site.now),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(capacity);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.kind]));
  expect(new Set(refused)).toEqual(new Set(["full"]));
  expect(await listComing(database.desk, calendar.id, site.now)).toHaveLength(capacity);
});

test("a day that the office closes while somebody confirms is not booked, nor moved to", async () => {
  const calendar = await held();
  const [startsAt, later] = slotsOf(calendar, site.now);
  if (!startsAt || !later) throw new Error("no slot");
  const kept = { ...person, id: randomUUID(), startsAt, locale: "it" };
  await bookAppointment(database.site, calendar, kept, site.now);
  const closed = [startsAt, later].map((slot) => civilDateOf(slot));
  await keepCalendar(database.desk, "comune", calendar.id, aCalendar({ closed }));
  const refused = { ok: false, error: { kind: "no-slot" } };
  const again = { ...person, id: randomUUID(), startsAt: later, locale: "it" };
  expect(await bookAppointment(database.site, calendar, again, site.now)).toEqual(refused);
  expect(await moveAppointment(database.site, { id: kept.id, calendar }, later, site.now)).toEqual(refused);
});

test("whatever way the office's closing and a booking meet, nobody keeps an appointment on the closed day", async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const calendar = await held();
    const [startsAt] = slotsOf(calendar, site.now);
    if (!startsAt) throw new Error("no slot");
    const day = civilDateOf(startsAt);
    const closing = async () => {
      await keepCalendar(database.desk, "comune", calendar.id, aCalendar({ closed: [day] }));
      const stretch = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) };
      await cancelByOffice(database.desk, calendar.id, stretch, { by: "Ufficio", reason: "Sciopero", now: site.now });
    };
    const request = { ...person, id: randomUUID(), startsAt, locale: "it" };
    await Promise.all([bookAppointment(database.site, calendar, request, site.now), closing()]);
    const left = await listComing(database.desk, calendar.id, site.now);
    expect(left.filter(({ state }) => state === "booked")).toEqual([]);
  }
});

test("the database refuses a seat twice, whatever the program thinks", async () => {
  const calendar = await held();
  const values = { ...person, calendar: calendar.id, startsAt: site.now, minutes: 30, seat: 1, locale: "it" };
  const insert = () =>
    database.site
      .insertInto("booking.appointments")
      .values({ ...values, id: randomUUID(), bookedAt: site.now })
      .execute();
  await insert();
  await expect(insert()).rejects.toThrow("appointments_one_a_seat");
});

test("slots follow the clocks of Rome through both changes, and leave out holidays, closing days and the past", () => {
  const times = (from: string, given: Partial<Calendar> = {}) =>
    slotsOf(aCalendar({ daysAhead: 1, ...given }), new Date(from)).map((slot) => slot.toISOString());
  expect(times("2026-03-28T08:15:00Z")).toEqual([
    "2026-03-28T08:30:00.000Z",
    "2026-03-29T07:00:00.000Z",
    "2026-03-29T07:30:00.000Z",
  ]);
  expect(times("2026-10-24T12:00:00Z")).toEqual(["2026-10-25T08:00:00.000Z", "2026-10-25T08:30:00.000Z"]);
  const night = [{ weekday: 7, from: "02:00", until: "03:30" }];
  expect(times("2026-03-28T23:00:00Z", { opening: night, daysAhead: 0 })).toEqual(["2026-03-29T01:00:00.000Z"]);
  expect(times("2026-12-24T12:00:00Z")).toEqual([]);
  expect(times("2026-03-09T12:00:00Z", { closed: ["2026-03-10"] })).toEqual([]);
  expect(times("2026-03-09T11:15:00Z", { noticeHours: 21 })).toEqual(["2026-03-10T08:30:00.000Z"]);
  expect(times("2026-03-09T12:00:00Z", { isOpen: false })).toEqual([]);
});

test("nobody is received on the day of the patron saint, which the municipality's data say", async () => {
  const calendar = { ...aCalendar({ daysAhead: 1 }), patronDay: "03-10" };
  expect(slotsOf(calendar, new Date("2026-03-09T12:00:00Z"))).toEqual([]);
  await publish(database, aSite("comune", { patronDay: "03-10" }));
  expect(await held()).toMatchObject({ patronDay: "03-10" });
});

test("a citizen books in five steps, sees it, takes the calendar file and cancels", async () => {
  const calendar = await held({ title: "Ufficio dei cinque passi" });
  expect(await site.text("/prenotazione-appuntamento")).toContain("Ufficio dei cinque passi");
  const first = await send({ from: "office", go: "time", office: String(calendar.id) });
  const document = parseHTML(first.body).document;
  expect(document.querySelector("main form button")?.getAttribute("value")).toBe("details");
  const time = document.querySelector("input[name=time]")?.getAttribute("value") ?? "";
  const id = document.querySelector("input[name=id]")?.getAttribute("value") ?? "";
  const all = { ...person, office: String(calendar.id), time, id };
  for (const [from, go, heading] of [
    ["time", "details", "Passo 3 di 5"],
    ["details", "person", "Passo 4 di 5"],
    ["person", "summary", "Passo 5 di 5"],
  ] as const) {
    const answer = await send({ ...all, from, go });
    expect([answer.statusCode, answer.body.includes(heading)]).toEqual([200, true]);
  }
  const booked = await send({ ...all, from: "summary", go: "confirm" });
  expect(booked.statusCode).toBe(303);
  const twice = await send({ ...all, from: "summary", go: "confirm" });
  expect(twice.headers.location).toBe(booked.headers.location);
  expect(await listComing(database.desk, calendar.id, site.now)).toHaveLength(1);

  const address = String(booked.headers.location);
  const code = address.split("code=")[1] ?? "";
  const confirmed = await site.text(address);
  expect(confirmed).toContain("Appuntamento confermato");
  expect(confirmed).toContain("Quanto è stato facile usare questo servizio?");
  for (const page of ["conferma", "sposta", "annulla"]) {
    const { document } = parseHTML(await site.text(`/prenotazione-appuntamento/${page}?code=${code}`));
    const english = document.querySelector("[data-languages] a[hreflang=en]")?.getAttribute("href") ?? "";
    expect(english).toMatch(/^\/en\/appointment\/(booked|move|cancel)\?code=/);
    await site.text(english);
    expect(document.querySelector("link[hreflang]")).toBeNull();
  }
  const file = await site.text(`/prenotazione-appuntamento/appuntamento.ics?code=${code}`);
  expect(file).toContain(`DTSTART:${time.replaceAll(/[-:]|\.\d+/g, "")}\r\n`);
  expect(file).toContain("DESCRIPTION:Un documento\\; valido\r\n");

  expect(await site.text(`/prenotazione-appuntamento/annulla?code=${code}`)).toContain("Sì, annulla");
  expect((await listComing(database.desk, calendar.id, site.now))[0]?.state).toBe("booked");
  await send({ code: decodeURIComponent(code) }, "/prenotazione-appuntamento/annulla");
  expect(await site.text(address)).toContain("Appuntamento annullato");
  expect((await send({ ...all, id: randomUUID(), from: "summary", go: "confirm" })).statusCode).toBe(303);
});

test.each([
  ["office", { office: "" }, "Scelga uno degli uffici"],
  ["a past time", { time: "2020-01-01T08:00:00.000Z" }, "Scelga uno degli orari"],
  ["subject", { subject: "altro" }, "Scelga il motivo"],
  ["details", { details: "è".repeat(201) }, "Scriva in breve"],
  ["name", { name: " " }, "Scriva il Suo nome"],
  ["surname", { surname: "x".repeat(101) }, "Scriva il Suo cognome"],
  ["email", { email: "ada" }, "indirizzo email completo"],
])("%s wrong: a sentence, and what was typed is still there", async (_case, wrong, sentence) => {
  const calendar = await held();
  const [slot] = slotsOf(calendar, site.now);
  const typed = { office: String(calendar.id), time: slot?.toISOString() ?? "", ...person, details: "<b>Rinnovo</b>" };
  const answer = await send({ ...typed, ...wrong, from: "summary", go: "confirm" });
  const { document } = parseHTML(answer.body);
  expect(answer.statusCode).toBe(422);
  expect(document.querySelector("#form-errors")?.textContent).toContain(sentence);
  expect(document.querySelector("main b")).toBeNull();
  const values = [...document.querySelectorAll("main form [name]")].map(
    (field) => field.getAttribute("value") ?? field.textContent,
  );
  expect(values).toEqual(expect.arrayContaining(["surname" in wrong ? "Ada" : "Prova"]));
});

test("everything that is wrong on a step is told at once, each with the way to its field", async () => {
  const calendar = await held();
  const [slot] = slotsOf(calendar, site.now);
  const typed = { office: String(calendar.id), time: slot?.toISOString() ?? "", ...person, details: "Rinnovo" };
  const { body } = await send({ ...typed, name: "", surname: "", email: "ada", from: "person", go: "summary" });
  const { document } = parseHTML(body);
  const links = [...document.querySelectorAll("#form-errors a")].map((link) => link.getAttribute("href") ?? "");
  expect(links).toEqual(["#booking-name", "#booking-surname", "#booking-email"]);
  expect(document.title).toMatch(/^Errore: Passo 4 di 5: Richiedente - Prenotazione appuntamento - /);
  for (const id of links) expect(document.querySelector(id)?.getAttribute("aria-invalid")).toBe("true");
  const choosing = parseHTML((await send({ from: "office", go: "time" })).body).document;
  expect(choosing.querySelector("#form-errors a")?.getAttribute("href")).toBe("#booking-office");
  expect(choosing.querySelector("#booking-office")?.getAttribute("type")).toBe("radio");
});

test("a time that somebody else took meanwhile is asked again", async () => {
  const calendar = await held();
  const [startsAt] = slotsOf(calendar, site.now);
  if (!startsAt) throw new Error("no slot");
  await bookAppointment(database.site, calendar, { ...person, id: randomUUID(), startsAt, locale: "it" }, site.now);
  const all = { ...person, office: String(calendar.id), time: startsAt.toISOString(), id: randomUUID() };
  const answer = await send({ ...all, from: "summary", go: "confirm" });
  expect([answer.statusCode, answer.body.includes("appena stato preso")]).toEqual([422, true]);
});

test("nobody else's page books, and a link that was not signed here opens nothing", async () => {
  expect((await send({ from: "office", go: "time" }, "/prenotazione-appuntamento", "cross-site")).statusCode).toBe(403);
  const forged = `${randomUUID()}.${"A".repeat(43)}`;
  await site.text(`/prenotazione-appuntamento/conferma?code=${forged}`, 404);
  await site.text(`/prenotazione-appuntamento/annulla?code=${forged}`, 404);
  await site.text(`/prenotazione-appuntamento/appuntamento.ics?code=${forged}`, 404);
  expect((await send({ code: forged }, "/prenotazione-appuntamento/annulla")).headers.location).toBe(
    "/prenotazione-appuntamento",
  );
});

test("the site cannot read who comes; a month later nobody can", async () => {
  await expect(database.site.selectFrom("booking.appointments").select("email").execute()).rejects.toThrow(
    "permission denied",
  );
  await expect(database.worker.selectFrom("booking.appointments").select("name").execute()).rejects.toThrow(
    "permission denied",
  );
  const calendar = await held();
  const [startsAt] = slotsOf(calendar, site.now);
  if (!startsAt) throw new Error("no slot");
  await bookAppointment(database.site, calendar, { ...person, id: randomUUID(), startsAt, locale: "it" }, site.now);
  const later = (days: number) => () => new Date(startsAt.getTime() + days * 86_400_000);
  await forgetAppointmentsJob.run({}, { db: database.worker, now: later(29) });
  expect(await listComing(database.desk, calendar.id, new Date(0))).toHaveLength(1);
  await forgetAppointmentsJob.run({}, { db: database.worker, now: later(31) });
  expect(await listComing(database.desk, calendar.id, new Date(0))).toEqual([]);
});

test("who comes from the page of a service is offered its office only, with the reason chosen, through all steps", async () => {
  const own = await held({ title: "Sportello turismo", subjects: ["Visita guidata", "Altro"], offices: ["77"] });
  await held({ title: "Un altro ufficio" });
  const service = aPressRelease({
    ...{ kind: "service", id: "30", section: "servizi/turismo", title: "Visita guidata", refs: ["office:77"] },
    path: "/servizi/turismo/visita-guidata",
  });
  await publish(database, service);
  const first = await site.text(`/prenotazione-appuntamento?servizio=${service.path}`);
  const { document } = parseHTML(first);
  expect(first).not.toContain("Un altro ufficio");
  const value = (name: string) => document.querySelector(`main input[name=${name}]`)?.getAttribute("value");
  expect([value("office"), value("subject"), value("service")]).toEqual([
    String(own.id),
    "Visita guidata",
    service.path,
  ]);
  const back = await send({ from: "time", go: "office", office: String(own.id), service: service.path });
  expect(back.body).not.toContain("Un altro ufficio");
  expect(await site.text("/prenotazione-appuntamento?servizio=/servizi/altro")).toContain("Un altro ufficio");
});
