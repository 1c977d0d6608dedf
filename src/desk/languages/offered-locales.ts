import { sql } from "kysely";
import type { Locale, PayloadRequest } from "payload";
import { siteLanguages } from "#src/kernel/languages.ts";
import { type Db, openDb } from "#src/platform/db.ts";
import { deskPool } from "../publication/pool.ts";

/** What a site offers before its data are published. */
const atFirst = ["it", "en"];

/** The languages that the sites of this installation offer, by their published data, in the order of all; Italian is always one. One statement. */
export async function offeredLanguages(db: Db): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select distinct jsonb_array_elements_text(d.document -> 'languages') as language
    from published.documents d where d.kind = 'settings'`.execute(db);
  if (rows.length === 0) return atFirst;
  const offered = new Set(["it", ...rows.map(({ language }) => language)]);
  return siteLanguages.filter((language) => offered.has(language));
}

/** Of all languages that the desk's tables can hold, those that somebody here writes in. */
export async function offeredLocales({ locales, req }: { locales: Locale[]; req: PayloadRequest }): Promise<Locale[]> {
  const offered = await offeredLanguages(openDb(deskPool(req)));
  return locales.filter(({ code }) => offered.includes(code));
}
