const graphemes = new Intl.Segmenter("it", { granularity: "grapheme" });

/** Signs as a reader sees them: an emoji of many parts is one. Source: UAX #29 */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** Bytes in UTF-8. */
export const countBytes = (text: string): number => Buffer.byteLength(text, "utf8");

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’»]/gu;

/** Web addresses in a text, with the place of each in UTF-16 units. */
export function findAddresses(text: string): { readonly url: string; readonly index: number }[] {
  return [...text.matchAll(address)].map((match) => ({ url: match[0], index: match.index }));
}

const hashtag = /(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*)/gu;

/** Hashtags in a text, without `#`, with the place of the `#` in UTF-16 units. */
export function findHashtags(text: string): { readonly tag: string; readonly index: number }[] {
  return [...text.matchAll(hashtag)].map((match) => ({ tag: match[1] ?? "", index: match.index }));
}

/** The text with the address below it, where it does not name the address already. */
export const withLink = ({ text, link }: { readonly text: string; readonly link: string }): string =>
  link === "" || text.includes(link) ? text : text === "" ? link : `${text}\n\n${link}`;
