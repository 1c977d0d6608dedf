import type { Reading } from "./understand-query.ts";
import { foldWords } from "./words.ts";

/** A document that holds words of the query. */
export interface Candidate {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** The beginning of what stands below. */
  readonly text: string;
  /** `ts_rank` on stems. */
  readonly rank: number;
}

const saturation = 1.2;
const lengthShare = 0.75;
/** How often a word of the title and the summary counts beside one of the text. */
const titleTimes = 4;
const summaryTimes = 2;
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
  const counted = candidates.map((one) => countGrams(one, asked));
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length) || 1;
  const rarity = new Map(
    [...asked].map(([gram, weight]) => {
      const holding = counted.filter(({ counts }) => counts.has(gram)).length;
      return [gram, weight * Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5))] as const;
    }),
  );
  const total = [...asked.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const parted = candidates.map((one, index) => {
    const { counts, length, inTitle, titleGrams } = counted[index] as Counted;
    let grams = 0;
    for (const [gram, times] of counts) {
      const share =
        (times * (saturation + 1)) / (times + saturation * (1 - lengthShare + (lengthShare * length) / meanLength));
      grams += share * (rarity.get(gram) ?? 0);
    }
    let title = 0;
    for (const gram of inTitle) title += asked.get(gram) ?? 0;
    const ofTitle = inTitle.size / Math.max(1, titleGrams);
    return { one, stems: one.rank, grams, title: title / total + ofTitle };
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

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  /** Runs of the query that stand in the title, and how many different ones the title has. */
  readonly inTitle: ReadonlySet<string>;
  readonly titleGrams: number;
  readonly length: number;
}

/** Runs of four characters of a word with its edges; shorter words whole. */
function gramsOf(word: string): string[] {
  const letters = [...`_${word}_`];
  if (letters.length <= 4) return [letters.join("")];
  return letters.slice(3).map((_, at) => letters.slice(at, at + 4).join(""));
}

function askedGrams(parts: readonly Reading[][]): Map<string, number> {
  const asked = new Map<string, number>();
  for (const { words, weight } of parts.flat())
    for (const gram of words.flatMap(gramsOf)) asked.set(gram, Math.max(weight, asked.get(gram) ?? 0));
  return asked;
}

function countGrams({ title, summary, text }: Candidate, asked: ReadonlyMap<string, number>): Counted {
  const counts = new Map<string, number>();
  const inTitle = new Set<string>();
  let length = 0;
  const fields = [
    [title, titleTimes],
    [summary, summaryTimes],
    [text, 1],
  ] as const;
  for (const [field, times] of fields)
    for (const word of foldWords(field)) {
      length += times;
      for (const gram of gramsOf(word)) {
        if (!asked.has(gram)) continue;
        counts.set(gram, (counts.get(gram) ?? 0) + times);
        if (field === title) inTitle.add(gram);
      }
    }
  return { counts, inTitle, titleGrams: new Set(foldWords(title).flatMap(gramsOf)).size, length };
}
