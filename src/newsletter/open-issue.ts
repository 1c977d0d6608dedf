import { sql } from "kysely";
import { findTranslations, type Message } from "#src/channels/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { addJob } from "#src/platform/jobs.ts";
import { sendDueLettersJob } from "./job-names.ts";
import "./tables.ts";

/** What an issue is made of. */
export interface NewIssue {
  /** The delivery's id: the same issue is never opened twice. */
  readonly id: string;
  readonly listId: string;
  readonly message: Message;
  /** The issue that this one corrects. */
  readonly replaces?: string | undefined;
  readonly now: Date;
}

/** Opens an issue: one row for each person who gets it now. Those with a digest get it with that. @returns how many; `undefined`: no such list */
export async function openIssue(db: Db, issue: NewIssue): Promise<number | undefined> {
  const { id, listId, message, replaces, now } = issue;
  return db.transaction().execute(async (tx) => {
    const list = await tx.selectFrom("newsletter.lists").selectAll().where("id", "=", listId).executeTakeFirst();
    if (!list) return undefined;
    const opened = await tx
      .insertInto("newsletter.issues")
      .values({
        ...{ id, listId, kind: replaces ? "correction" : "letter", parts: JSON.stringify([message]), madeAt: now },
        ...{ replaces: replaces ?? null, rhythm: null, day: null },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (opened) await addRecipients(tx, issue, list.isPress);
    await addJob(tx, sendDueLettersJob, {});
    return countRecipients(tx, id);
  });
}

/** Whether an issue was opened under this id. */
export const findIssue = (db: Db, id: string) =>
  db.selectFrom("newsletter.issues").select("id").where("id", "=", id).executeTakeFirst();

/** How many get an issue. */
export async function countRecipients(db: Db, issueId: string): Promise<number> {
  const { count } = await db
    .selectFrom("newsletter.recipients")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("issueId", "=", issueId)
    .executeTakeFirstOrThrow();
  return count;
}

async function addRecipients(tx: Tx, issue: NewIssue, isPress: boolean): Promise<void> {
  const { id, listId, message, replaces, now } = issue;
  if (replaces) return correctFor(tx, id, replaces, now);
  const embargo = message.embargoUntil ? new Date(message.embargoUntil) : now;
  const until = new Date(Math.max(embargo.getTime(), now.getTime()));
  const translations = await findTranslations(tx, id);
  const others = translations.map(({ delivery }) => delivery);
  await takeInstead(tx, { listId, language: message.language, others, now });
  await sql`
    insert into newsletter.recipients (issue_id, subscription_id, next_at)
    select ${id}::uuid, s.id, case when s.may_embargo then ${now}::timestamptz else ${until}::timestamptz end
    from newsletter.subscriptions s join newsletter.subscribers p on p.id = s.subscriber_id
    where s.list_id = ${listId} and s.confirmed_at is not null and s.rhythm = 'immediate' and p.suspended_at is null
      and (s.accreditation = 'accredited' or not ${isPress})
      and (${message.language} = 'it' or p.locale = ${message.language})
      and p.locale <> all(${translations.map(({ locale }) => locale)}::text[])
      and not exists (select from newsletter.recipients r where r.subscription_id = s.id and r.issue_id = any(${others}::uuid[])
        and r.state in ('sending', 'sent', 'uncertain'))`.execute(tx);
}

/** Who still waits for the same in a language they did not ask for gets it in theirs. */
async function takeInstead(
  tx: Tx,
  given: { readonly listId: string; readonly language: string; readonly others: readonly string[]; readonly now: Date },
): Promise<void> {
  const { listId, language, others, now } = given;
  await sql`
    update newsletter.recipients r set state = 'withdrawn', done_at = ${now}
    from newsletter.subscriptions s join newsletter.subscribers p on p.id = s.subscriber_id
    where r.subscription_id = s.id and s.list_id = ${listId} and p.locale = ${language}
      and r.issue_id = any(${others}::uuid[]) and r.state = 'queued'`.execute(tx);
}

/** A correction goes to whoever got the first letter; who still waited for it gets this one in its place. */
async function correctFor(tx: Tx, id: string, replaces: string, now: Date): Promise<void> {
  await sql`
    insert into newsletter.recipients (issue_id, subscription_id, next_at)
    select ${id}::uuid, r.subscription_id, greatest(r.next_at, ${now}::timestamptz)
    from newsletter.recipients r join newsletter.subscriptions s on s.id = r.subscription_id
    join newsletter.subscribers p on p.id = s.subscriber_id
    where r.issue_id = ${replaces} and p.suspended_at is null and r.state in ('queued', 'sending', 'sent', 'uncertain')`.execute(
    tx,
  );
  await endQueued(tx, replaces, now);
}

const endQueued = (tx: Tx, issueId: string, now: Date) =>
  tx
    .updateTable("newsletter.recipients")
    .set({ state: "withdrawn", doneAt: now })
    .where("issueId", "=", issueId)
    .where("state", "=", "queued")
    .executeTakeFirst();

/** Stops an issue: who has not got it does not. What has gone out cannot be called back. */
export async function withdrawIssue(
  db: Db,
  id: string,
  now: Date,
): Promise<{ readonly stopped: number; readonly gone: number }> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable("newsletter.issues").set({ state: "withdrawn" }).where("id", "=", id).execute();
    const { numUpdatedRows } = await endQueued(tx, id, now);
    const { gone } = await tx
      .selectFrom("newsletter.recipients")
      .select((eb) => eb.fn.countAll<number>().as("gone"))
      .where("issueId", "=", id)
      .where("state", "in", ["sending", "sent", "uncertain"])
      .executeTakeFirstOrThrow();
    return { stopped: Number(numUpdatedRows), gone };
  });
}
