import type { Db } from "#src/platform/db.ts";
import type { SendState } from "./tables.ts";

const none: Readonly<Record<SendState, number>> = { queued: 0, sending: 0, sent: 0, gone: 0, refused: 0, withdrawn: 0 };

/** How many browsers a notice has in each state. */
export async function countStates(db: Db, noticeId: string): Promise<Readonly<Record<SendState, number>>> {
  const rows = await db
    .selectFrom("push.sends")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .where("noticeId", "=", noticeId)
    .groupBy("state")
    .execute();
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Notices of a site, newest first, with how far each is. */
export async function listNotices(db: Db, site: string, limit: number) {
  const notices = await db
    .selectFrom("push.notices as n")
    .innerJoin("push.topics as t", "t.id", "n.topicId")
    .select(["n.id", "n.payload", "n.state", "n.madeAt", "t.names"])
    .where("t.site", "=", site)
    .orderBy("n.madeAt", "desc")
    .limit(limit)
    .execute();
  const progress = await Promise.all(notices.map(({ id }) => countStates(db, id)));
  return notices.map(({ payload, ...notice }, place) => ({
    ...notice,
    title: (JSON.parse(payload) as { notification: { title: string } }).notification.title,
    progress: progress[place] ?? none,
  }));
}

/** Topics of a site with how many browsers want each. */
export const topicsWithCounts = (db: Db, site: string) =>
  db
    .selectFrom("push.topics as t")
    .leftJoin("push.wishes as w", "w.topicId", "t.id")
    .select(["t.id", "t.slug", "t.names", "t.urgency", "t.ttlSeconds", "t.isOpen"])
    .select(({ fn }) => fn.count<number>("w.browserId").as("browsers"))
    .where("t.site", "=", site)
    .groupBy("t.id")
    .orderBy("t.slug")
    .execute();
