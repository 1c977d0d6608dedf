import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

test("whoever finds an installation without people cannot make themselves its administrator", async () => {
  const stranger = {
    name: "Passante",
    email: "passante@example.org",
    password: "una-password-lunga",
    roles: ["administrator"],
  };
  const answer = await desk.rest("POST", "users/first-register", { body: stranger });
  expect([answer.status, answer.json.errors?.[0]?.message]).toEqual([
    403,
    expect.stringContaining("npx arengo user add"),
  ]);
  expect((await desk.rest("POST", "users", { body: stranger })).status).toBe(403);
  const { rows } = await database.pool.query("select email from desk.users where email = $1", [stranger.email]);
  expect(rows).toEqual([]);
});
