import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aList, aMessage, letterDeps, subscribers } from "#test/factories/newsletter.ts";
import { startMailServer } from "#test/smtp.ts";
import { bounceOf } from "./count-bounces.ts";
import { countStates } from "./counts.ts";
import { openIssue } from "./open-issue.ts";
import { sendLettersJob } from "./send-due.ts";
import { confirmSubscriber } from "./subscribe.ts";

const database = withDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;
let list: string;
let serial = 0;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  serial += 1;
  list = await aList(database.desk, { nameIt: `Lista ${serial}` });
});

const start = Date.now();
const dayOf = (day: number) => new Date(start + day * 86_400_000);
const open = async (day: number) => {
  const id = randomUUID();
  await openIssue(database.worker, { id, listId: list, message: aMessage(), now: dayOf(day) });
  return id;
};
const send = (day: number, given: Parameters<typeof letterDeps>[2] = {}) =>
  sendLettersJob.run({}, { ...letterDeps(database.worker, server.url, given), now: () => dayOf(day) });
const find = (email: string) =>
  database.owner
    .selectFrom("newsletter.subscribers")
    .select(["id", "suspendedAt"])
    .where("email", "=", email)
    .executeTakeFirst();

test.each([
  ["5.1.1", true, "hard"],
  ["", true, "hard"],
  ["5.2.2", true, "soft"],
  ["5.7.1", true, ""],
  ["5.1.8", true, ""],
  ["4.2.2", false, "soft"],
  ["", false, "soft"],
  ["4.7.1", false, ""],
])("%s, final %s, counts as %j", (status, isFinal, bounce) => {
  expect(bounceOf(status, isFinal)).toBe(bounce);
});

test("a server without numbers of RFC 3463 says by its code that a mailbox is full", () => {
  expect([bounceOf("", true, 552), bounceOf("", true, 550), bounceOf("5.1.1", true, 552)]).toEqual([
    "soft",
    "hard",
    "hard",
  ]);
});

test("a mailbox that takes nothing for five letters over two weeks is suspended; confirming again resumes it", async () => {
  const email = `full-${serial}@example.org`;
  await subscribers(database.owner, list, [email, `ada-${serial}@example.org`]);
  // each letter is given up after eight attempts, one a day
  for (let day = 0; day <= 22; day += 1) {
    if (day % 4 === 0 && day <= 16) await open(day);
    await send(day);
  }
  expect((await find(email))?.suspendedAt).toBeNull();
  const waiting = await open(22.5);
  await send(23);
  expect((await find(email))?.suspendedAt).toEqual(dayOf(23));
  expect(await countStates(database.desk, waiting)).toMatchObject({ sent: 1, queued: 0, left: 1 });
  const next = await open(24);
  await send(24);
  expect(await countStates(database.desk, next)).toMatchObject({ sent: 1, queued: 0 });

  server.makeRoom();
  const { id = "" } = (await find(email)) ?? {};
  expect(await confirmSubscriber(database.site, id, dayOf(25))).toBe(true);
  const again = await open(26);
  await send(26);
  expect(await countStates(database.desk, again)).toMatchObject({ sent: 2 });
  expect((await find(email))?.suspendedAt).toBeNull();
});

test("letters that a server in between took, and gave up or refused later, count by what became of them", async () => {
  const bouncesFolder = await mkdtemp(join(tmpdir(), "arengo-bounces-"));
  const given = { bounces: "rimbalzi@comune.example", bouncesFolder, softBounces: { letters: 3, days: 8 } };
  const [late, lost] = [`late-${serial}@example.org`, `lost-${serial}@example.org`];
  await subscribers(database.owner, list, [late, lost]);
  const tell = async (email: string, status: string) => {
    const { from = "" } = server.taken.findLast(({ to }) => to === email) ?? {};
    await writeFile(join(bouncesFolder, randomUUID()), `To: <${from}>\r\n\r\nAction: failed\r\nStatus: ${status}\r\n`);
  };
  for (const day of [1, 5, 9]) {
    const issue = await open(day);
    await send(day, given);
    await tell(late, "4.4.7");
    await tell(lost, "5.1.1");
    await send(day, given);
    expect(await countStates(database.desk, issue)).toMatchObject({ refused: 2, sent: 0 });
  }
  expect((await find(late))?.suspendedAt).toEqual(dayOf(9));
  expect(await find(lost)).toBeUndefined();
});

test("an address that was suspended for half a year is forgotten, and counted without a name", async () => {
  const email = `ada-${serial}@example.org`;
  await subscribers(database.owner, list, [email]);
  await database.owner
    .updateTable("newsletter.subscribers")
    .set({ suspendedAt: dayOf(0) })
    .where("email", "=", email)
    .execute();
  await send(179);
  expect(await find(email)).toBeDefined();
  await send(181);
  expect(await find(email)).toBeUndefined();
  const days = await database.desk.selectFrom("newsletter.days").selectAll().where("listId", "=", list).execute();
  expect(days).toMatchObject([{ what: "bounced", count: 1 }]);
});
