import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import pino from "pino";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRequest } from "#src/assistance/index.ts";
import { keepRequest } from "#src/assistance/keep-request.ts";
import { bookAppointment } from "#src/booking/book-appointment.ts";
import type { HeldCalendar } from "#src/booking/calendar-queries.ts";
import { cancelByOffice, keepCalendar, listCalendars, tellPeopleJob } from "#src/booking/index.ts";
import { slotsOf } from "#src/booking/slots.ts";
import { changeState } from "#src/fault-report/index.ts";
import { keepReport } from "#src/fault-report/keep-report.ts";
import { askToSubscribe } from "#src/newsletter/subscribe.ts";
import { openMail } from "#src/platform/mail.ts";
import { sendDueJob } from "#src/platform/outbox.ts";
import { withDatabase } from "#test/database.ts";
import { aList } from "#test/factories/newsletter.ts";
import { publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSite } from "#test/factories/sites.ts";
import { startMailServer } from "#test/smtp.ts";

const database = withDatabase();
const now = aMorning;
const origin = "https://comune.esempio.it";
const links = { secret: "a secret of the test", origin };
const from = "comune@esempio.it";
let server: Awaited<ReturnType<typeof startMailServer>>;
let calendar: HeldCalendar;
let list: string;
beforeAll(async () => {
  server = await startMailServer();
  await publish(database, aSite("comune", { municipality: "Comune di Città Alta" }));
  await publish(database, aSite("comune", { locale: "en", municipality: "Municipality of Città Alta" }));
  await publish(database, aSite("comune", { locale: "de", municipality: "Gemeinde Città Alta, Südstraße" }));
  await publish(database, aSite("comune", { locale: "fr", municipality: "Commune de « Città Alta »" }));
  await keepCalendar(database.desk, "comune", 1, {
    ...{ title: "Anagrafe e città", place: "Piazza della Libertà, 13; piano terra" },
    ...{ bring: "Un documento d'identità", subjects: ["Carta d'identità"], minutes: 30, capacity: 1 },
    opening: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "09:00", until: "12:00" })),
    ...{ closed: [], noticeHours: 0, daysAhead: 20, isOpen: true, clerks: [], offices: [] },
  });
  const [held] = await listCalendars(database.site, "comune");
  if (held) calendar = held;
  list = await aList(database.desk);
});
afterAll(() => server.stop());

/** Books the n-th slot that is offered and lets the office cancel it. */
async function bookAndCancel(locale: string, turn: number) {
  const id = randomUUID();
  const startsAt = slotsOf(calendar, now)[turn + 6] ?? now;
  const person = { subject: "Carta d'identità", details: "", name: "Ada", surname: "Prova", email: "ada@example.org" };
  await bookAppointment(database.site, calendar, { ...person, id, startsAt, locale }, now);
  const mail = openMail({ url: server.url, from });
  const tell = () => tellPeopleJob.run({}, { db: database.worker, mail, links, now: () => now });
  await tell();
  await cancelByOffice(database.desk, 1, { id }, { by: "Bea", reason: "Sciopero «generale»", now });
  await tell();
  return startsAt;
}

async function askForHelp(locale: string) {
  const id = randomUUID();
  const sending = { site: "comune", locale, at: now, origin, service: undefined, code: "x", hasMail: true };
  const person = { name: "Ada", surname: "Prova", email: "ada@example.org", privacy: "on" };
  await keepRequest(database.site, { id, category: "turismo", service: "", details: "Dov'è?", ...person }, sending);
  const change = { state: "answered", office: "", answer: "È in piazza, perché no?" } as const;
  const deps = { ...links, hasMail: true, now };
  await changeRequest(database.desk, deps, { site: "comune", id, by: "Bea", change });
}

async function report(locale: string) {
  const id = randomUUID();
  const sending = { site: "comune", locale, at: now, origin, code: "x", hasMail: true };
  const told = { category: "rumori", address: "Via 1", latitude: "", longitude: "", title: "Buca", details: "Larga" };
  const person = { name: "Ada", email: "ada@example.org", privacy: "on" };
  await keepReport(database.site, { id, ...told, ...person }, sending);
  const acting = { site: "comune", id, by: "Bea", now };
  await changeState(database.desk, { ...links, hasMail: true }, acting, { state: "solved", answer: "È riparata." });
}

async function subscribe(locale: string, sender: string) {
  const asked = {
    email: `ada-${locale}@example.org`,
    lists: [list],
    rhythm: "immediate",
    person: "",
    outlet: "",
  } as const;
  const about = { site: "comune", locale, origin, sender, secret: links.secret, now };
  await askToSubscribe(database.site, { ...asked, lists: [...asked.lists], consent: true }, about);
}

