import type { Db } from "#src/platform/db.ts";
import type { Bounce } from "./tables.ts";
import { eraseSubscriber } from "./unsubscribe.ts";

/** After how many letters in a row that nobody took, over how many days at least, an address is left alone. */
export interface SoftBounceLimits {
  readonly letters: number;
  readonly days: number;
}
export const usualSoftBounces: SoftBounceLimits = { letters: 5, days: 14 };

/** Refusals of an address that does not exist, one letter after the other, after which it is forgotten. */
const mostHardBounces = 3;
/** After how long an address that was suspended is forgotten, days. */
const daysSuspended = 180;
const dayMs = 86_400_000;
/** How many letters are looked at, from the newest back. */
const mostLooked = 60;

/**
 * Whose fault a refusal is. A full mailbox is a passing one, whatever its number; what was said or who said it (x.7.x, x.6.x, x.1.7, x.1.8) says nothing of the
 * address. Source: RFC 3463
 * @param code what SMTP itself says, for servers without such numbers: 552 is a full mailbox. Source: RFC 5321
 * @param isFinal the server said never; else it said later until nobody tried any more
 */
export function bounceOf(status: string, isFinal: boolean, code = 0): Bounce {
  if (/^\d\.([67]\.|1\.[78]$)/.test(status)) return "";
  const isFull = status === "5.2.2" || (status === "" && code === 552);
  return isFinal && !isFull ? "hard" : "soft";
}

/**
 * Looks at the last letters of somebody: an address that does not exist is forgotten, one that takes nothing for long is suspended. Each letter
 * counts by what became of it in the end, so that a server in between that takes everything at first hides nothing.
 */
export async function countBounces(db: Db, subscriberId: string, limits: SoftBounceLimits, now: Date): Promise<void> {
  const letters = await db
    .selectFrom("newsletter.recipients as r")
    .innerJoin("newsletter.subscriptions as s", "s.id", "r.subscriptionId")
    .innerJoin("newsletter.subscribers as p", "p.id", "s.subscriberId")
    .select(["r.bounce", "r.doneAt"])
    .where("p.id", "=", subscriberId)
    .where((eb) => eb.or([eb("r.state", "=", "sent"), eb("r.bounce", "<>", "")]))
    .where((eb) => eb.or([eb("p.resumedAt", "is", null), eb("r.doneAt", ">", eb.ref("p.resumedAt"))]))
    .orderBy("r.id", "desc")
    .limit(Math.max(mostLooked, limits.letters))
    .execute();
  if (rowOf(letters, ({ bounce }) => bounce === "hard").length >= mostHardBounces) {
    await eraseSubscriber(db, subscriberId, now, "bounced");
    return;
  }
  const row = rowOf(letters, ({ bounce }) => bounce !== "");
  const times = row.map(({ doneAt }) => doneAt?.getTime() ?? now.getTime());
  const isLong = Math.max(...times) - Math.min(...times) >= limits.days * dayMs;
  if (row.length >= limits.letters && isLong) await suspend(db, subscriberId, now);
}

function rowOf<Letter>(letters: readonly Letter[], belongs: (letter: Letter) => boolean): readonly Letter[] {
  const end = letters.findIndex((letter) => !belongs(letter));
  return end === -1 ? letters : letters.slice(0, end);
}

/** Sends nothing more to somebody; what still waits for them is over. */
async function suspend(db: Db, subscriberId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable("newsletter.subscribers")
      .set({ suspendedAt: now })
      .where("id", "=", subscriberId)
      .where("suspendedAt", "is", null)
      .execute();
    await tx
      .updateTable("newsletter.recipients as r")
      .from("newsletter.subscriptions as s")
      .set({ state: "left", doneAt: now })
      .whereRef("s.id", "=", "r.subscriptionId")
      .where("s.subscriberId", "=", subscriberId)
      .where("r.state", "=", "queued")
      .execute();
  });
}

/** Forgets who has been suspended for long. */
export async function forgetSuspended(db: Db, now: Date): Promise<void> {
  const old = await db
    .selectFrom("newsletter.subscribers")
    .select("id")
    .where("suspendedAt", "<", new Date(now.getTime() - daysSuspended * dayMs))
    .limit(500)
    .execute();
  for (const { id } of old) await eraseSubscriber(db, id, now, "bounced");
}
