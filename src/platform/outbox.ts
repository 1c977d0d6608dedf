import { randomUUID } from "node:crypto";
import type { CronItem } from "graphile-worker";
import type { Generated } from "kysely";
import { z } from "zod";
import { forgetOldAsked } from "./asked-letters.ts";
import type { Db } from "./db.ts";
import { defineJob } from "./jobs.ts";
import type { Log } from "./log.ts";
import type { Mail } from "./mail.ts";

/** A message that waits. Table `mail.outbox`; only the worker's role can read it. */
interface OutboxTable {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  calendar: string | null;
  unsubscribe: string | null;
  sender: Generated<string>;
  about: string;
  sendAfter: Date;
  queuedAt: Date;
  attempts: number;
}

declare module "./db.ts" {
  interface Tables {
    "mail.outbox": OutboxTable;
  }
}

/** A message to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Name that the reader sees as the sender's; left out: the installation's address alone. */
  readonly sender?: string;
  /** iCalendar file that goes with it. */
  readonly calendar?: string;
  /** Address that takes the reader off a list with one press of their mail program. Source: RFC 8058 */
  readonly unsubscribe?: string;
}

/**
 * Lets a message wait for the worker, in the caller's transaction: what it tells of and the message are both there or neither.
 * @param options.about what it tells of, such as `booking:<id>`, by which it can be taken back
 * @param options.sendAfter earliest sending; default at once
 */
export async function queueLetter(
  db: Db,
  letter: Letter,
  options: { about: string; now: Date; sendAfter?: Date },
): Promise<void> {
  await db
    .insertInto("mail.outbox")
    .values({
      ...{ id: randomUUID(), recipient: letter.to, body: letter.text, calendar: letter.calendar ?? null },
      unsubscribe: letter.unsubscribe ?? null,
      sender: asLine(letter.sender ?? "", 200),
      subject: asLine(letter.subject, 300),
      ...{ about: options.about, queuedAt: options.now, sendAfter: options.sendAfter ?? options.now, attempts: 0 },
    })
    .execute();
}

const asLine = (text: string, atMost: number): string => text.replaceAll(/\s+/g, " ").slice(0, atMost);

/** Takes back what waits about something and was not to be sent before `after`, such as a reminder. */
export async function takeBackLetters(db: Db, about: string, after: Date): Promise<void> {
  await db.deleteFrom("mail.outbox").where("about", "=", about).where("sendAfter", ">", after).execute();
}

/** Messages sent by one run, at most. */
const atOnce = 100;
/** Failures one after the other, after which the mail server is taken to be away. */
const failuresInARow = 3;
/** Attempts before a message is given up: about four days. */
const mostAttempts = 20;
const daysKept = 14;

/** What the job needs; without `mail` nothing is sent and what waits is deleted after 14 days. */
export interface OutboxDeps {
  readonly db: Db;
  readonly mail: Mail | undefined;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Sends what is due, each message in a transaction of its own, so that two workers never send the same. A message goes out
 * twice only when the worker dies between the server's answer and the commit.
 */
export const sendDueJob = defineJob({
  name: "mail.send-due",
  payload: z.object({}).loose(),
  run: async (_payload, deps: OutboxDeps) => {
    const { db, mail, now } = deps;
    const old = new Date(now().getTime() - daysKept * 86_400_000);
    await db.deleteFrom("mail.outbox").where("sendAfter", "<", old).where("queuedAt", "<", old).execute();
    await forgetOldAsked(db, now());
    if (!mail) return;
    let failures = 0;
    for (let sent = 0; sent < atOnce && failures < failuresInARow; sent += 1) {
      const outcome = await sendNext({ ...deps, mail });
      if (outcome === "nothing") return;
      failures = outcome === "failed" ? failures + 1 : 0;
    }
  },
});

function sendNext({ db, mail, now, log }: OutboxDeps & { mail: Mail }): Promise<"sent" | "failed" | "nothing"> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom("mail.outbox")
      .selectAll()
      .where("sendAfter", "<=", now())
      .orderBy("sendAfter")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return "nothing";
    const { id, recipient: to, subject, body: text, sender, calendar, unsubscribe, attempts } = due;
    try {
      await mail.send({
        to,
        subject,
        text,
        ...(sender !== "" && { sender }),
        ...(calendar !== null && { calendar }),
        ...(unsubscribe !== null && { unsubscribe }),
      });
    } catch (fault) {
      // the reason may quote the address, hence only its code
      const reason = (fault as { code?: string }).code ?? "unknown";
      log.warn({ id, attempts: attempts + 1, reason }, "a message was not sent");
      if (attempts + 1 >= mostAttempts) await tx.deleteFrom("mail.outbox").where("id", "=", id).execute();
      const sendAfter = new Date(now().getTime() + Math.min(2 ** attempts, 360) * 60_000);
      await tx
        .updateTable("mail.outbox")
        .set({ attempts: attempts + 1, sendAfter })
        .where("id", "=", id)
        .execute();
      return "failed";
    }
    await tx.deleteFrom("mail.outbox").where("id", "=", id).execute();
    return "sent";
  });
}

/** Every minute. */
export const outboxCron: readonly CronItem[] = [
  { task: sendDueJob.name, match: "* * * * *", identifier: sendDueJob.name },
];
