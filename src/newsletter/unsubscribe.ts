import type { Db } from "#src/platform/db.ts";
import { countDay } from "./subscribe.ts";
import type { Rhythm } from "./tables.ts";

/** Ends one subscription and forgets it; whoever has none left is forgotten wholly. Who is not there is forgotten already. */
export async function stopSubscription(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom("newsletter.subscriptions")
      .where("id", "=", id)
      .returning(["listId", "subscriberId", "confirmedAt"])
      .executeTakeFirst();
    if (!gone) return;
    if (gone.confirmedAt) await countDay(tx, gone.listId, now, "left");
    await tx
      .deleteFrom("newsletter.subscribers")
      .where("id", "=", gone.subscriberId)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("newsletter.subscriptions").select("id").where("subscriberId", "=", gone.subscriberId).limit(1),
          ),
        ),
      )
      .execute();
  });
}

/** Forgets somebody with everything they subscribed to. Counts stay, without a name. @returns whether they were there */
export async function eraseSubscriber(
  db: Db,
  id: string,
  now: Date,
  why: "left" | "bounced" = "left",
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const lists = await tx
      .selectFrom("newsletter.subscriptions")
      .select("listId")
      .where("subscriberId", "=", id)
      .where("confirmedAt", "is not", null)
      .execute();
    const { numDeletedRows } = await tx.deleteFrom("newsletter.subscribers").where("id", "=", id).executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    for (const { listId } of lists) await countDay(tx, listId, now, why);
    return true;
  });
}

/** What somebody gets, and how often. */
export const findChoices = (db: Db, subscriberId: string) =>
  db
    .selectFrom("newsletter.subscriptions as s")
    .innerJoin("newsletter.lists as l", "l.id", "s.listId")
    .select(["s.id", "s.rhythm", "l.names", "l.isPress", "s.confirmedAt", "s.accreditation"])
    .where("s.subscriberId", "=", subscriberId)
    .orderBy("l.slug")
    .execute();

/** Whose subscription this is. */
export const subscriberOf = async (db: Db, subscription: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("newsletter.subscriptions")
      .select("subscriberId")
      .where("id", "=", subscription)
      .executeTakeFirst()
  )?.subscriberId;

/** Changes how often somebody is written to, or ends it where `rhythm` is missing. */
export async function changeChoice(
  db: Db,
  { subscriberId, id, rhythm, now }: { subscriberId: string; id: string; rhythm: Rhythm | undefined; now: Date },
): Promise<void> {
  const own = await subscriberOf(db, id);
  if (own !== subscriberId) return;
  if (!rhythm) return stopSubscription(db, id, now);
  await db.updateTable("newsletter.subscriptions").set({ rhythm }).where("id", "=", id).execute();
}
