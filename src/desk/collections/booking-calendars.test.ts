import { beforeAll, expect, test } from "vitest";
import { findComing, listCalendars, listFreeSlots } from "#src/booking/index.ts";
import { addDays, civilDateOf } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
let token: string;
beforeAll(async () => {
  desk = await openTestDesk(database);
  token = await desk.tokenOf("administrator");
}, 60_000);

const aCalendar = {
  ...{ title: "Sportello tributi", place: "Primo piano", subjects: [{ subject: "TARI" }], isOpen: true },
  opening: [{ weekday: "1", from: "09:00", until: "12:00" }],
  closed: [{ day: "2026-12-07T12:00:00.000Z" }],
};

test("a calendar saved at the desk is at once the one that citizens book in", async () => {
  const made = await desk.rest("POST", "booking-calendars", { token, body: aCalendar });
  expect(made.status).toBe(201);
  expect(await listCalendars(database.site, "comune")).toMatchObject([
    {
      ...{ title: "Sportello tributi", subjects: ["TARI"], closed: ["2026-12-07"], minutes: 30, capacity: 1 },
      opening: [{ weekday: 1, from: "09:00", until: "12:00" }],
    },
  ]);
});

test("who is no administrator cannot change calendars, and nobody deletes one", async () => {
  const [held] = await listCalendars(database.desk, "comune");
  const path = `booking-calendars/${held?.id}`;
  for (const role of ["editor", "approver", "observer"] as const) {
    const others = await desk.tokenOf(role);
    expect((await desk.rest("PATCH", path, { token: others, body: { title: "Altro" } })).status).toBe(403);
  }
  expect((await desk.rest("DELETE", path, { token })).status).toBe(403);
  expect((await desk.rest("GET", path)).status).toBe(403);
});

test("a time that is none is refused with the place where it stands, and citizens see the old calendar", async () => {
  const opening = [{ weekday: "1", from: "9", until: "12:00" }];
  const refused = await desk.rest("POST", "booking-calendars", { token, body: { ...aCalendar, opening } });
  expect(refused.status).toBe(400);
  expect(await listCalendars(database.site, "comune")).toHaveLength(1);
});

test("only who looks after a calendar closes its days, and the site offers them no longer", async () => {
  const day = addDays(civilDateOf(new Date()), 16);
  const [held] = await listCalendars(database.desk, "comune");
  const close = (as: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ calendar: String(held?.id), reason: "Sciopero", ...fields }))
      body.append(name, value);
    return desk.rest("POST", "booking/close-day", { token: as, body });
  };
  const closed = async () => (await listCalendars(database.site, "comune"))[0]?.closed;
  const person = { email: "editor@comune.example", password: "una-password-lunga" };
  const editor = (await desk.rest("POST", "users/login", { body: person })).json.token ?? "";
  await close(editor, { day });
  for (const wrong of ["domani", "2020-01-07"]) await close(token, { day: wrong });
  await close(token, { day, reason: "" });
  expect(await closed()).toEqual(["2026-12-07"]);
  expect((await close(token, { day })).status).toBe(303);
  await close(token, { day });
  expect(await closed()).toEqual(["2026-12-07", day]);
});

test("the office cancels an appointment of its own calendars with a reason, and no other", async () => {
  const [held] = await listCalendars(database.desk, "comune");
  const id = "5f0c2f2e-4a3b-4c6d-8e7f-901234567890";
  const startsAt = new Date(Date.now() + 5 * 86_400_000);
  await database.site
    .insertInto("booking.appointments")
    .values({
      ...{ id, calendar: held?.id ?? 0, startsAt, minutes: 30, seat: 1, subject: "TARI", details: "", name: "Ada" },
      ...{ surname: "Prova", email: "ada@esempio.it", locale: "it", bookedAt: new Date() },
    })
    .execute();
  const cancel = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ calendar: String(held?.id), id, ...fields })) body.append(name, value);
    return desk.rest("POST", "booking/cancel", { token, body });
  };
  const kept = () =>
    database.desk
      .selectFrom("booking.appointments")
      .select(["state", "reason"])
      .where("id", "=", id)
      .executeTakeFirst();
  for (const fields of [{ reason: "" }, { reason: "x", calendar: "999" }, { reason: "x", id: "'" }])
    await cancel(fields);
  expect(await kept()).toEqual({ state: "booked", reason: null });
  expect((await cancel({ reason: "Malattia" })).status).toBe(303);
  expect(await kept()).toEqual({ state: "cancelled", reason: "Malattia" });
});

test("only who looks after a calendar moves its appointments, to a free time, with a reason", async () => {
  const made = await desk.rest("POST", "booking-calendars", {
    token,
    body: { ...aCalendar, title: "Sportello spostamenti", noticeHours: 0, daysAhead: 30 },
  });
  expect(made.status).toBe(201);
  const held = (await listCalendars(database.desk, "comune")).find(({ title }) => title === "Sportello spostamenti");
  if (!held) throw new Error("the calendar was not kept");
  const [seenAt, target] = await listFreeSlots(database.desk, held, new Date());
  if (!seenAt || !target) throw new Error("no slot");
  const id = "6f0c2f2e-4a3b-4c6d-8e7f-901234567890";
  await database.site
    .insertInto("booking.appointments")
    .values({
      ...{ id, calendar: held.id, startsAt: seenAt, minutes: 30, seat: 1, subject: "TARI", details: "", name: "Ada" },
      ...{ surname: "Prova", email: "ada@esempio.it", locale: "it", bookedAt: new Date() },
    })
    .execute();
  const right = { reason: "Malattia", time: target.toISOString(), seen: seenAt.toISOString() };
  const move = async (as: string, fields: Record<string, string>) => {
    const body = new FormData();
    const all = { calendar: String(held.id), id, ...right, ...fields };
    for (const [name, value] of Object.entries(all)) body.append(name, value);
    const answer = await desk.rest("POST", "booking/move", { token: as, body });
    expect(answer.status).toBe(303);
  };
  const kept = () => findComing(database.desk, held.id, id);
  const person = { email: "editor@comune.example", password: "una-password-lunga" };
  const editor = (await desk.rest("POST", "users/login", { body: person })).json.token ?? "";
  await move(editor, {});
  for (const wrong of [
    { reason: " " },
    ...[{ time: "" }, { time: "domani" }, { seen: "" }, { time: "2020-01-07T08:00:00.000Z" }],
    ...[{ calendar: "999" }, { calendar: "1" }, { id: "'" }],
  ])
    await move(token, wrong);
  expect(await kept()).toMatchObject({ startsAt: seenAt, changes: [] });
  await move(token, {});
  expect(await kept()).toMatchObject({
    startsAt: target,
    changes: [{ what: "moved", wasAt: seenAt, byPerson: expect.stringContaining("administrator"), reason: "Malattia" }],
  });
});
