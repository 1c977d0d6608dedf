import { sql } from "kysely";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { foldWords } from "./words.ts";

declare module "#src/platform/db.ts" {
  interface Tables {
    "search.synonyms": { site: string; position: number; terms: readonly string[] };
  }
}

/** Terms that mean the same to those who search; each one or more folded words, a blank between. */
export type Synonyms = readonly (readonly string[])[];

const mostGroups = 500;
const mostTerms = 20;

/** The groups that a site has of its own, in the order in which editors keep them. */
export async function readOwnSynonyms(db: Db, site: string): Promise<Synonyms> {
  const rows = await db
    .selectFrom("search.synonyms")
    .select("terms")
    .where("site", "=", site)
    .orderBy("position")
    .execute();
  return rows.map(({ terms }) => terms);
}

/** Keeps these groups instead of the former ones. */
export async function keepSynonyms(tx: Tx, site: string, groups: Synonyms): Promise<void> {
  await sql`delete from search.synonyms where site = ${site}`.execute(tx);
  if (groups.length === 0) return;
  await tx
    .insertInto("search.synonyms")
    .values(groups.map((terms, position) => ({ site, position, terms })))
    .execute();
}

/** Why a text cannot be kept: the line (from 1) that has a single term or too many, or too many lines. */
export type BadSynonyms = { readonly kind: "badLine"; readonly line: number } | { readonly kind: "tooMany" };

/** Reads what an editor wrote: a group a line, terms between commas; empty lines do not count. */
export function parseSynonyms(text: string): Result<Synonyms, BadSynonyms> {
  const groups: string[][] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const terms = [...new Set(line.split(/[,;=]/).map((term) => foldWords(term).join(" ")))].filter(Boolean);
    if (terms.length < 2 || terms.length > mostTerms || terms.some((term) => term.length > 80))
      return err({ kind: "badLine", line: index + 1 });
    groups.push(terms);
  }
  return groups.length > mostGroups ? err({ kind: "tooMany" }) : ok(groups);
}

/** Longest phrase in words that is looked for among the terms. */
export const longestPhrase = 4;

/** What else a folded phrase is called, as phrases; empty for most. */
export function namesIn(groups: Synonyms): (phrase: string) => readonly string[] {
  const byPhrase = new Map<string, Set<string>>();
  for (const group of groups)
    for (const phrase of group) byPhrase.set(phrase, new Set([...(byPhrase.get(phrase) ?? []), ...group]));
  return (phrase) => [...(byPhrase.get(phrase) ?? [])].filter((other) => other !== phrase);
}
