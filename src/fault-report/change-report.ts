import { findSiteName } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { stateLetter } from "./letters.ts";
import { codeSubject } from "./receipt-code.ts";
import type { FaultState } from "./tables.ts";

/** Which report, and who changes it. */
export interface Acting {
  readonly site: string;
  readonly id: string;
  readonly by: string;
  readonly now: Date;
}

/** Longest answer, in characters. */
export const longestAnswer = 4_000;

/**
 * Changes state and answer. Who left an address is told by mail in the same transaction; saving the same again tells nothing.
 * Refusals: `not-found`; `no-answer` (not competent, and no word why); `long-answer`.
 */
export async function changeState(
  db: Db,
  deps: { secret: string; origin: string; hasMail: boolean },
  acting: Acting,
  change: { state: FaultState; answer: string },
): Promise<Result<void, { kind: "not-found" | "no-answer" | "long-answer" }>> {
  const { state, answer } = change;
  const { id, by, now } = acting;
  if (state === "not-competent" && answer === "") return err({ kind: "no-answer" });
  if ([...answer].length > longestAnswer) return err({ kind: "long-answer" });
  return db.transaction().execute(async (tx) => {
    const before = await find(tx, acting);
    if (!before) return err({ kind: "not-found" });
    await tx
      .updateTable("faults.reports")
      .set({ state, answer: answer || null, changedBy: by, changedAt: now })
      .where("id", "=", id)
      .execute();
    const isNew = state !== before.state || (answer !== "" && answer !== before.answer);
    if (isNew && before.email !== "" && deps.hasMail) {
      const code = signedCode(deps.secret, codeSubject, id);
      const sender = await findSiteName(tx, acting.site, before.locale);
      const letter = stateLetter({ ...before, sender, origin: deps.origin, code, state, answer });
      await queueLetter(tx, letter, { about: `fault:${id}`, now });
    }
    return ok(undefined);
  });
}

/** What the office releases: the words without personal data, and pictures (place and alternative text). */
export interface Release {
  readonly title: string;
  readonly details: string;
  readonly address: string;
  /** Whether the point on the map is released too; without one it means nothing. */
  readonly position: boolean;
  readonly pictures: readonly { readonly place: number; readonly alt: string }[];
}

/**
 * Releases text and pictures for everybody to read; pictures that are not named are not, or no longer, released.
 * Refusals: `not-found`; `incomplete` (title or text missing or too long); `no-alt` (a picture without alternative text).
 */
export async function releaseReport(
  db: Db,
  acting: Acting,
  release: Release,
): Promise<Result<void, { kind: "not-found" | "incomplete" | "no-alt" }>> {
  const { title, details, address, position, pictures } = release;
  const { id, by, now } = acting;
  const isLong = [...title].length > 100 || [...details].length > 600 || [...address].length > 200;
  if (title === "" || details === "" || isLong) return err({ kind: "incomplete" });
  if (pictures.some(({ alt }) => alt === "" || [...alt].length > 250)) return err({ kind: "no-alt" });
  return db.transaction().execute(async (tx) => {
    if (!(await find(tx, acting))) return err({ kind: "not-found" });
    await tx
      .updateTable("faults.reports")
      .set({ publicTitle: title, publicDetails: details, publicAddress: address, publicPosition: position })
      .set({ releasedAt: now, changedBy: by, changedAt: now })
      .where("id", "=", id)
      .execute();
    await tx.updateTable("faults.pictures").set({ isReleased: false }).where("report", "=", id).execute();
    for (const { place, alt } of pictures)
      await tx
        .updateTable("faults.pictures")
        .set({ isReleased: true, alt })
        .where("report", "=", id)
        .where("place", "=", place)
        .execute();
    return ok(undefined);
  });
}

/**
 * Takes a report off the public pages, or with an empty reason puts it back; the reason stays inside the office.
 * Refusal: `not-found`.
 */
export async function hideReport(db: Db, acting: Acting, reason: string): Promise<Result<void, { kind: "not-found" }>> {
  const changed = await db
    .updateTable("faults.reports")
    .set({ hiddenAt: reason ? acting.now : null, hiddenReason: reason || null })
    .set({ changedBy: acting.by, changedAt: acting.now })
    .where("site", "=", acting.site)
    .where("id", "=", acting.id)
    .executeTakeFirst();
  return changed.numUpdatedRows === 0n ? err({ kind: "not-found" }) : ok(undefined);
}

const find = (tx: Tx, { site, id }: Acting) =>
  tx
    .selectFrom("faults.reports")
    .select(["number", "email", "locale", "state", "answer"])
    .where("site", "=", site)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
