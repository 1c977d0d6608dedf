import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import { askPlannedOnce, type Db } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";
import { visible } from "./visible.ts";

/** A public note that says what was corrected, and in which entry of the register. */
export interface Correction {
  readonly entry: number;
  readonly at: Date;
  readonly note: string;
}

/** A visible document with what the store knows of it. */
export interface FoundDocument {
  readonly document: PublicDocument;
  /** Number of the register's entry that holds the text as it is now. */
  readonly entry: number;
  readonly firstPublishedAt: Date;
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

/** What stands, or stood, at an address. */
export type AtPath =
  | ({ readonly kind: "document" } & FoundDocument)
  | { readonly kind: "moved"; readonly to: string; readonly tag: string }
  | {
      readonly kind: "gone";
      readonly at: Date;
      /** Entry that withdrew it; absent when it simply ended at its term. */
      readonly entry: number | undefined;
      readonly reason: string | undefined;
      readonly tag: string;
    };

interface Row {
  kind: string;
  id: string;
  withdrawnAt: Date | null;
  withdrawnEntry: number | null;
  reason: string | null;
  path: string | null;
  endedAt: Date | null;
  document: PublicDocument | null;
  entry: number | null;
  firstPublishedAt: Date | null;
  corrections: { entry: number; at: string; note: string }[] | null;
}

/**
 * What to answer at `path`: the document, the address it moved to, that it is gone and why, or `undefined` when there
 * never was anything, or nothing yet. One statement.
 */
export async function findAtPath(
  db: Db,
  input: { site: string; path: string; now: Date },
): Promise<AtPath | undefined> {
  const [row] = await askPlannedOnce(
    db,
    sql<Row>`
    select p.kind, p.id, p.withdrawn_at, p.withdrawn_entry, p.reason,
      d.path, d.entry, d.first_published_at,
      case when d.visible_until <= ${input.now} then d.visible_until end as ended_at,
      case when ${visible(input.now)} then d.document end as document,
      (select json_agg(json_build_object('entry', c.entry, 'at', c.at, 'note', c.note) order by c.entry desc)
        from published.corrections c
        where c.site = d.site and c.kind = d.kind and c.id = d.id and c.locale = d.locale) as corrections
    from published.paths p
    left join published.documents d on d.site = p.site and d.kind = p.kind and d.id = p.id and d.locale = p.locale
    where p.site = ${input.site} and p.path = ${input.path}`,
  );
  return row && atPath(row, input.path);
}

function atPath(row: Row, path: string): AtPath | undefined {
  const tag = `${row.kind}:${row.id}`;
  if (row.withdrawnAt) {
    return {
      kind: "gone",
      at: row.withdrawnAt,
      entry: row.withdrawnEntry ?? undefined,
      reason: row.reason ?? undefined,
      tag,
    };
  }
  if (row.endedAt) return { kind: "gone", at: row.endedAt, entry: undefined, reason: undefined, tag };
  if (!row.document || row.path === null || row.entry === null || row.firstPublishedAt === null) return undefined;
  if (row.path !== path) return { kind: "moved", to: row.path, tag };
  return {
    kind: "document",
    document: row.document,
    entry: row.entry,
    firstPublishedAt: row.firstPublishedAt,
    corrections: (row.corrections ?? []).map(({ entry, at, note }) => ({ entry, at: new Date(at), note })),
  };
}

/** The newest visible document of a kind that exists once, such as `settings`; Italian where the language has none. */
export async function findSingle(
  db: Db,
  input: { site: string; kind: string; locale: Locale; now: Date },
): Promise<PublicDocument | undefined> {
  const row = await db
    .selectFrom("published.documents as d")
    .select("d.document")
    .where("d.site", "=", input.site)
    .where("d.kind", "=", input.kind)
    .where("d.locale", "in", [input.locale, "it"])
    .where(visible(input.now))
    .orderBy(sql`d.locale = ${input.locale}`, "desc")
    .orderBy("d.updatedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.document;
}

/** Sites of which a document is, in this language: the one on which it is published, or none. Index: documents_by_id. */
export async function findHomes(
  db: Db,
  input: { kind: string; id: string; locale: Locale },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("published.documents")
    .select("site")
    .where("kind", "=", input.kind)
    .where("id", "=", input.id)
    .where("locale", "=", input.locale)
    .where("shownFrom", "is", null)
    .execute();
  return rows.map(({ site }) => site);
}
