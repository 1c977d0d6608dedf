import type { Message, Publisher } from "../publisher.ts";

/** Parts of one thread, at most. */
const mostParts = 25;
/** Room for the number of a part: none is longer. */
const widest = " (25/25)";

const sentences = new Intl.Segmenter("it", { granularity: "sentence" });
const words = new Intl.Segmenter("it", { granularity: "word" });
const signs = new Intl.Segmenter("it", { granularity: "grapheme" });

const numbered = (text: string, place: number, of: number): string => `${text} (${place + 1}/${of})`;

/**
 * A message as one network takes it: whole where it fits, else in parts that end with a sentence where they can, else with a word, each
 * with its number. Address and pictures go with the first. A text of more than 25 parts stays whole, and is too long.
 */
export function splitThread(publisher: Publisher, message: Message): readonly Message[] {
  if (!publisher.takesThreads || fits(publisher, message)) return [message];
  const rest: Message = { ...message, link: "", media: [] };
  const texts: string[] = [];
  let left = message.text.trim();
  while (left !== "") {
    const like = texts.length === 0 ? message : rest;
    const cut = longestStart(left, (text) => fits(publisher, { ...like, text: text + widest }));
    if (cut === 0 || texts.length === mostParts) return [message];
    texts.push(left.slice(0, cut).trimEnd());
    left = left.slice(cut).trimStart();
  }
  return texts.map((text, place) => ({
    ...(place === 0 ? message : rest),
    text: numbered(text, place, texts.length),
  }));
}

const fits = (publisher: Publisher, message: Message): boolean => {
  const { used, limit } = publisher.count(message);
  return used <= limit;
};

/** How much of a text may stand in one part: whole sentences, else whole words, else signs. 0: not even one sign. */
function longestStart(text: string, isFit: (start: string) => boolean): number {
  if (isFit(text)) return text.length;
  for (const segmenter of [sentences, words, signs]) {
    const ends = [...segmenter.segment(text)].map(({ segment, index }) => index + segment.length);
    const most = lastThat(ends, (end) => isFit(text.slice(0, end).trimEnd()));
    if (most > 0 && text.slice(0, most).trim() !== "") return most;
  }
  return 0;
}

/** The last of the growing ends that is fit: if one is not, no longer one is. */
function lastThat(ends: readonly number[], isFit: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFit(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (ends[low - 1] ?? 0);
}
