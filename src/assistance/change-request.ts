import { findSiteName } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { answerLetter } from "./letters.ts";
import { codeSubject } from "./receipt-code.ts";
import type { RequestState } from "./tables.ts";

/** What the office decides about a request. */
export interface RequestChange {
  readonly state: RequestState;
  /** Title of the office in charge; empty: none. */
  readonly office: string;
  /** Text for the citizen; empty: none yet. */
  readonly answer: string;
}

/** Longest answer, in characters. */
export const longestAnswer = 4_000;

/**
 * Changes a request, and gives back the state it has then: one that was only received is answered once it has an answer. A new answer goes to the citizen by mail in the same transaction, unless there is no mail server: then it
 * is read on the page of the receipt. Saving the same again sends nothing.
 * Refusals: `not-found`; `no-answer` (answered without a text); `long-answer`; `erased` (personal data are gone).
 */
export async function changeRequest(
  db: Db,
  deps: { secret: string; origin: string; hasMail: boolean; now: Date },
  input: { site: string; id: string; by: string; change: RequestChange },
): Promise<Result<{ state: RequestState }, { kind: "not-found" | "no-answer" | "long-answer" | "erased" }>> {
  const { site, id, by, change } = input;
  if (change.state === "answered" && change.answer === "") return err({ kind: "no-answer" });
  if ([...change.answer].length > longestAnswer) return err({ kind: "long-answer" });
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("assistance.requests")
      .select(["number", "email", "locale", "answer", "erasedAt"])
      .where("site", "=", site)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return err({ kind: "not-found" });
    if (before.erasedAt) return err({ kind: "erased" });
    const isNew = change.answer !== "" && change.answer !== before.answer;
    const state = isNew && change.state === "received" ? "answered" : change.state;
    await tx
      .updateTable("assistance.requests")
      .set({
        ...{ state, office: change.office || null, answer: change.answer || null },
        ...{ changedBy: by, changedAt: deps.now },
      })
      .where("id", "=", id)
      .execute();
    if (isNew && deps.hasMail) {
      const code = signedCode(deps.secret, codeSubject, id);
      const sender = await findSiteName(tx, site, before.locale);
      const letter = answerLetter({ ...before, sender, origin: deps.origin, code, answer: change.answer });
      await queueLetter(tx, letter, { about: `assistance:${id}`, now: deps.now });
    }
    return ok({ state });
  });
}
