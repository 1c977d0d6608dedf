import { beforeAll, expect, test } from "vitest";
import { readSynonyms } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

async function keep(groups: string, role: string) {
  const body = new FormData();
  body.set("groups", groups);
  const answer = await desk.answer("POST", "search-words", { token: tokens.get(role) ?? "", body });
  return { status: answer.status, message: ((await answer.json()) as { message: string }).message };
}
const tokens = new Map<string, string>();

test("who publishes pages keeps the words of the search; others are told that they may not", async () => {
  for (const role of ["approver", "editor"]) tokens.set(role, await desk.tokenOf(role));
  const before = await readSynonyms(database.site, "comune");
  expect((await keep("a1, b1", "editor")).status).toBe(403);
  expect((await keep("a1, b1", "nobody")).status).toBe(403);
  expect(await keep("Tari, tassa rifiuti\nsola", "approver")).toEqual({
    status: 422,
    message: expect.stringContaining("riga 2"),
  });
  expect(await readSynonyms(database.site, "comune")).toEqual(before);
  expect((await keep("Tari, tassa rifiuti\n", "approver")).status).toBe(200);
  expect(await readSynonyms(database.site, "comune")).toEqual([["tari", "tassa rifiuti"]]);
});
