import { sql } from "kysely";
import { findSiteName } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import type { ReviewState } from "../tables.ts";
import { longestPause, moveClock } from "./clock.ts";
import { accessText } from "./messages.ts";
import { clockOf } from "./requests.ts";
import "../tables.ts";

/** What came of asking for a review. `unknown`: number and address do not belong together. */
export const reviewAnswers = ["taken", "already", "unknown", "too-early", "documental"] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/**
 * Asks the officer to look again at a request that was not granted, or not answered in time; a receipt goes to the address that is
 * known. The database decides: the site cannot read who asked.
 */
export async function askReview(
  db: Db,
  given: { site: string; number: number; email: string; details: string; locale: string; now: Date; hasMail: boolean },
): Promise<ReviewAnswer> {
  const { site, number, email, details, now } = given;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ answer: ReviewAnswer }>`
      select trasparenza.ask_review(${site}, ${number}, ${email}, ${details}, ${now}) as answer`.execute(tx);
    const answer = rows[0]?.answer ?? "unknown";
    if (answer === "taken" && given.hasMail) {
      const say = accessText(given.locale);
      const sender = await findSiteName(tx, site, given.locale);
      const text = signedText([say("mail.reviewText", { number })], sender);
      const letter = { to: email, sender, subject: say("mail.review", { number }), text };
      await queueLetter(tx, letter, { about: `civic-access-review:${number}`, now });
    }
    return answer;
  });
}

/** The review of a request, if one was asked for. */
export const findReview = (db: Db, request: string) =>
  db.selectFrom("trasparenza.reviews").selectAll().where("request", "=", request).executeTakeFirst();

/** Changes a review; while the Garante is heard the clock stands still, ten days at most. A decision needs its reasons and stays. */
export async function changeReview(
  db: Db,
  input: {
    site: string;
    request: string;
    state: ReviewState;
    outcome: string;
    by: string;
    now: Date;
    hasMail: boolean;
  },
): Promise<Result<undefined, { kind: "not-found" | "decided" | "no-outcome" | "no-pause-left" }>> {
  const { site, request, state, outcome, by, now } = input;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom("trasparenza.reviews as v")
      .innerJoin("trasparenza.requests as r", "r.id", "v.request")
      .select(["v.due", "v.suspendedOn", "v.pausedDays", "v.decidedOn", "r.number", "r.email", "r.locale"])
      .where("r.site", "=", site)
      .where("v.request", "=", request)
      .forUpdate("v")
      .executeTakeFirst();
    if (!held) return err({ kind: "not-found" });
    if (held.decidedOn !== null) return err({ kind: "decided" });
    const isDecision = state !== "received" && state !== "suspended";
    if (isDecision && outcome.trim() === "") return err({ kind: "no-outcome" });
    if (state === "suspended" && held.pausedDays >= longestPause) return err({ kind: "no-pause-left" });
    const today = civilDateOf(now);
    const clock = moveClock(clockOf(held), state === "suspended", today);
    await tx
      .updateTable("trasparenza.reviews")
      .set({ ...clock, suspendedOn: clock.suspendedOn ?? null, state, outcome, changedBy: by, changedAt: now })
      .$if(isDecision, (query) => query.set({ decidedOn: today }))
      .where("request", "=", request)
      .execute();
    if (isDecision && input.hasMail && held.email !== "") {
      const say = accessText(held.locale);
      const subject = say("mail.reviewOutcome", { number: held.number, state: say(`review.${state}`) });
      const sender = await findSiteName(tx, site, held.locale);
      const text = signedText([outcome, say("mail.remedyReview")], sender);
      const letter = { to: held.email, sender, subject, text };
      await queueLetter(tx, letter, { about: `civic-access:${request}`, now });
    }
    return ok(undefined);
  });
}
