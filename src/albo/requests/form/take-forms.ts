import { sql } from "kysely";
import type { Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { ActFile } from "../../act-document.ts";
import { refusedLetter } from "../letters.ts";
import { keepRequest } from "../request.ts";
import { asRequest, type Draft } from "./draft.ts";
import "../../tables.ts";

/** How many forms became requests, and how many could not because of a file. */
export interface TakenForms {
  readonly taken: number;
  readonly refused: number;
}

/** Keeps a file where those of the acts are; a refusal comes as the sentence for the body. */
export type KeepSent = (
  file: { name: string; data: Buffer },
  nature: ActFile["nature"],
) => Promise<Result<ActFile[], string>>;

const batch = 10;
const actor = { person: "Modulo pubblico", role: "system" };

/**
 * Makes requests of the forms whose address was confirmed, and forgets those that nobody confirmed within seven days and files without a
 * form after one. A form becomes one request however often this is begun: the request has the form's number, written in one transaction.
 */
export async function takeForms(
  db: Db,
  deps: { site: string; now: Date; municipality: string; keep: KeepSent },
): Promise<TakenForms> {
  const { site, now } = deps;
  const due = await db
    .selectFrom("albo.request_forms")
    .select(["id", "data", "email"])
    .where("site", "=", site)
    .where("confirmedAt", "is not", null)
    .where("takenAt", "is", null)
    .orderBy("confirmedAt")
    .limit(batch)
    .execute();
  const count = { taken: 0, refused: 0 };
  for (const form of due) count[await takeOne(db, deps, form)] += 1;
  await sql`delete from albo.request_forms where confirmed_at is null and sent_at < ${now}::timestamptz - interval '7 days'`.execute(
    db,
  );
  await sql`delete from albo.request_form_files f where f.kept_at < ${now}::timestamptz - interval '1 day'
    and not exists (select from albo.request_forms r where r.id = f.form and r.taken_at is null)`.execute(db);
  return count;
}

async function takeOne(
  db: Db,
  { site, now, municipality, keep }: { site: string; now: Date; municipality: string; keep: KeepSent },
  { id, data: draft, email }: { id: string; data: Draft; email: string },
): Promise<"taken" | "refused"> {
  const { data, content, wishes } = asRequest(draft);
  const sent = await db
    .selectFrom("albo.request_form_files")
    .select(["name", "data"])
    .where("form", "=", id)
    .orderBy("place")
    .execute();
  const files: ActFile[] = [];
  let refusal: string | undefined;
  for (const [place, file] of sent.entries()) {
    const kept = await keep(file, place === 0 ? "main" : "attachment");
    if (kept.ok) files.push(...kept.value);
    else refusal ??= kept.error;
  }
  await db.transaction().execute(async (tx) => {
    const taken = await tx
      .updateTable("albo.request_forms")
      .set({ takenAt: now, refused: refusal ?? null })
      .where("id", "=", id)
      .where("takenAt", "is", null)
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) return;
    if (refusal === undefined) {
      await keepRequest(tx, { site, id, actor, now, data, content: { ...content, files }, form: { wishes } });
    } else {
      const letter = refusedLetter({ email, protocol: data.protocol, municipality, reason: refusal });
      await queueLetter(tx, letter, { about: `albo-request-form:${id}`, now });
    }
    await tx.deleteFrom("albo.request_form_files").where("form", "=", id).execute();
  });
  return refusal === undefined ? "taken" : "refused";
}
