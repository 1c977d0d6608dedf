import type { Db } from "#src/platform/db.ts";
import type { Delivered } from "#src/platform/postman.ts";
import type { Claimed } from "./claim-recipient.ts";
import type { NewsletterDeps } from "./send-due.ts";
import { eraseSubscriber } from "./unsubscribe.ts";

/** Refusals of an address, one letter after the other, after which it is forgotten. */
const mostHardBounces = 3;
/** Attempts before a letter is given up: some two days. */
const mostAttempts = 8;
const shortestMs = 5 * 60_000;
const longestMs = 12 * 3_600_000;

/** How long to wait after so many attempts: 5 minutes, doubled with each, 12 hours at most; half of it by chance. */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.min(longestMs, shortestMs * 2 ** Math.min(attempts - 1, 12)) * (0.5 + chance / 2);

/** Writes what came of a letter. */
export async function settle(
  { db, now }: Pick<NewsletterDeps, "db" | "now">,
  claimed: Claimed,
  delivered: Exclude<Delivered, { kind: "away" }>,
): Promise<void> {
  const at = now();
  const { id, subscriberId, attempts } = claimed;
  const set = (fields: object) =>
    db.updateTable("newsletter.recipients").set(fields).where("id", "=", id).where("state", "=", "sending").execute();
  switch (delivered.kind) {
    case "taken":
      await set({ state: "sent", doneAt: at });
      await db
        .updateTable("newsletter.subscribers")
        .set({ hardBounces: 0 })
        .where("id", "=", subscriberId)
        .where("hardBounces", ">", 0)
        .execute();
      return;
    case "uncertain":
      await set({ state: "uncertain", doneAt: at });
      return;
    case "later": {
      const { code, status } = delivered;
      if (attempts >= mostAttempts) await set({ state: "refused", doneAt: at, code, status });
      else
        await set({
          state: "queued",
          nextAt: new Date(at.getTime() + waitAfter(attempts, Math.random())),
          code,
          status,
        });
      return;
    }
    case "refused": {
      const { code, status, stage } = delivered;
      await set({ state: "refused", doneAt: at, code, status });
      if (isOfAddress(stage, status)) await countHardBounce(db, subscriberId, at);
    }
  }
}

/** Whether it is the address that is wrong, and not what was said or who said it (5.7.x). Source: RFC 3463 */
const isOfAddress = (stage: "address" | "letter", status: string): boolean =>
  stage === "address" && !status.startsWith("5.7.");

/** Counts a refusal of an address; after some in a row it is forgotten. */
export async function countHardBounce(db: Db, subscriberId: string, now: Date): Promise<void> {
  const bounced = await db
    .updateTable("newsletter.subscribers")
    .set((eb) => ({ hardBounces: eb("hardBounces", "+", 1) }))
    .where("id", "=", subscriberId)
    .returning("hardBounces")
    .executeTakeFirst();
  if (bounced && bounced.hardBounces >= mostHardBounces) await eraseSubscriber(db, subscriberId, now, "bounced");
}
