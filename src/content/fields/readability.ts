/** Abbreviations whose full stop ends no sentence. */
const abbreviations =
  /\b(?:artt?|lett|cod|dott|dr|sig|sigg|prof|avv|geom|ing|arch|n|nn|nr|p|pp|c|cc|lgs|d|l|t|u|v|es|ecc|tel|cell)\.$/iu;

/** The sentences of a text; a line is one even without a full stop, as a heading or an item of a list is. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    for (const piece of line.split(/(?<=[.!?…;])\s+(?=[\p{Lu}«"“(\d])/u)) {
      const before = sentences.at(-1);
      if (before !== undefined && abbreviations.test(before)) sentences[sentences.length - 1] = `${before} ${piece}`;
      else if (/\p{L}/u.test(piece)) sentences.push(piece.trim());
    }
    return sentences;
  });
}

/** Words as a reader counts them: what has a letter or a digit in it. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How easy an Italian text is to read, from 0 to 100: below 80 it is hard for who has finished primary school, below 60
 * for who has finished middle school, below 40 for who has finished high school. `undefined` for a text without words.
 * Source: Gulpease index, Lucisano and Piemontese 1988: 89 + (300 * sentences - 10 * letters) / words
 */
export function gulpease(text: string): number | undefined {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return undefined;
  const letters = words.reduce((sum, word) => sum + [...word].length, 0);
  const index = 89 + (300 * sentences - 10 * letters) / words.length;
  return Math.round(Math.min(100, Math.max(0, index)));
}

const italianWords = new Set(
  "di che il la e è per non un una del della dei delle nel con si le i in da al alla sono".split(" "),
);

/** Whether a text is Italian, by the share of its commonest words: the index of readability is made for Italian only. */
export function isItalian(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  return words.filter((word) => italianWords.has(word)).length >= words.length * 0.15;
}

/** Words of offices with the words of people; none for what can be left out. Source: Manuale di stile, Presidenza del Consiglio dei Ministri 1997 */
const officeWords: readonly (readonly [RegExp, string, string])[] = [
  [/\bentro e non oltre\b/iu, "entro e non oltre", "entro"],
  [/\bqualora\b/iu, "qualora", "se"],
  [/\baltresì(?!\p{L})/iu, "altresì", "anche"],
  [/\bsuddett[oaie]\b/iu, "suddetto", "questo"],
  [/\bpredett[oaie]\b/iu, "predetto", "questo"],
  [/\bmedesim[oaie]\b/iu, "medesimo", "stesso"],
  [/\bespleta(?:re|mento|to|ta|ti|te)\b/iu, "espletare", "fare"],
  [/\busufruire\b/iu, "usufruire", "usare"],
  [/\bmediante\b/iu, "mediante", "con"],
  [/\brecarsi\b/iu, "recarsi", "andare"],
  [/\bin ottemperanza\b/iu, "in ottemperanza a", "secondo"],
  [/\bnelle more\b/iu, "nelle more di", "in attesa di"],
  [/\ba far data d/iu, "a far data dal", "dal"],
  [/\bper il tramite d/iu, "per il tramite di", "attraverso"],
  [/\bapporre la firma\b/iu, "apporre la firma", "firmare"],
  [/\beffettuare il pagamento\b/iu, "effettuare il pagamento", "pagare"],
  [/\bsi rende noto che\b/iu, "si rende noto che", ""],
  [/\bcodest[oaie]\b/iu, "codesto", "questo"],
  [/\bonde\s+(?:evitare|consentire|permettere)\b/iu, "onde", "per"],
  [/\bobliterare\b/iu, "obliterare", "timbrare"],
];

/** Words of offices that stand in a text, as they stand there, each with what people say. */
export const officeWordsIn = (text: string): { written: string; found: string; better: string }[] =>
  officeWords.flatMap(([pattern, written, better]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [{ written, found, better }];
  });
