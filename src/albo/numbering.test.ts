import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anApprovedAct, aPostedAct, postAct, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { listForLeaders } from "./leaders-list.ts";
import { publishAct } from "./publish-act.ts";

const database = withDatabase();
const site = "comune";

test("§16.1: 200 acts posted at once, some undone half-way, have the numbers 1 to 200", async () => {
  await setUpBoard(database.desk);
  const ids: string[] = [];
  for (let place = 0; place < 200; place += 1) ids.push(await anApprovedAct(database.desk, anAct(), aMorning));
  const deps = { signer: aSigner(), now: aMorning };
  const fail = (id: string) =>
    database.desk.transaction().execute(async (tx) => {
      await publishAct(tx, deps, { site, id, bodyName: "Comune" });
      throw new Error("undone");
    });
  // every connection that there is posts at once; each tenth posting is undone the first time
  const posted: { id: string; number: number }[] = [];
  const waiting = ids.map((id, place) => ({ id, isUndone: place % 10 === 0 }));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.isUndone) await expect(fail(next.id)).rejects.toThrow("undone");
      posted.push({ id: next.id, ...(await postAct(database.desk, next.id, aMorning)) });
    }
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  const numbers = posted.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, place) => place + 1));
  const again = await postAct(database.desk, posted[0]?.id ?? "", aMorning);
  expect(again.number).toBe(posted[0]?.number);
}, 60_000);

test("the first act after midnight of Rome opens the numbers of the new year", async () => {
  const before = await aPostedAct(database.desk, new Date("2027-12-31T22:59:59.999Z"));
  const after = await aPostedAct(database.desk, new Date("2027-12-31T23:00:00.000Z"));
  expect([before.year, after.year, after.number]).toEqual([2027, 2028, 1]);
});

test("an act approved for a later day is not posted before it; its term begins when it really is", async () => {
  const [day, now] = ["2026-12-01" as CivilDate, aMorning];
  const id = await anApprovedAct(database.desk, anAct(), now, day);
  await expect(postAct(database.desk, id, new Date("2026-11-30T22:59:59.999Z"))).rejects.toThrow("not-yet");
  await postAct(database.desk, id, new Date("2026-12-03T17:45:00.000Z"));
  const row = await database.site
    .selectFrom("albo.exposures")
    .select("document")
    .where("act", "=", id)
    .executeTakeFirstOrThrow();
  expect([row.document.firstDay, row.document.lastDay]).toEqual(["2026-12-03", "2026-12-18"]);
});

test("the group leaders are told the executive's resolutions of the days asked for, and no other act", async () => {
  const day = (at: string) => at as CivilDate;
  const first = await aPostedAct(database.desk, new Date("2030-03-01T23:30:00.000Z"), { title: "Della Giunta" });
  await aPostedAct(database.desk, new Date("2030-03-02T09:00:00.000Z"), { type: "C.03.01", title: "Altro" });
  await aPostedAct(database.desk, new Date("2030-03-02T23:00:00.000Z"), { title: "Del giorno dopo" });
  const told = await listForLeaders(database.desk, { site, from: day("2030-03-02"), until: day("2030-03-02") });
  expect(told.map(({ id }) => id)).toEqual([first.id]);
});
