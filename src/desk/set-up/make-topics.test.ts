import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

const shown = async () =>
  (await database.pool.query("select locale, title from published.documents where kind = 'topic' order by title")).rows;

test("an administrator makes the topics of the national list once, in both languages", {
  timeout: 120_000,
}, async () => {
  const before = await shown(); // one that an editor had made
  expect((await desk.rest("POST", "set-up/topics", { token: await desk.tokenOf("editor") })).status).toBe(403);
  expect((await desk.rest("POST", "set-up/topics")).status).toBe(403);
  expect(await shown()).toEqual(before);

  const token = await desk.tokenOf("administrator");
  expect((await desk.rest("POST", "set-up/topics", { token })).status).toBe(303);
  const after = await shown();
  expect(after.filter(({ locale }) => locale === "it")).toHaveLength(64);
  expect(after).toContainEqual({ locale: "en", title: "Waste management" });

  expect((await desk.rest("POST", "set-up/topics", { token })).status).toBe(303);
  expect(await shown()).toEqual(after);
});
