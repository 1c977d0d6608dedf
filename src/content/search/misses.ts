import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { foldWords } from "./words.ts";

/** A search that found nothing. */
export interface Miss {
  readonly query: string;
  readonly locale: Locale;
  readonly asked: number;
  /** Civil date, Europe/Rome, of the last time. */
  readonly lastOn: string;
}

const longestMiss = 80;
/** Different searches kept for a site; a robot that asks for nonsense fills no more. */
const mostMisses = 5_000;
/** Days after which a search is forgotten. */
const keptDays = 90;

/**
 * The words of a search as they may be kept: folded, and none at all where they could tell of a person (addresses,
 * telephone numbers, fiscal codes, numbers of cards) or are no words.
 */
export function keepableQuery(query: string): string | undefined {
  if (query.includes("@")) return undefined;
  const words = foldWords(query);
  const folded = words.join(" ");
  const isPersonal =
    folded.replaceAll(/\D/g, "").length >= 9 || words.some((word) => /\d{5}|^[a-z]{6}\d{2}/.test(word));
  return isPersonal || folded.length < 3 || folded.length > longestMiss ? undefined : folded;
}

/** Notes that a search found nothing; nothing of who asked. */
export async function noteMiss(
  db: Db,
  miss: { site: string; locale: Locale; query: string; now: Date },
): Promise<void> {
  const query = keepableQuery(miss.query);
  if (query === undefined) return;
  const { site, locale, now } = miss;
  await sql`
    insert into search.misses (site, locale, query, last_on)
    select ${site}, ${locale}, ${query}, (${now}::timestamptz at time zone 'Europe/Rome')::date
    where (select count(*) from search.misses where site = ${site}) < ${mostMisses}
       or exists (select from search.misses where (site, locale, query) = (${site}, ${locale}, ${query}))
    on conflict (site, locale, query) do update
      set asked = search.misses.asked + 1, last_on = greatest(search.misses.last_on, excluded.last_on)`.execute(db);
}

/** The searches without a result that were made most often. */
export async function listMisses(db: Db, asked: { site: string; limit: number }): Promise<Miss[]> {
  const { rows } = await sql<Miss>`
    select query, locale, asked, last_on::text as "lastOn" from search.misses
    where site = ${asked.site} order by asked desc, last_on desc, query limit ${asked.limit}`.execute(db);
  return rows;
}

/** A search that found nothing, with whose it is. */
type MissOfSite = Pick<Miss, "query" | "locale"> & { readonly site: string };

/** Searches of every site that nobody has asked again of what is `searched` now, those made most often first. */
export async function listUnasked(db: Db, given: { searched: string; limit: number }): Promise<MissOfSite[]> {
  const { rows } = await sql<MissOfSite>`
    select site, query, locale from search.misses where asked_of is distinct from ${given.searched}
    order by asked desc, last_on desc, query limit ${given.limit}`.execute(db);
  return rows;
}

/** Notes that a search was asked again in vain. */
export async function noteAsked(db: Db, { site, locale, query }: MissOfSite, searched: string): Promise<void> {
  await sql`update search.misses set asked_of = ${searched}
    where (site, locale, query) = (${site}, ${locale}, ${query})`.execute(db);
}

/** Forgets one search. */
export async function forgetMiss(db: Db, { site, locale, query }: MissOfSite): Promise<void> {
  await sql`delete from search.misses where (site, locale, query) = (${site}, ${locale}, ${query})`.execute(db);
}

/** Forgets searches that nobody has made for ninety days. */
export async function forgetMisses(db: Db, now: Date): Promise<void> {
  await sql`delete from search.misses where last_on < (${now}::timestamptz at time zone 'Europe/Rome')::date - ${keptDays}::integer`.execute(
    db,
  );
}
