import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withDatabase } from "#test/database.ts";
import { aList, anIssue, subscribers } from "#test/factories/newsletter.ts";
import { testPasswords } from "#test/global-setup.ts";
import { sendKilled } from "#test/send-letters-killed.ts";
import { startMailServer } from "#test/smtp.ts";
import { listTroubled } from "./counts.ts";

const database = withDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

test("a sender that is killed again and again sends to nobody twice, and names those of whom nobody knows", {
  timeout: 60_000,
}, async () => {
  const list = await aList(database.desk);
  const kinds = ["gone", "busy", "policy"];
  const emails = Array.from({ length: 300 }, (_, n) => `${n % 30 < 3 ? kinds[n % 30] : "ok"}-${n}@example.org`);
  await subscribers(database.owner, list, emails);
  const issue = await anIssue(database.worker, list);
  const outcome = await sendKilled(database.worker, {
    ...{ url: asRole(database.url, databaseRoles.worker, testPasswords.worker), server: server.url },
    ...{ taken: server.taken, issue, kills: 2, everyMs: 60 },
  });
  expect(outcome.double).toEqual([]);
  expect(outcome.wrong).toEqual([]);
  expect(outcome.kills).toBe(2);
  const { sent, refused, uncertain, queued, sending } = outcome.states;
  expect({ refused, queued, sending }).toEqual({ refused: 20, queued: 0, sending: 0 });
  expect(sent + uncertain).toBe(280);
  // five connections at a time: no more can be open when one dies
  expect(uncertain).toBeLessThanOrEqual(5 * outcome.kills);
  const named = (await listTroubled(database.desk, issue, 50)).filter(({ state }) => state === "uncertain");
  expect(named.every(({ email }) => email !== null)).toBe(true);
});