const sendAll = () =>
  sendDueJob.run(
    {},
    {
      ...{ db: database.worker, now: () => now, log: pino({ level: "silent" }) },
      mail: openMail({ url: server.url, from }),
    },
  );

/** Without what differs between two letters of a kind: numbers, and what stands after the colon. */
const kindOf = ({ subject = "" }: Email) => (subject.split(":")[0] ?? "").replaceAll(/\d+/g, "1").trim();

test.each([
  {
    ...{ locale: "it", name: "Comune di Città Alta", prefix: "" },
    kinds: [
      ...["Appuntamento annullato dall'ufficio", "Appuntamento confermato", "Confermi l'iscrizione alla newsletter"],
      ...["Richiesta di assistenza n. 1 ricevuta", "Risposta alla richiesta di assistenza n. 1"],
      ...["Segnalazione n. 1", "Segnalazione n. 1 ricevuta"],
    ],
  },
  {
    ...{ locale: "en", name: "Municipality of Città Alta", prefix: "/en" },
    kinds: [
      ...[
        "Answer to your request for assistance no. 1",
        "Appointment cancelled by the office",
        "Appointment confirmed",
      ],
      ...["Please confirm your subscription to the newsletter", "Report no. 1", "Report no. 1 received"],
      "Request for assistance no. 1 received",
    ],
  },
  {
    ...{ locale: "de", name: "Gemeinde Città Alta, Südstraße", prefix: "/de" },
    kinds: [
      ...["Anfrage Nr. 1 eingegangen", "Antwort auf die Anfrage Nr. 1", "Bestätigen Sie die Anmeldung zum Newsletter"],
      ...["Meldung Nr. 1", "Meldung Nr. 1 eingegangen", "Termin bestätigt", "Termin vom Amt abgesagt"],
    ],
  },
  {
    ...{ locale: "fr", name: "Commune de « Città Alta »", prefix: "/fr" },
    kinds: [
      ...["Confirmez l'inscription à la lettre d'information", "Demande d'assistance n° 1 reçue"],
      ...["Rendez-vous annulé par le bureau", "Rendez-vous confirmé", "Réponse à la demande d'assistance n° 1"],
      ...["Signalement n° 1", "Signalement n° 1 reçu"],
    ],
  },
  {
    ...{ locale: "es", name: "Comune di Città Alta", prefix: "/es" },
    kinds: [
      ...["Aviso n.º 1", "Aviso n.º 1 recibido", "Cita anulada por la oficina", "Cita confirmada"],
      ...["Confirme la suscripción al boletín", "Respuesta a la solicitud de asistencia n.º 1"],
      "Solicitud de asistencia n.º 1 recibida",
    ],
  },
])("in $locale each letter comes from the municipality by name, in that language, readable by others", async (of) => {
  const { locale, name, prefix, kinds } = of;
  const before = server.taken.length;
  const startsAt = await bookAndCancel(locale, ["it", "en", "de", "fr", "es"].indexOf(locale));
  await askForHelp(locale);
  await report(locale);
  await subscribe(locale, name);
  await sendAll();
  const letters = await Promise.all(server.taken.slice(before).map(({ raw }) => PostalMime.parse(raw)));
  expect(letters.map(kindOf).toSorted()).toEqual(kinds.toSorted());
  for (const letter of letters) {
    expect(letter.from).toMatchObject({ name, address: from });
    expect(letter.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(letter.text?.trimEnd().split("\n").at(-1)).toBe(name);
    expect(letter.text).toContain(`${origin}${prefix}/`);
    expect(`${letter.subject}${letter.text}`).not.toMatch(/\uFFFD|\{\{|undefined/);
  }
  const files = letters.flatMap(({ attachments }) => attachments);
  expect(files.map(({ mimeType }) => mimeType)).toEqual(["text/calendar", "text/calendar"]);
  const events = files.map(({ content }) => {
    const root = new ICAL.Component(
      ICAL.parse(new TextDecoder("utf-8", { fatal: true }).decode(content as ArrayBuffer)),
    );
    return root.getFirstSubcomponent("vevent") as ICAL.Component;
  });
  expect(events.map((event) => new ICAL.Event(event).startDate.toJSDate())).toEqual([startsAt, startsAt]);
  expect(events.map((event) => event.getFirstPropertyValue("status")).toSorted()).toEqual(["CANCELLED", "CONFIRMED"]);
  expect(new Set(events.map((event) => event.getFirstPropertyValue("location")))).toEqual(
    new Set(["Piazza della Libertà, 13; piano terra"]),
  );
});
