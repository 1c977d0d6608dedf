import { sql } from "kysely";
import { findSiteName } from "#src/content/index.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { forgetAsked, mayAsk } from "#src/platform/asked-letters.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { SentFile } from "#src/platform/public-page.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { acceptedTypes, beginnings, extensionOf, isMarkup } from "../../files/accepted-types.ts";
import type { Draft } from "./draft.ts";
import { askLetter } from "./letter.ts";
import "../../tables.ts";

/** What the signed links of a form open: the question that confirms it, and its state. */
export const confirmSubject = "albo-request-confirm";
export const stateSubject = "albo-request-state";

/** Files of a form at most, and bytes of each: larger ones come by certified mail. */
export const mostFiles = 6;
export const largestFile = 10 * 1024 * 1024;
/** Bytes that all forms nobody has confirmed may hold together: more is no public body's doing. */
const mostWaiting = 400 * 1024 * 1024;

export type FileRefusal = "too-large" | "bad-type" | "too-many" | "full";

/** A file that was kept for a form, as its sender is told of it. */
export interface KeptFile {
  readonly place: number;
  readonly name: string;
  readonly bytes: number;
}

/** Files that were kept for a form, in order. */
export const listKept = (db: Db, form: string): Promise<KeptFile[]> =>
  db
    .selectFrom("albo.request_form_files")
    .select(["place", "name", "bytes"])
    .where("form", "=", form)
    .orderBy("place")
    .execute();

/** Whether a form was sent already. */
export async function isSent(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom("albo.request_forms").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** Whether a file is of a type that may be posted and begins like one. The desk looks closer when it takes the form. */
export function looksRight({ name, data }: Pick<SentFile, "name" | "data">): boolean {
  const extension = extensionOf(name);
  if (acceptedTypes[extension] === undefined || data.length === 0) return false;
  const beginning = beginnings[extension];
  if (beginning !== undefined) return data.subarray(0, 16).toString("hex").startsWith(beginning);
  return extension === "p7m" || !(data.includes(0) || isMarkup(data.subarray(0, 4_096)));
}

/**
 * Keeps files before the form itself, so that they are not lost when a field is wrong; the same one sent again is the same one. Forms that
 * are sent at once wait for each other. @returns why some were not kept, each reason once
 */
export async function keepFiles(db: Db, form: string, files: readonly SentFile[], now: Date): Promise<FileRefusal[]> {
  const refused = new Set<FileRefusal>();
  for (const file of files) {
    if (file.isTooLarge) refused.add("too-large");
    else if (!looksRight(file)) refused.add("bad-type");
    else {
      const said = await keepOne(db, form, file, now);
      if (said !== "kept") refused.add(said);
    }
  }
  return [...refused];
}

function keepOne(db: Db, form: string, { name, data }: SentFile, now: Date): Promise<FileRefusal | "kept"> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('albo.request_forms'))`.execute(tx);
    if (await isSent(tx, form)) return "kept";
    const sha256 = sha256Hex(data);
    const kept = await tx
      .selectFrom("albo.request_form_files")
      .select(["place", "sha256"])
      .where("form", "=", form)
      .execute();
    if (kept.some((one) => one.sha256 === sha256)) return "kept";
    const place = Array.from({ length: mostFiles }, (_, at) => at + 1).find(
      (at) => !kept.some((one) => one.place === at),
    );
    if (place === undefined) return "too-many";
    const { rows } = await sql<{ waiting: number | null }>`
      select sum(f.bytes)::float8 as waiting from albo.request_form_files f
      where not exists (select from albo.request_forms r where r.id = f.form and r.confirmed_at is not null)`.execute(
      tx,
    );
    if ((rows[0]?.waiting ?? 0) + data.length > mostWaiting) return "full";
    await tx
      .insertInto("albo.request_form_files")
      .values({ form, place, name: name.slice(-200), sha256, bytes: data.length, data, keptAt: now })
      .execute();
    return "kept";
  });
}

/** Takes files away again, as long as the form was not sent. */
export async function dropFiles(db: Db, form: string, places: readonly number[]): Promise<void> {
  if (places.length === 0 || (await isSent(db, form))) return;
  await db
    .deleteFrom("albo.request_form_files")
    .where("form", "=", form)
    .where("place", "in", [...places])
    .execute();
}

/**
 * Keeps a form and the letter that asks its address for confirmation, both or neither. Sent twice, it is one form and one letter.
 * @returns whether it is kept: not when the address was asked too often today without an answer
 */
export async function keepForm(
  db: Db,
  draft: Draft,
  about: { site: string; locale: string; origin: string; secret: string; now: Date },
): Promise<boolean> {
  const { site, locale, now, secret } = about;
  const { id, email } = draft;
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${id}))`.execute(tx);
    if (await isSent(tx, id)) return true;
    if (!(await mayAsk(tx, { secret, email, about: id, now }))) return false;
    const kept = await tx
      .insertInto("albo.request_forms")
      .values({
        id,
        site,
        locale,
        email,
        data: JSON.stringify(draft),
        sentAt: now,
        confirmedAt: null,
        takenAt: null,
        refused: null,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!kept) return true;
    const code = signedCode(secret, confirmSubject, id);
    const sender = await findSiteName(tx, site, locale);
    await queueLetter(tx, askLetter({ ...about, email, sender, code }), { about: `albo-request-form:${id}`, now });
    return true;
  });
}

/** Confirms that the address is the body's. Doing it twice changes nothing. @returns whether there is such a form */
export async function confirmForm(
  db: Db,
  { site, id, now }: { site: string; id: string; now: Date },
): Promise<boolean> {
  await db
    .updateTable("albo.request_forms")
    .set({ confirmedAt: now })
    .where("id", "=", id)
    .where("site", "=", site)
    .where("confirmedAt", "is", null)
    .execute();
  await forgetAsked(db, id);
  return isSent(db, id);
}

/** How a form is getting on, from what was sent to the certificate; `undefined` when there is none. */
export async function findState(db: Db, { site, id }: { site: string; id: string }) {
  return db
    .selectFrom("albo.request_forms as f")
    .leftJoin("albo.requests as r", "r.id", "f.id")
    .leftJoin("albo.exposures as e", "e.act", "r.draft")
    .leftJoin("albo.certificates as c", "c.act", "r.draft")
    .select(["f.sentAt", "f.confirmedAt", "f.takenAt", "f.refused", "r.state", "r.reason", "r.draft"])
    .select(["e.document", "c.at as certifiedAt"])
    .where("f.id", "=", id)
    .where("f.site", "=", site)
    .executeTakeFirst();
}
