/** Words of a text as the search compares them: lower case, without accents, elisions apart (`dell'asilo` is two). */
export function foldWords(text: string): string[] {
  const folded = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text folded, with one blank before, between and behind its words: so that the edges of words are found too. */
export const foldLine = (text: string): string => ` ${foldWords(text).join(" ")} `;

/** Whether a folded word may be taken for a typing error, or be what was meant: letters only, neither short nor endless. */
export const isCorrectable = (word: string): boolean => /^\p{L}{4,40}$/u.test(word);

/** The different words of a text that may correct a typing error. */
export function vocabularyOf(text: string): string[] {
  return [...new Set(foldWords(text))].filter(isCorrectable);
}

/** The word with each pair of neighbouring letters exchanged, the commonest slip of the fingers. */
export function swapsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((_, index) => {
    const swapped = [...letters];
    [swapped[index], swapped[index + 1]] = [swapped[index + 1] ?? "", swapped[index] ?? ""];
    return swapped.join("");
  });
}
