import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readReport } from "#src/fault-report/index.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
const tokens: Record<string, string> = {};
const id = randomUUID();
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of ["editor", "administrator"]) tokens[role] = await desk.tokenOf(role);
  const at = new Date("2026-11-23T09:30:00Z");
  await database.site
    .insertInto("faults.reports")
    .values({
      ...{ id, site: "comune", category: "strade", address: "Via Nazionale 10", latitude: null, longitude: null },
      ...{ title: "Buca", details: "Profonda", name: "", email: "", locale: "it", sentAt: at, changedAt: at },
    })
    .execute();
  await database.site
    .insertInto("faults.pictures")
    .values({ report: id, place: 1, digest: "a".repeat(64), image: Buffer.from("x"), width: 1, height: 1, keptAt: at })
    .execute();
}, 120_000);

const send = (role: string, path: string, fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ id, ...fields })) body.append(name, value);
  return desk.rest("POST", `faults/${path}`, { token: tokens[role] ?? "", body });
};
const kept = () => readReport(database.desk, "comune", id);
const words = { title: "Buca in strada", details: "Davanti al civico.", address: "Via Nazionale" };

test("only who is charged with answering citizens changes, releases or hides a report", async () => {
  const before = await kept();
  for (const role of ["editor", "nobody"]) {
    await send(role, "change", { state: "solved" });
    await send(role, "release", words);
    await send(role, "hide", { reason: "Doppione" });
  }
  expect(await kept()).toEqual(before);
});

test("state, what is public and what is hidden are three decisions, each with who took it", async () => {
  await send("administrator", "change", { state: "not-competent" });
  expect((await kept())?.state).toBe("received");
  await send("administrator", "change", { state: "not-competent", answer: "È una strada provinciale." });
  await send("administrator", "release", { ...words, "picture-1": "on" });
  expect(await kept()).toMatchObject({ state: "not-competent", releasedAt: null });
  await send("administrator", "release", { ...words, "picture-1": "on", "alt-1": "La buca" });
  expect(await kept()).toMatchObject({ publicTitle: words.title, pictures: [{ isReleased: true, alt: "La buca" }] });
  expect((await kept())?.publicPosition).toBe(false);
  await send("administrator", "release", { ...words, position: "on" });
  expect(await kept()).toMatchObject({ publicPosition: true, pictures: [{ isReleased: false }] });
  await send("administrator", "hide", { reason: "" });
  expect((await kept())?.hiddenAt).toBeNull();
  await send("administrator", "hide", { reason: "Doppione" });
  expect(await kept()).toMatchObject({ hiddenReason: "Doppione", changedBy: expect.stringContaining("administrator") });
  await send("administrator", "hide", { show: "on" });
  expect((await kept())?.hiddenAt).toBeNull();
});

test.each([
  ["change", { state: "burnt" }],
  ["change", { id: "'", state: "solved" }],
  ["release", { ...words, title: "x\0".repeat(101) }],
  ["release", { title: "" }],
])("%s with %o is refused with a sentence, never a fault", async (path, fields) => {
  const before = await kept();
  expect((await send("administrator", path, fields as Record<string, string>)).status).toBe(303);
  expect(await kept()).toEqual(before);
});
