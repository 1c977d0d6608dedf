/** A run of a passage; `hit` is a word that was looked for. */
export interface PassagePart {
  readonly text: string;
  readonly hit: boolean;
}

/** What a stretch cut out of a text begins and ends with, up to the next blank: parts of words. */
const edges = /^\S*\s|\s\S*$/g;
const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * A stretch of a text in parts, whole words only, those among `forms` (folded) apart and marked. A text without any is no passage.
 * Each form is looked for in the text, since taking that apart into words takes ten times as long.
 */
export function markPassage(stretch: string, forms: Iterable<string>): PassagePart[] {
  const text = stretch.replaceAll(edges, "").normalize("NFC");
  const folded = foldEach(text);
  const parts: PassagePart[] = [];
  let told = 0;
  for (const [first, end] of [...forms].flatMap((form) => placesOf(form, folded)).sort(([a], [b]) => a - b)) {
    if (first > told) parts.push({ text: text.slice(told, first), hit: false });
    parts.push({ text: text.slice(first, end), hit: true });
    told = end;
  }
  if (told > 0 && told < text.length) parts.push({ text: text.slice(told), hit: false });
  return parts;
}

/** Beginnings and ends of a word where it stands by itself. */
function placesOf(word: string, text: string): [first: number, end: number][] {
  const places: [number, number][] = [];
  for (let first = text.indexOf(word); first >= 0; first = text.indexOf(word, first + 1)) {
    const end = first + word.length;
    if (!partOfWord.test(text.charAt(first - 1)) && !partOfWord.test(text.charAt(end))) places.push([first, end]);
  }
  return places;
}

/** A text folded as words are, each character to one, so that places in both are the same. */
function foldEach(text: string): string {
  const low = text.toLowerCase();
  if (low.length !== text.length) return text; // letters that become two, which no language of the site has
  return low.replaceAll(/[^\0-\x7f]/g, (letter) => letter.normalize("NFD").charAt(0));
}
