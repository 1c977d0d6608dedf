import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anApprovedAct, aPostedAct, postAct, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
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
  const undone = ids.slice(0, 20).map((id) => expect(fail(id)).rejects.toThrow("undone"));
  const posted = await Promise.all(ids.map((id) => postAct(database.desk, id, aMorning)));
  await Promise.all(undone);
  const numbers = posted.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, place) => place + 1));
  const again = await postAct(database.desk, ids[0] as string, aMorning);
  expect(again.number).toBe(posted[0]?.number);
});

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
