import { beforeAll, expect, test } from "vitest";
import { listCalendars } from "#src/booking/index.ts";
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
