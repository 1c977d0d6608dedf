import { type RawBuilder, sql } from "kysely";
import { addDays, startOfDay } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { findable, visible } from "../visible.ts";
import { narrowingOf, recent } from "./marks.ts";
import type { Candidate } from "./rank-candidates.ts";
import type { SearchRequest } from "./search-documents.ts";

/** A document that holds what is looked for. */
export interface FoundCandidate extends Candidate {
  readonly id: string;
}
export interface Candidates {
  /** Those whose words weigh most, best first. */
  readonly candidates: readonly FoundCandidate[];
  /** All there are, counted up to somewhat more than asked. */
  readonly total: number;
}

/** How far a search looks: so many documents with the words in their titles, so many with them anywhere; so many are weighed. */
export interface Reach {
  readonly inTitle: number;
  readonly anywhere: number;
  readonly weighed: number;
}

/** Characters of a document's text that decide its order. */
const readForOrder = 1_500;

/**
 * Visible documents that hold one of `queries` (syntax of `to_tsquery`): those with it in their titles first, then what stands
 * (services, offices) and the newest, as far as `reach` says; of these the `kept` best by `ts_rank`. Older ones are looked at only
 * when there are not enough of these months; differences of a hundredth in weight are none (the marks count as words). So a word that half of all documents hold costs as little as a rare one. One statement.
 */
export async function findCandidates(
  db: Db,
  input: SearchRequest,
  queries: readonly string[],
  reach: Reach,
  kept: number,
): Promise<Candidates> {
  const { site, locale, now } = input;
  const each = queries.map((query) => sql`to_tsquery(search.configuration(${locale}), ${query})`);
  const whole = sql.join(each, sql` || `);
  const marks = narrowed(input);
  const late = recent(input, now);
  const { rows } = await sql<FoundCandidate & { total: number }>`
    with late_title as materialized (${holding(input, sql`s.title`, each, `${late} & ${marks}`, reach.inTitle)}),
    late as materialized (${holding(input, sql`s.vector`, each, `${late} & ${marks}`, reach.anywhere)}),
    found as (
      select kind, id, bool_or(titled) as titled from (
        select *, true as titled from late_title union all select *, false from late
        union all (select *, true from (${holding(input, sql`s.title`, each, marks, reach.inTitle)}) t
          where (select count(*) from late_title) < ${reach.inTitle})
        union all (select *, false from (${holding(input, sql`s.vector`, each, marks, reach.anywhere)}) a
          where (select count(*) from late) < ${reach.anywhere})) either
      group by kind, id
    ), shown as (
      select d.kind, d.id, d.sort_at, f.titled
      from found f join published.documents d on d.site = ${site} and d.locale = ${locale} and d.kind = f.kind and d.id = f.id
      where ${input.onlyListed ? sql`d.listed` : findable} and ${visible(now)}
    ), near as (
      select kind, id, sort_at from shown
      order by titled desc, search.is_passing(kind), sort_at desc, id limit ${Math.max(reach.weighed, kept)}
    ), ranked as (
      select near.*, s.text, round(ts_rank(s.vector, ${whole}, 1)::numeric, 2)::real as rank
      from near join search.documents s on s.site = ${site} and s.locale = ${locale} and s.kind = near.kind and s.id = near.id
      order by rank desc, near.sort_at desc, near.id limit ${kept}
    )
    select r.kind, r.id, d.title, d.document->>'summary' as summary, left(r.text, ${readForOrder}) as text, r.rank,
      (select count(*) from shown) as total
    from ranked r
    join published.documents d on d.site = ${site} and d.locale = ${locale} and d.kind = r.kind and d.id = r.id
    order by r.rank desc, r.sort_at desc, r.id`.execute(db);
  return { candidates: rows, total: rows[0]?.total ?? 0 };
}

/**
 * Documents with one of the queries and the marks, what stands before what passes, the newest first. Each query is a condition
 * of its own: the index jumps through what is joined by "and" only, and would read a query with "or" in it from end to end.
 */
function holding(
  { site, locale, from, until }: SearchRequest,
  column: RawBuilder<unknown>,
  queries: readonly RawBuilder<unknown>[],
  marks: string,
  limit: number,
): RawBuilder<unknown> {
  const since = from ? sql`and s.sort_at >= ${startOfDay(from)}` : sql``;
  const before = until ? sql`and s.sort_at < ${startOfDay(addDays(until, 1))}` : sql``;
  const held = queries.map((query) => sql`${column} @@ (${query} && ${marks}::tsquery)`);
  return sql`select s.kind, s.id from search.documents s
    where (${sql.join(held, sql` or `)}) and s.site = ${site} and s.locale = ${locale} ${since} ${before}
    order by s.passing, s.sort_at desc, s.id limit ${limit}`;
}

const narrowed = (input: SearchRequest): string =>
  narrowingOf(input, {
    ...{ kind: input.kind, topic: input.topic, sections: input.sections },
    from: input.from && startOfDay(input.from),
    until: input.until && startOfDay(addDays(input.until, 1)),
  });
