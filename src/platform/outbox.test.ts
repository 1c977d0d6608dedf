import { randomUUID } from "node:crypto";
import pino from "pino";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { freePort } from "#test/global-setup.ts";
import { mayAsk } from "./asked-letters.ts";
import { openMail } from "./mail.ts";
import { queueLetter, sendDueJob, takeBackLetters } from "./outbox.ts";

const database = withDatabase();
const received: { to: string[]; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) => done(address.startsWith("nobody") ? new Error("no such person") : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, text: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
});
let port = 0;
beforeAll(async () => {
  port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const morning = new Date("2026-03-05T08:00:00Z");
const minutes = (count: number) => new Date(morning.getTime() + count * 60_000);
const queue = (to: string, about: string, sendAfter?: Date) =>
  queueLetter(
    database.site,
    { to, subject: "Ricevuta\r\nBcc: altri@esempio.it", text: "Buongiorno", calendar: "BEGIN:VCALENDAR\r\n" },
    { about, now: morning, ...(sendAfter && { sendAfter }) },
  );
const run = (now: Date, at = port) =>
  sendDueJob.run(
    {},
    {
      db: database.worker,
      now: () => now,
      log: pino({ level: "silent" }),
      mail: openMail({ url: `smtp://127.0.0.1:${at}`, from: "comune@esempio.it" }),
    },
  );
const waiting = () => database.worker.selectFrom("mail.outbox").select(["recipient", "attempts"]).execute();

test("what is due is sent once with its calendar file, what is not yet due waits, and no header is smuggled in", async () => {
  await queue("ada@esempio.it", "test:1");
  await queue("ada@esempio.it", "test:2", minutes(60));
  await Promise.all([run(morning), run(morning)]);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ to: ["ada@esempio.it"] });
  expect(received[0]?.text).toContain("Subject: Ricevuta Bcc: altri@esempio.it");
  expect(received[0]?.text).toContain("text/calendar");
  expect(received[0]?.text).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  await run(minutes(61));
  expect(received).toHaveLength(2);
  expect(await waiting()).toEqual([]);
});

test("while the mail server is away everything waits, and goes out when it is back", async () => {
  const before = received.length;
  for (let number = 0; number < 5; number += 1) await queue(`p${number}@esempio.it`, "test:away");
  await run(morning, 1);
  expect(await waiting()).toHaveLength(5);
  await run(minutes(2));
  expect(received).toHaveLength(before + 5);
});

test("an address that the server refuses does not hold up the others, and is given up in the end", async () => {
  const before = received.length;
  await queue("nobody@esempio.it", "test:refused");
  await queue("ada@esempio.it", "test:refused");
  await run(morning);
  expect(received).toHaveLength(before + 1);
  for (let attempt = 1; attempt < 20; attempt += 1) await run(minutes(attempt * 361));
  expect(await waiting()).toEqual([]);
});

test("what waits can be taken back, and is deleted after 14 days when no mail server was ever set", async () => {
  await queue("ada@esempio.it", "test:back", minutes(60));
  await takeBackLetters(database.site, "test:back", morning);
  expect(await waiting()).toEqual([]);
  await queue("ada@esempio.it", "test:old");
  const deps = { db: database.worker, log: pino({ level: "silent" }), mail: undefined };
  await sendDueJob.run({}, { ...deps, now: () => minutes(13 * 1440) });
  expect(await waiting()).toHaveLength(1);
  await sendDueJob.run({}, { ...deps, now: () => minutes(15 * 1440) });
  expect(await waiting()).toEqual([]);
});

test("who writes messages cannot read those that wait", async () => {
  for (const db of [database.site, database.desk])
    await expect(db.selectFrom("mail.outbox").select("recipient").execute()).rejects.toThrow("permission denied");
});

test("who was asked to confirm is forgotten after a day, and the worker cannot read of whom it was", async () => {
  const ask = (now: Date) =>
    database.site
      .transaction()
      .execute((tx) => mayAsk(tx, { secret: "s", email: "Ada@esempio.it", about: randomUUID(), now }));
  expect(await ask(morning)).toBe(true);
  expect(await ask(minutes(60))).toBe(true);
  await run(minutes(24 * 60 + 1));
  expect(await database.worker.selectFrom("mail.asked_letters").select("at").execute()).toEqual([{ at: minutes(60) }]);
  await expect(database.worker.selectFrom("mail.asked_letters").select("address").execute()).rejects.toThrow(
    "permission denied",
  );
  expect(JSON.stringify(await database.owner.selectFrom("mail.asked_letters").selectAll().execute())).not.toMatch(
    /ada/i,
  );
});
