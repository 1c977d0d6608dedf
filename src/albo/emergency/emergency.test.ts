import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { listEmergencies, recordEmergency } from "./emergency.ts";

const database = withDatabase();
const site = "comune";
const now = new Date("2026-11-23T09:30:00.000Z");
const data = {
  ...{ beganAt: new Date("2026-11-20T06:00:00Z"), endedAt: new Date("2026-11-22T18:00:00Z") },
  ...{ cause: "Guasto della sala macchine", authorisedBy: "Segretario generale", numbers: 3 },
};
const record = (given: Partial<typeof data> = {}) =>
  recordEmergency(database.desk, { site, data: { ...data, ...given }, actor: aPublisher, now });
beforeAll(() => setUpBoard(database.desk));

test("an emergency is written down when it is over, each with a code of its year", async () => {
  expect(await record({ endedAt: new Date("2026-12-01T00:00:00Z") })).toEqual({
    ok: false,
    error: { kind: "not-over" },
  });
  expect(await record({ endedAt: data.beganAt })).toEqual({ ok: false, error: { kind: "ends-before" } });
  expect(await Promise.all([record(), record({ numbers: 1 })])).toEqual(
    expect.arrayContaining([
      { ok: true, value: "E1/2026" },
      { ok: true, value: "E2/2026" },
    ]),
  );
  await expect(database.desk.deleteFrom("albo.emergencies").execute()).rejects.toThrow(/permission denied/);
  await expect(database.owner.deleteFrom("albo.emergencies").execute()).rejects.toThrow(/is refused/);
});

test("each number by hand gets a definitive one, both are kept, and what is missing is seen", async () => {
  const { number } = await aPostedAct(database.desk, now, { emergencyNumber: "E1/2026-2", title: "Ordinanza urgente" });
  const register = (await listEmergencies(database.desk, site)).find(({ code }) => code === "E1/2026");
  expect(register?.acts.find(({ emergency }) => emergency === "E1/2026-2")).toMatchObject({
    ...{ posted: `${number}/2026`, title: "Ordinanza urgente" },
  });
  expect(register?.acts.filter(({ posted }) => posted === undefined).map(({ emergency }) => emergency)).not.toContain(
    "E1/2026-2",
  );
});

test("an emergency number is of one act only; the second posting leaves no gap behind", async () => {
  await expect(aPostedAct(database.desk, now, { emergencyNumber: "E1/2026-2" })).rejects.toThrow("emergency-taken");
  const next = await aPostedAct(database.desk, now, { emergencyNumber: "E2/2026-1" });
  expect(next.number).toBe(2);
});
