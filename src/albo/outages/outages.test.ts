import fc from "fast-check";
import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { giveBackDays } from "./give-back-days.ts";
import { lostDays } from "./lost-days.ts";
import { keepLook } from "./watch-board.ts";

const database = withDatabase();
const site = "comune";
const signer = aSigner();
const rowOf = (id: string) =>
  database.site.selectFrom("albo.exposures").selectAll().where("act", "=", id).executeTakeFirstOrThrow();
const anOutage = (from: string, until: string) =>
  database.worker
    .insertInto("albo.outages")
    .values({
      site,
      beganAt: new Date(from),
      endedAt: new Date(until),
      cause: "Corrente mancata",
      recordedAt: new Date(),
    })
    .execute();

test("§16.7: thirteen hours of a day give the day back, with the reason on the page; eleven hours give nothing", async () => {
  await setUpBoard(database.desk);
  const start = new Date("2026-11-23T09:30:00.000Z");
  const act = await aPostedAct(database.desk, start);
  await anOutage("2026-11-25T06:00:00Z", "2026-11-25T17:00:00Z");
  expect(await giveBackDays(database.desk, { site, signer, now: new Date("2026-11-26T08:00:00Z") })).toBe(0);
  await anOutage("2026-11-27T06:00:00Z", "2026-11-27T19:00:00Z");
  expect(await giveBackDays(database.desk, { site, signer, now: new Date("2026-11-27T19:01:00Z") })).toBe(0);
  expect(await giveBackDays(database.desk, { site, signer, now: new Date("2026-11-28T08:00:00Z") })).toBe(1);
  const { document } = await rowOf(act.id);
  expect([document.lastDay, document.facts]).toMatchObject([
    "2026-12-09",
    [{ what: "extension", days: 1, reason: expect.stringContaining("27/11/2026") }],
  ]);
  expect(document.facts[0]?.reason).toContain("13 ore");
  expect(await giveBackDays(database.desk, { site, signer, now: new Date("2026-11-28T08:01:00Z") })).toBe(0);
  // a day of the extension that is lost is given back too
  await anOutage("2026-12-09T00:00:00Z", "2026-12-09T20:00:00Z");
  await giveBackDays(database.desk, { site, signer, now: new Date("2026-12-10T08:00:00Z") });
  expect((await rowOf(act.id)).document.lastDay).toBe("2026-12-10");
});

test("an act whose last days passed while the machine was off is shown again for as many days", async () => {
  const act = await aPostedAct(database.desk, new Date("2027-03-01T09:30:00.000Z"));
  expect((await rowOf(act.id)).document.lastDay).toBe("2027-03-16");
  await anOutage("2027-03-14T23:00:00Z", "2027-03-20T08:00:00Z");
  await giveBackDays(database.desk, { site, signer, now: new Date("2027-03-20T08:01:00Z") });
  const { document, endsAt } = await rowOf(act.id);
  expect([document.lastDay, endsAt.toISOString()]).toEqual(["2027-03-21", "2027-03-21T23:00:00.000Z"]);
});

test("an interruption is written down when it is over: failed looks, and silence while nothing ran", async () => {
  const look = (at: string, failure?: string) =>
    keepLook(database.worker, { site: "altro", now: new Date(at), failure, silence: "spento" });
  expect(await look("2026-11-23T08:00:00Z")).toEqual([]);
  expect(await look("2026-11-23T08:01:00Z", "503")).toEqual([]);
  expect(await look("2026-11-23T08:02:00Z", "503")).toEqual([]);
  expect(await look("2026-11-23T08:03:00Z")).toEqual([
    { beganAt: new Date("2026-11-23T08:01:00Z"), endedAt: new Date("2026-11-23T08:03:00Z"), cause: "503" },
  ]);
  expect(await look("2026-11-23T08:04:00Z")).toEqual([]);
  expect(await look("2026-11-23T21:04:00Z")).toEqual([
    { beganAt: new Date("2026-11-23T08:04:00Z"), endedAt: new Date("2026-11-23T21:04:00Z"), cause: "spento" },
  ]);
  await expect(database.worker.deleteFrom("albo.outages").execute()).rejects.toThrow(/permission denied/);
  await expect(database.owner.deleteFrom("albo.outages").execute()).rejects.toThrow(/is refused/);
});

test("days of 23 and 25 hours are taken as long as they are, and outages that overlap count once", () => {
  const term = { firstDay: "2026-03-01" as CivilDate, lastDay: "2026-12-31" as CivilDate, firstDayCounts: true };
  const hours = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) });
  // 29 March 2026 has 23 hours: 12 lost leave 11, on the day before they leave 12
  expect(lostDays(term, [hours("2026-03-29T08:00:00Z", "2026-03-29T20:00:00Z")], 12)).toHaveLength(1);
  expect(lostDays(term, [hours("2026-03-28T08:00:00Z", "2026-03-28T20:00:00Z")], 12)).toHaveLength(0);
  // 25 October 2026 has 25 hours: 13 lost leave 12
  expect(lostDays(term, [hours("2026-10-25T08:00:00Z", "2026-10-25T21:00:00Z")], 12)).toHaveLength(0);
  const twice = [
    hours("2026-05-05T08:00:00Z", "2026-05-05T15:00:00Z"),
    hours("2026-05-05T09:00:00Z", "2026-05-05T16:00:00Z"),
  ];
  expect(lostDays(term, twice, 12)).toEqual([]);
});

test("whatever outages there are, no day is lost twice and none outside the term", () => {
  const base = Date.parse("2026-06-01T00:00:00Z");
  const outage = fc
    .tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.integer({ min: 1, max: 72 }))
    .map(([hour, length]) => ({
      from: new Date(base + hour * 3_600_000),
      until: new Date(base + (hour + length) * 3_600_000),
    }));
  const term = { firstDay: "2026-06-10" as CivilDate, lastDay: "2026-07-10" as CivilDate, firstDayCounts: false };
  fc.assert(
    fc.property(fc.array(outage, { maxLength: 8 }), (outages) => {
      const days = lostDays(term, outages, 12).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day > term.firstDay && day <= term.lastDay)).toBe(true);
    }),
  );
});
