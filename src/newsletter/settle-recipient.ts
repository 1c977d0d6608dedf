import type { Delivered } from "#src/platform/postman.ts";
import type { Claimed } from "./claim-recipient.ts";
import { bounceOf, countBounces } from "./count-bounces.ts";
import type { NewsletterDeps } from "./send-due.ts";
import type { Bounce } from "./tables.ts";

/** Attempts before a letter is given up: some two days. */
const mostAttempts = 8;
const shortestMs = 5 * 60_000;
const longestMs = 12 * 3_600_000;

/** How long to wait after so many attempts: 5 minutes, doubled with each, 12 hours at most; half of it by chance. */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.min(longestMs, shortestMs * 2 ** Math.min(attempts - 1, 12)) * (0.5 + chance / 2);

/** Writes what came of a letter. */
export async function settle(
  { db, now, post }: Pick<NewsletterDeps, "db" | "now" | "post">,
  claimed: Claimed,
  delivered: Exclude<Delivered, { kind: "away" }>,
): Promise<void> {
  const at = now();
  const { id, subscriberId, attempts } = claimed;
  const set = (fields: object) =>
    db.updateTable("newsletter.recipients").set(fields).where("id", "=", id).where("state", "=", "sending").execute();
  const end = async (code: number, status: string, bounce: Bounce) => {
    await set({ state: "refused", doneAt: at, code, status, bounce });
    if (bounce) await countBounces(db, subscriberId, post.softBounces, at);
  };
  switch (delivered.kind) {
    case "taken":
      await set({ state: "sent", doneAt: at });
      return;
    case "uncertain":
      await set({ state: "uncertain", doneAt: at });
      return;
    case "later": {
      const { code, status } = delivered;
      if (attempts >= mostAttempts) return end(code, status, bounceOf(status, false));
      const nextAt = new Date(at.getTime() + waitAfter(attempts, Math.random()));
      await set({ state: "queued", nextAt, code, status });
      return;
    }
    case "refused": {
      const { code, status, stage } = delivered;
      return end(code, status, stage === "address" ? bounceOf(status, true, code) : "");
    }
  }
}
