import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { onBoard, shownUntil } from "../act-queries.ts";
import { ordinaryRegister } from "../paths.ts";
import "../tables.ts";

/** Characters kept of one file at most: some seven hundred pages. What is longer says so where it is read. */
const longest = 2_000_000;

/** Keeps the words of a file, once for its bytes; a file without words is a picture for who cannot see. */
export async function keepFileText(db: Db, input: { sha256: string; text: string; now: Date }): Promise<void> {
  const text = input.text.replaceAll("\0", "").toWellFormed();
  if (text.trim() === "") return;
  await db
    .insertInto("albo.texts")
    .values({ sha256: input.sha256, text: text.slice(0, longest), isWhole: text.length <= longest, at: input.now })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}

/** Which of an act's files have words that can be read on a page. */
export async function listTexts(db: Db, act: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("albo.shownTexts").select("sha256").where("act", "=", act).execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** The words of a file, under the same conditions as the file: its act on the board and not annulled, the file not replaced. */
export async function findFileText(
  db: Db,
  input: { site: string; now: Date; year: number; number: number; sha256: string },
) {
  return db
    .selectFrom("albo.shownTexts as t")
    .innerJoin("albo.exposures as e", "e.act", "t.act")
    .select(["t.text", "t.isWhole", "e.document", shownUntil(input.now).as("endsAt")])
    .where("t.sha256", "=", input.sha256)
    .where("e.site", "=", input.site)
    .where("e.register", "=", ordinaryRegister)
    .where("e.year", "=", input.year)
    .where("e.number", "=", input.number)
    .where("e.annulledAt", "is", null)
    .where(onBoard(input.now))
    .executeTakeFirst();
}

/** Forgets words that nobody may read any more: no draft and no waiting request carries the file, and no posted act has shown it for a month. */
export async function forgetTexts(db: Db): Promise<void> {
  await sql`
    delete from albo.texts t where t.at < now() - interval '1 day'
      and not exists (
        select from albo.drafts d, jsonb_array_elements(d.content -> 'files') f
        where d.state in ('draft', 'in-review', 'approved') and f ->> 'sha256' = t.sha256)
      and not exists (
        select from albo.requests r, jsonb_array_elements(r.content -> 'files') f
        where r.state = 'received' and f ->> 'sha256' = t.sha256)
      and not exists (
        select from albo.files f join albo.exposures e on e.act = f.act
        where f.sha256 = t.sha256 and f.shown_until is null and e.annulled_at is null and e.removed_at is null
          and e.ends_at > now() - interval '30 days')`.execute(db);
}
