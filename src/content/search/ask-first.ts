import { type Db, keptStatement } from "#src/platform/db.ts";
import { mainSite } from "../site-key.ts";
import { type Candidates, type FoundCandidate, findingOf, type Reach } from "./find-candidates.ts";
import { recent } from "./marks.ts";
import { type Names, readNames, rememberedNames } from "./remember-names.ts";
import type { SearchRequest } from "./search-documents.ts";
import { queriesOf, type Reading, understandQuery } from "./understand-query.ts";
import { isCorrectable, swapsOf } from "./words.ts";

/** What is known of a query after the first statement. */
export interface FirstAnswer {
  readonly names: Names;
  /** Words that no text holds in any form, published or not yet, and no name either: typing errors, most likely. */
  readonly unknown: readonly string[];
  /** What those may have meant, nearest first. */
  readonly corrections: readonly Correction[];
  /** The query as typed, each part with its other names. */
  readonly parts: readonly Reading[][];
  /** What holds all parts; where a word is unknown nothing was looked for. */
  readonly found: Candidates;
}
export interface Correction {
  readonly word: string;
  readonly correction: string;
}

type Row =
  | { what: "outdated" }
  | { what: "unknown"; word: string }
  | ({ what: "correction" } & Correction)
  | ({ what: "found"; total: number } & FoundCandidate);
const ask = keptStatement<Readonly<Record<string, unknown>>, Row>(`
  select * from search.ask($site, $main, $locale, $version, $words, $swaps, $anywhen, $queries, $whole, $latest, $recent,
    $place, $marks, $since, $before, $inTitle, $anywhere, $weighed, $kept, $onlyListed, $now,
    $most, $beginnings, $others, $looked, $lead, $shown)`);

/**
 * Looks for what holds all words of a query; where a word stands nowhere, for what it may have meant instead. One statement, and two
 * more after the groups of names have changed.
 */
export async function askFirst(
  db: Db,
  input: SearchRequest,
  words: readonly string[],
  reach: Reach,
  kept: number,
): Promise<FirstAnswer> {
  const remembered = await rememberedNames(db, input.site);
  for (let names = remembered; ; names = await readNames(db, input.site)) {
    const parts = understandQuery(words, new Map(), input.locale, names.of);
    const rows = await ask(db, {
      ...findingOf(input, queriesOf(parts), reach, kept),
      ...{ main: mainSite, version: names.version, anywhen: recent(input, input.now) },
      ...suspectsAmong(words, names),
    });
    if (rows.some(({ what }) => what === "outdated")) continue;
    const found = rows.flatMap((row) => (row.what === "found" ? [row] : []));
    return {
      ...{ names, parts },
      unknown: rows.flatMap((row) => (row.what === "unknown" ? [row.word] : [])),
      corrections: rows.flatMap((row) => (row.what === "correction" ? [row] : [])),
      found: { candidates: found, total: found[0]?.total ?? 0 },
    };
  }
}

/** The words that may be typing errors, each with its neighbours exchanged. */
function suspectsAmong(words: readonly string[], names: Names): { words: string[]; swaps: string[] } {
  const suspects = words.filter((word) => isCorrectable(word) && !names.words.has(word));
  return { words: suspects, swaps: suspects.map((word) => JSON.stringify(swapsOf(word))) };
}
