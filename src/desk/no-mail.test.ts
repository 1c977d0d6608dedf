import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
  await desk.tokenOf("editor");
}, 60_000);

test.each(["editor@comune.example", "nessuno@comune.example"])(
  "without a mail server a forgotten password of %s gets a sentence, and no token is made",
  async (email) => {
    const { status, json } = await desk.rest("POST", "users/forgot-password", { body: { email } });
    expect([status, json.errors?.[0]?.message]).toEqual([503, expect.stringContaining("non ha un server di posta")]);
    const { rows } = await database.pool.query("select from desk.users where reset_password_token is not null");
    expect(rows).toEqual([]);
  },
);
