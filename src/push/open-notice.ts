import { sql } from "kysely";
import { findTranslations, type Message } from "#src/channels/index.ts";
import { findSiteOrigin } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { addJob } from "#src/platform/jobs.ts";
import { sendDueNoticesJob } from "./job-names.ts";
import { payloadOf } from "./payload.ts";
import "./tables.ts";

/** What a notice is made of. */
export interface NewNotice {
  /** The delivery's id: the same notice is never opened twice. */
  readonly id: string;
  readonly topicId: string;
  readonly message: Message;
  /** Of the municipality's site; other sites say theirs. */
  readonly origin: string;
  readonly now: Date;
}

/** Opens a notice: one row for each browser that wants its topic. @returns how many; `undefined`: no such topic */
export async function openNotice(db: Db, notice: NewNotice): Promise<number | undefined> {
  const { id, topicId, message, origin, now } = notice;
  return db.transaction().execute(async (tx) => {
    const topic = await tx.selectFrom("push.topics").select("site").where("id", "=", topicId).executeTakeFirst();
    if (!topic) return undefined;
    const payload = payloadOf(message, id, await findSiteOrigin(tx, topic.site, origin));
    const opened = await tx
      .insertInto("push.notices")
      .values({ id, topicId, payload, madeAt: now })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    // who reads another language in which it is said as well gets that one
    const elsewhere = (await findTranslations(tx, id)).map(({ locale }) => locale);
    if (opened)
      await sql`
        insert into push.sends (notice_id, browser_id, next_at)
        select ${id}::uuid, w.browser_id, ${now}::timestamptz from push.wishes w join push.browsers b on b.id = w.browser_id
        where w.topic_id = ${topicId} and (${message.language} = 'it' or b.locale = ${message.language})
          and b.locale <> all(${elsewhere}::text[])`.execute(tx);
    await addJob(tx, sendDueNoticesJob, {});
    return countSends(tx, id);
  });
}

/** Whether a notice was opened under this id. */
export const findNotice = (db: Db, id: string) =>
  db.selectFrom("push.notices").select("id").where("id", "=", id).executeTakeFirst();

/** How many browsers get a notice. */
export async function countSends(db: Db, noticeId: string): Promise<number> {
  const { count } = await db
    .selectFrom("push.sends")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("noticeId", "=", noticeId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Says a notice anew: browsers that have it show the new words in place of the old ones. */
export async function changeNotice(db: Db, { id, message, origin, now }: Omit<NewNotice, "topicId">): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const topic = await tx
      .selectFrom("push.notices as n")
      .innerJoin("push.topics as t", "t.id", "n.topicId")
      .select("t.site")
      .where("n.id", "=", id)
      .executeTakeFirst();
    if (!topic) return;
    const payload = payloadOf(message, id, await findSiteOrigin(tx, topic.site, origin));
    await tx.updateTable("push.notices").set({ payload }).where("id", "=", id).execute();
    await tx
      .updateTable("push.sends")
      .set({ state: "queued", attempts: 0, nextAt: now, doneAt: null })
      .where("noticeId", "=", id)
      .where("state", "=", "sent")
      .execute();
    await addJob(tx, sendDueNoticesJob, {});
  });
}

/** Stops a notice: who has not got it does not. What was shown cannot be called back. */
export async function withdrawNotice(
  db: Db,
  id: string,
  now: Date,
): Promise<{ readonly stopped: number; readonly gone: number }> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable("push.notices").set({ state: "withdrawn" }).where("id", "=", id).execute();
    const { numUpdatedRows } = await tx
      .updateTable("push.sends")
      .set({ state: "withdrawn", doneAt: now })
      .where("noticeId", "=", id)
      .where("state", "=", "queued")
      .executeTakeFirst();
    const { gone } = await tx
      .selectFrom("push.sends")
      .select((eb) => eb.fn.countAll<number>().as("gone"))
      .where("noticeId", "=", id)
      .where("state", "in", ["sending", "sent"])
      .executeTakeFirstOrThrow();
    return { stopped: Number(numUpdatedRows), gone };
  });
}
