import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { visible } from "../visible.ts";
import { foldWords } from "./words.ts";

/** A published title that somebody may be typing. */
export interface Suggestion {
  readonly title: string;
  readonly path: string;
}

const shortestTyped = 3;
const longestTyped = 60;
const shown = 8;
/** Beginnings looked at for each place; of a word that begins thousands of titles the first in the alphabet are enough. */
const looked = 40;

/**
 * Titles of visible documents in which what was typed begins a word; services and offices first. Nothing for fewer than three
 * letters. One statement, whose cost does not grow with the number of documents. Index: beginnings_by_text.
 */
export async function suggestTitles(
  db: Db,
  input: { site: string; locale: Locale; typed: string; now: Date },
): Promise<readonly Suggestion[]> {
  const { site, locale, now } = input;
  const typed = foldWords(input.typed).join(" ").slice(0, longestTyped);
  if (typed.length < shortestTyped) return [];
  // folded words hold neither "%" nor "_" nor "\"
  const { rows } = await sql<Suggestion>`
    select title, path from (
      select distinct on (d.title) d.title, d.path, b.place, b.beginning
      from generate_series(0, 2) as p(place)
      cross join lateral (
        select kind, id, place, beginning from search.beginnings
        where site = ${site} and locale = ${locale} and place = p.place and beginning like ${`${typed}%`}
        order by beginning limit ${looked}) b
      join published.documents d on d.site = ${site} and d.locale = ${locale} and d.kind = b.kind and d.id = b.id
      where d.listed and ${visible(now)}
      order by d.title, b.place, b.beginning) found
    order by place, beginning, title limit ${shown}`.execute(db);
  return rows;
}
