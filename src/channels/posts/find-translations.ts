import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** A delivery that says, on the same channel, what another one says in another language. */
export interface Translation {
  readonly delivery: string;
  readonly locale: string;
}

/**
 * What went out on the same channel with the publication of the same document in other languages; withdrawn and refused ones left out. A text
 * that is tied to no document has no translations.
 */
export async function findTranslations(db: Db, delivery: string): Promise<readonly Translation[]> {
  const { rows } = await sql<Translation>`
    select other.id as delivery, its.locale
    from channels.deliveries d join channels.posts p on p.id = d.post_id
    join channels.posts its on its.site = p.site and its.kind = p.kind and its.document_id = p.document_id
      and its.locale <> p.locale and its.release = 'with-publication'
    join channels.deliveries other on other.post_id = its.id and other.account_id = d.account_id and other.part = 0
    where d.id = ${delivery} and d.part = 0 and p.release = 'with-publication'
      and other.state not in ('withdrawn', 'refused')
    order by other.id`.execute(db);
  return rows;
}

/** Of which document each of these deliveries spoke when it was published, by the delivery's id; in every language the same. */
export async function documentsOf(db: Db, deliveries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (deliveries.length === 0) return new Map();
  const rows = await db
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.posts as p", "p.id", "d.postId")
    .select(["d.id", "p.kind", "p.documentId"])
    .where("d.id", "in", deliveries)
    .where("d.part", "=", 0)
    .where("p.release", "=", "with-publication")
    .execute();
  return new Map(rows.flatMap(({ id, kind, documentId }) => (kind ? [[id, `${kind}/${documentId}`]] : [])));
}
