import { type RawBuilder, sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { Correction } from "./find-document.ts";
import type { PublicDocument } from "./public-document.ts";
import { visible } from "./visible.ts";

/** A visible document as programs are given it: exactly as it was published, with what the store knows of it. */
export interface OpenDocument {
  readonly document: PublicDocument;
  /** Number of the register's entry whose hash is that of `document`. */
  readonly entry: number;
  readonly firstPublishedAt: Date;
  /** Languages in which it is visible, its own included, sorted. */
  readonly languages: readonly Locale[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

/** Where the page before ended. Opaque to readers. */
export interface OpenCursor {
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly locale: Locale;
}

/** Which documents a program asks for; what is left out does not narrow. The settings are never among them. */
export interface OpenRequest {
  readonly site: string;
  readonly now: Date;
  readonly kind?: string | undefined;
  readonly locale?: Locale | undefined;
  /** Only what stands in one of these: the languages that the site offers. */
  readonly languages: readonly Locale[];
  /** Id of a topic that all of them name. */
  readonly topic?: string | undefined;
  /** Changed at this instant or later. */
  readonly updatedSince?: Date | undefined;
  /** Not over before this instant: by its end, else its beginning, else the date of lists. */
  readonly from?: Date | undefined;
  /** Begun before this instant: by its beginning, else the date of lists. */
  readonly until?: Date | undefined;
  /** Newest first by the date of lists, or in the order of their last change: for whoever keeps a copy. */
  readonly order: "newest" | "updated";
  readonly after?: OpenCursor | undefined;
  readonly limit: number;
}

interface Row extends Omit<OpenDocument, "corrections"> {
  readonly sortKey: string;
  readonly corrections: readonly { entry: number; at: string; note: string }[] | null;
}

/** One page of everything public, by keyset. One statement. Indexes: documents_by_date, documents_by_update. */
export async function listOpenDocuments(
  db: Db,
  request: OpenRequest,
): Promise<{ documents: readonly OpenDocument[]; next: OpenCursor | undefined }> {
  const key = request.order === "newest" ? sql`d.sort_at` : sql`d.updated_at`;
  const direction = request.order === "newest" ? sql`desc` : sql`asc`;
  const { rows } = await sql<Row>`
    select ${membersAt(request)},
      to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_key
    from published.documents d
    where ${sql.join(conditionsOf(request, key), sql` and `)}
    order by ${key} ${direction}, d.kind, d.id, d.locale limit ${request.limit + 1}`.execute(db);
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  const { kind, id, locale } = last?.document ?? { kind: "", id: "", locale: "" };
  return { documents: shown.map(asOpen), next: last && { at: last.sortKey, kind, id, locale } };
}

/** A document with this id, in this language or else in Italian; `undefined` when none may be shown. One statement. */
export async function findOpenDocument(
  db: Db,
  input: { site: string; kind: string; id: string; locale: Locale; languages: readonly Locale[]; now: Date },
): Promise<OpenDocument | undefined> {
  const { rows } = await sql<Row>`
    select ${membersAt(input)}, '' as sort_key from published.documents d
    where d.site = ${input.site} and d.kind = ${input.kind} and d.id = ${input.id} and ${own}
      and d.locale in (${input.locale}, 'it') and ${visible(input.now)}
    order by d.locale = ${input.locale} desc limit 1`.execute(db);
  return rows[0] && asOpen(rows[0]);
}

/** How many documents of each kind are visible in a language, settings apart; kinds of which there is none are left out. */
export async function countKinds(
  db: Db,
  input: { site: string; locale: Locale; now: Date },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select d.kind, count(*)::int as count from published.documents d
    where d.site = ${input.site} and d.locale = ${input.locale} and d.kind <> 'settings' and ${own} and ${visible(input.now)}
    group by d.kind`.execute(db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Every document once, by the site it is of; topics are of all. */
const own = sql`(d.shown_from is null or d.kind = 'topic')`;

/** The columns of an answer; `visible` for the other languages too, whose rows are called `d` inside. */
const membersAt = ({
  now,
  languages,
}: Pick<OpenRequest, "now" | "languages">) => sql`d.document, d.entry, d.first_published_at,
  (select array_agg(s.locale order by s.locale) from (select d.site, d.kind, d.id) me
    cross join lateral (select d.locale from published.documents d
      where d.site = me.site and d.kind = me.kind and d.id = me.id and d.locale = any(${[...languages]}::text[]) and ${visible(now)}) s) as languages,
  (select json_agg(json_build_object('entry', c.entry, 'at', c.at, 'note', c.note) order by c.entry desc)
    from published.corrections c
    where c.site = d.site and c.kind = d.kind and c.id = d.id and c.locale = d.locale) as corrections`;

function conditionsOf(request: OpenRequest, key: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`d.site = ${request.site}`, own, visible(request.now)];
  conditions.push(sql`d.locale = any(${[...request.languages]}::text[])`);
  conditions.push(request.kind ? sql`d.kind = ${request.kind}` : sql`d.kind <> 'settings'`);
  if (request.locale) conditions.push(sql`d.locale = ${request.locale}`);
  if (request.topic) conditions.push(sql`d.refs @> array[${`topic:${request.topic}`}]::text[]`);
  if (request.updatedSince) conditions.push(sql`d.updated_at >= ${request.updatedSince}`);
  if (request.from) conditions.push(sql`coalesce(d.ends_at, d.starts_at, d.sort_at) >= ${request.from}`);
  if (request.until) conditions.push(sql`coalesce(d.starts_at, d.sort_at) < ${request.until}`);
  const { after } = request;
  if (after) {
    const earlier = request.order === "newest" ? sql`<` : sql`>`;
    conditions.push(sql`(${key} ${earlier} ${after.at}::timestamptz or (${key} = ${after.at}::timestamptz
      and (d.kind, d.id, d.locale) > (${after.kind}, ${after.id}, ${after.locale})))`);
  }
  return conditions;
}

const asOpen = ({ corrections, sortKey: _sortKey, ...row }: Row): OpenDocument => ({
  ...row,
  corrections: (corrections ?? []).map(({ entry, at, note }) => ({ entry, at: new Date(at), note })),
});
