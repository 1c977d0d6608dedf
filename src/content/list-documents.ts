import { type RawBuilder, sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import { askPlannedOnce, type Db } from "#src/platform/db.ts";
import { type CallState, closingSoonMs } from "./call/state.ts";
import type { PublicDocument } from "./public-document.ts";
import { visible } from "./visible.ts";

/** How a list is ordered: newest first, by title, by the day an event begins (the next one first), or by the instant at which
 * something ends (the next one first). */
export type ListOrder = "newest" | "title" | "soonest" | "ending";

/** Where the page before ended: the value it was ordered by, and the id. Opaque to readers. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** Which documents a list holds. Only visible ones with a page of their own are ever in it. */
export interface ListRequest {
  readonly site: string;
  readonly locale: Locale;
  readonly now: Date;
  /** Keys of the sections, descendants included by the caller; absent: all. */
  readonly sections?: readonly string[];
  /**
   * Those too that have their address in another section but stand in these lists as well, such as a service of two
   * categories. Only for one section, where they are few: found by tag, then sorted, not read in the order of an index.
   */
  readonly withGuests?: boolean;
  readonly kinds?: readonly string[];
  /** `kind:id` of a document that all of them name, such as `topic:12`. */
  readonly ref?: string;
  /** Events only: not over yet, or over. */
  readonly when?: "upcoming" | "past";
  /** Events only: those that are on at some time between these instants, the end left out. */
  readonly during?: { readonly from: Date; readonly until: Date };
  /** Only what is dated between these instants, the end left out. */
  readonly dated?: { readonly from: Date; readonly until: Date };
  /** Events or places only: those of one of these kinds, codes of their vocabulary. */
  readonly type?: { readonly field: "eventType" | "placeTypes"; readonly codes: readonly string[] };
  /** Calls only: where they stand at `now`, as `callState` says; what closes soon is open too. */
  readonly call?: Exclude<CallState, "coming"> | undefined;
  readonly order: ListOrder;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

export interface ListPage {
  readonly documents: readonly PublicDocument[];
  /** Absent on the last page. */
  readonly next: Cursor | undefined;
}

interface Row {
  document: PublicDocument;
  sortKey: string;
}

/** One page of a list by keyset: cost does not grow with the page's number. One statement. */
export async function listDocuments(db: Db, request: ListRequest): Promise<ListPage> {
  const { rows } = await sql<Row>`${listQuery(request)}`.execute(db);
  const more = rows.length > request.limit;
  const shown = more ? rows.slice(0, request.limit) : rows;
  const last = shown.at(-1);
  return {
    documents: shown.map((row) => row.document),
    next: more && last ? { at: last.sortKey, id: last.document.id } : undefined,
  };
}

/** Several short lists in one statement, such as those of the home page; each under the name it was asked by. */
export async function listShelves<Name extends string>(
  db: Db,
  shelves: Readonly<Record<Name, ListRequest>>,
): Promise<Record<Name, readonly PublicDocument[]>> {
  const names = Object.keys(shelves) as Name[];
  const parts = names.map(
    (name) =>
      sql`select ${name}::text as shelf, row_number() over () as place, s.document from (${listQuery(shelves[name])}) s`,
  );
  const statement = sql<{ shelf: Name; document: PublicDocument }>`
    select shelf, document from (${sql.join(parts, sql` union all `)}) shelves order by shelf, place`;
  // who names one document may be two or two thousand: planned for which
  const isNaming = names.some((name) => shelves[name].ref !== undefined);
  const rows = isNaming ? (await statement.execute(db)).rows : await askPlannedOnce(db, statement);
  return Object.fromEntries(
    names.map((name) => [
      name,
      rows
        .filter((row) => row.shelf === name)
        .slice(0, shelves[name].limit)
        .map((row) => row.document),
    ]),
  ) as unknown as Record<Name, readonly PublicDocument[]>;
}

const sortKeys: Record<ListOrder, { key: RawBuilder<unknown>; descending: boolean; isInstant: boolean }> = {
  newest: { key: sql`d.sort_at`, descending: true, isInstant: true },
  title: { key: sql`lower(d.title)`, descending: false, isInstant: false },
  ending: { key: sql`coalesce(d.ends_at, d.sort_at)`, descending: false, isInstant: true },
  soonest: { key: sql`coalesce(d.starts_at, d.sort_at)`, descending: false, isInstant: true },
};

/** The value of a cursor as PostgreSQL compares it; `undefined` when it is no instant where one is wanted. */
function cursorValue(cursor: Cursor, isInstant: boolean): Date | string | undefined {
  if (!isInstant) return cursor.at;
  const at = new Date(cursor.at);
  const year = at.getUTCFullYear();
  return year > 0 && year < 10_000 ? at : undefined;
}

/** The rows of a list and one more, which tells whether there is a next page. */
function listQuery(request: ListRequest): RawBuilder<Row> {
  const { key, descending, isInstant } = sortKeys[request.order];
  const direction = descending ? sql`desc` : sql`asc`;
  const conditions = listConditions(request);
  // in the wording, so that a plan for any values knows how few are wanted
  const most = sql.lit(request.limit + 1);
  const page = (extra: RawBuilder<unknown>) => sql`
    select d.document, d.id, ${key} as sort_at_key from published.documents d
    where ${sql.join([...conditions, extra], sql` and `)}
    order by ${key} ${direction}, d.id ${direction} limit ${most}`;
  const inSection = request.withGuests ? sql`d.tags @> array['section:' || s.section]` : sql`d.section = s.section`;
  // A section at a time: so each is read in the order of its index instead of being sorted whole.
  const source = request.sections
    ? sql`unnest(${[...request.sections]}::text[]) as s(section) cross join lateral (${page(inSection)}) l`
    : sql`(${page(sql`true`)}) l`;
  return sql<Row>`
    select l.document, ${isInstant ? sql`to_char(l.sort_at_key at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : sql`l.sort_at_key`} as sort_key from ${source}
    order by l.sort_at_key ${direction}, l.id ${direction} limit ${most}`;
}

function listConditions(request: ListRequest): RawBuilder<unknown>[] {
  const { key, descending, isInstant } = sortKeys[request.order];
  const conditions: RawBuilder<unknown>[] = [
    sql`d.site = ${request.site}`,
    sql`d.locale = ${request.locale}`,
    sql`d.listed`,
    visible(request.now),
  ];
  if (request.kinds) conditions.push(sql`d.kind = any(${[...request.kinds]}::text[])`);
  if (request.ref) conditions.push(sql`d.refs @> array[${request.ref}]::text[]`);
  // asked with an end: a plan for any values takes what is later than some day for a third of all, and what lies between two for few
  if (request.when === "upcoming")
    conditions.push(sql`coalesce(d.ends_at, d.starts_at, d.sort_at) between ${request.now} and ${"infinity"}`);
  if (request.when === "past") conditions.push(sql`coalesce(d.ends_at, d.starts_at, d.sort_at) < ${request.now}`);
  if (request.during) {
    const { from, until } = request.during;
    conditions.push(sql`d.starts_at is not null`); // Index: documents_during
    conditions.push(
      sql`tstzrange(d.starts_at, greatest(d.starts_at, d.ends_at), '[]') && tstzrange(${from}, ${until})`,
    );
  }
  if (request.dated) conditions.push(sql`d.sort_at >= ${request.dated.from} and d.sort_at < ${request.dated.until}`);
  if (request.type) conditions.push(typeCondition(request.type));
  if (request.call) conditions.push(callCondition(request.call, request.now));
  const after = request.after && cursorValue(request.after, isInstant);
  if (request.after && after !== undefined) {
    const place = sql`(${after}${isInstant ? sql`::timestamptz` : sql`::text`}, ${request.after.id})`;
    conditions.push(descending ? sql`(${key}, d.id) < ${place}` : sql`(${key}, d.id) > ${place}`);
  }
  return conditions;
}

const typeCondition = ({ field, codes }: NonNullable<ListRequest["type"]>): RawBuilder<unknown> =>
  field === "eventType"
    ? sql`d.document ->> 'eventType' = any(${[...codes]}::text[])`
    : sql`d.document -> 'placeTypes' ?| ${[...codes]}::text[]`;

/** The states of `callState` as the store knows them. */
function callCondition(state: Exclude<CallState, "coming">, now: Date): RawBuilder<unknown> {
  const decided = sql`(d.document -> 'results' is not null)`;
  if (state === "decided") return decided;
  if (state === "closed") return sql`d.ends_at <= ${now} and not ${decided}`;
  const open = sql`(d.starts_at is null or d.starts_at <= ${now}) and (d.ends_at is null or d.ends_at > ${now}) and not ${decided}`;
  return state === "open" ? open : sql`${open} and d.ends_at <= ${new Date(now.getTime() + closingSoonMs)}`;
}
