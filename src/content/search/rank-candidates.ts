import { openFinder, type RunFinder } from "./find-runs.ts";
import type { Reading } from "./understand-query.ts";

/** A document that holds words of the query. */
export interface Candidate {
  readonly kind: string;
  /** Title, summary and beginning of the text, one a line, folded (`foldLine`). */
  readonly head: string;
  /** `ts_rank` on stems. */
  readonly rank: number;
}

const saturation = 1.2;
const lengthShare = 0.75;
/** How often a word of the title and the summary counts beside one of the text. */
const times = { title: 4, summary: 2, text: 1 };
/** Who looks for something mostly wants to do it, and seldom wants the act that put somebody in charge of it. */
const kindBonus: Readonly<Record<string, number>> = { service: 0.4, appointment: -0.4 };

/**
 * Candidates in the order of their worth, best first: BM25 over accent-folded runs of four letters, which endings and typing
 * errors change little, with the rank on stems and how far query and
 * title agree, each divided by its maximum, and a little for kinds. Pure.
 * Equal ones keep their order.
 */
export function rankCandidates<One extends Candidate>(candidates: readonly One[], parts: readonly Reading[][]): One[] {
  const asked = askedGrams(parts);
  const finder = openFinder(asked.map(({ gram }) => gram));
  const counted = candidates.map((one) => countGrams(one.head, finder));
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length) || 1;
  const rarity = asked.map(({ weight }, at) => {
    const holding = counted.filter(({ counts }) => (counts[at] ?? 0) > 0).length;
    return weight * Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5));
  });
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const parted = candidates.map((one, index) => {
    const { counts, length, inTitle, titleGrams } = counted[index] as Counted;
    let grams = 0;
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const share =
        (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + (lengthShare * length) / meanLength));
      grams += share * (rarity[at] ?? 0);
    }
    const title = inTitle.reduce((sum, at) => sum + (asked[at]?.weight ?? 0), 0);
    return { one, stems: one.rank, grams, title: title / total + inTitle.length / Math.max(1, titleGrams) };
  });
  const highest = (of: "stems" | "grams" | "title") => Math.max(...parted.map((part) => part[of]), 0) || 1;
  const tops = { stems: highest("stems"), grams: highest("grams"), title: highest("title") };
  return parted
    .map(({ one, stems, grams, title }) => ({
      one,
      score: stems / tops.stems + (2 * grams) / tops.grams + (2 * title) / tops.title + (kindBonus[one.kind] ?? 0),
    }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

interface AskedGram {
  readonly gram: string;
  readonly weight: number;
}
interface Counted {
  /** How often each run of the query stands in the document, by its place among them. */
  readonly counts: readonly number[];
  /** Places of those that stand in the title, and how many different ones the title has. */
  readonly inTitle: readonly number[];
  readonly titleGrams: number;
  /** Characters, each as often as its line counts. */
  readonly length: number;
}

/** Length of a run in code units. */
const runLength = 4;

/** Runs of four characters of a word with the blanks at its edges; shorter words whole. */
function gramsOf(word: string): string[] {
  const edged = ` ${word} `;
  const runs = edged.length - runLength + 1;
  return runs <= 1 ? [edged] : Array.from({ length: runs }, (_, at) => edged.slice(at, at + runLength));
}

function askedGrams(parts: readonly Reading[][]): AskedGram[] {
  const asked = new Map<string, number>();
  for (const { words, weight } of parts.flat())
    for (const gram of words.flatMap(gramsOf)) asked.set(gram, Math.max(weight, asked.get(gram) ?? 0));
  return [...asked].map(([gram, weight]) => ({ gram, weight }));
}

function countGrams(head: string, finder: RunFinder): Counted {
  const [title = "", summary = "", text = ""] = head.split("\n");
  const [ofTitle = [], ofSummary = [], ofText = []] = finder.countIn(head);
  const counts = ofTitle.map(
    (count, at) => times.title * count + times.summary * (ofSummary[at] ?? 0) + times.text * (ofText[at] ?? 0),
  );
  const inTitle = ofTitle.flatMap((count, at) => (count > 0 ? [at] : []));
  const length = times.title * title.length + times.summary * summary.length + times.text * text.length;
  const titleGrams = new Set(title.trim().split(" ").flatMap(gramsOf)).size;
  return { counts, inTitle, titleGrams, length };
}
