import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { anEvent } from "#test/factories/site-documents.ts";
import { listMonth } from "./list-month.ts";
import { listEmptySections, listStale } from "./list-stale.ts";
import { countOpenTranslations, findTranslationStates, listOpenTranslations } from "./list-translations.ts";

const database = withDatabase();
const site = "comune";
const earlier = "2026-11-20T09:00:00.000Z";
const later = "2026-11-22T09:00:00.000Z";

test("what lacks a translation is listed, and what is older than its original", async () => {
  await publish(database, aPressRelease({ id: "mai", title: "Mai tradotto", updatedAt: earlier }));
  for (const [id, original, translated] of [
    ["vecchio", later, earlier],
    ["nuovo", earlier, later],
    ["insieme", later, later],
  ] as const) {
    await publish(database, aPressRelease({ id, title: id, updatedAt: original }));
    const german = { locale: "de", path: `/de/news/press-releases/${id}`, title: `${id} deutsch` };
    await publish(database, aPressRelease({ id, ...german, updatedAt: translated }));
  }
  const asked = { site, now: aMorning };
  const open = await listOpenTranslations(database.desk, { ...asked, language: "de", limit: 10 });
  expect(open.map(({ id, state }) => [id, state])).toEqual([
    ["vecchio", "older"],
    ["mai", "missing"],
  ]);
  const further = await listOpenTranslations(database.desk, { ...asked, language: "de", limit: 10, offset: 1 });
  expect(further.map(({ id }) => id)).toEqual(["mai"]);
  expect(await countOpenTranslations(database.desk, { ...asked, languages: ["de", "fr"] })).toEqual([
    { language: "de", missing: 1, older: 1 },
    { language: "fr", missing: 4, older: 0 },
  ]);
  expect(
    await findTranslationStates(database.desk, { site, kind: "news", id: "insieme", languages: ["de", "fr"] }),
  ).toEqual([
    { language: "de", state: "current" },
    { language: "fr", state: "missing" },
  ]);
});

test("a service that nobody changed for a year is stale, a piece of news never; empty sections are named", async () => {
  const old = "2025-10-01T09:00:00.000Z";
  const service = { kind: "service", section: "servizi/ambiente", path: "/servizi/ambiente/vecchio" };
  await publish(database, aPressRelease({ id: "servizio", ...service, updatedAt: old }));
  await publish(database, aPressRelease({ id: "notizia", updatedAt: old }));
  const stale = await listStale(database.desk, { site, now: aMorning, limit: 10 });
  expect(stale.map(({ id }) => id)).toEqual(["servizio"]);
  const empty = await listEmptySections(database.desk, { site, now: aMorning });
  expect(empty).toContain("amministrazione/uffici");
  expect(empty).not.toContain("servizi");
  expect(empty).not.toContain("novita");
});

test("a month has the events that touch it and what ends in it", async () => {
  const event = { kind: "event", section: "vivere-il-comune/eventi", path: "/vivere-il-comune/eventi/sagra" };
  const days = { startsAt: "2026-11-29T18:00:00.000Z", endsAt: "2026-12-02T22:00:00.000Z" };
  await publish(database, aPressRelease({ id: "sagra", title: "Sagra", ...event, ...days }));
  await publish(database, aPressRelease({ id: "fine", title: "Finisce", visibleUntil: "2026-12-10T23:00:00.000Z" }));
  const december = { from: new Date("2026-11-30T23:00:00Z"), until: new Date("2026-12-31T23:00:00Z") };
  const entries = await listMonth(database.desk, { site, ...december, limit: 10 });
  expect(entries.map(({ what, id }) => [what, id])).toEqual([
    ["event", "sagra"],
    ["ends", "fine"],
  ]);
});

test("in a month each date of an event stands by itself, with what became of the event", async () => {
  const market = anEvent({
    ...{
      id: "mercato",
      title: "Mercato",
      path: "/vivere-il-comune/eventi/mercato",
      allDay: true,
      standing: "cancelled",
    },
    ...{ startsAt: "2027-01-02T08:00:00.000Z", endsAt: "2027-02-27T12:00:00.000Z" },
    ...{ firstEndsAt: "2027-01-02T12:00:00.000Z", skippedDays: ["2027-02-06"], otherDates: [] },
    recurrence: { frequency: "WEEKLY", interval: 1, weekdays: [], until: "2027-02-27" },
  });
  await publish(database, market);
  const february = { from: new Date("2027-01-31T23:00:00Z"), until: new Date("2027-02-28T23:00:00Z") };
  const entries = await listMonth(database.desk, { site, ...february, limit: 10 });
  expect(entries.map(({ at, became, allDay }) => [at.toISOString().slice(0, 10), became, allDay])).toEqual(
    ["2027-02-13", "2027-02-20", "2027-02-27"].map((day) => [day, "cancelled", true]),
  );
});
