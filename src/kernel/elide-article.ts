const months = [
  ...["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio"],
  ...["agosto", "settembre", "ottobre", "novembre", "dicembre"],
].flatMap((month) => [month, month.slice(0, 3)]);
/** The eighth or the eleventh of a month, in words (short ones too) or as `08/11/2026`. */
const elidingDay = new RegExp(String.raw`^(?:8|11) (?:${months.join("|")})\b|^(?:0?8|11)[/.]\d{1,2}[/.]\d{4}`, "i");
const elidedOf: Readonly<Record<string, string>> = {
  ...{ il: "l'", al: "all'", dal: "dall'", del: "dell'", nel: "nell'", sul: "sull'" },
};

/** The articles, alone and joined to a preposition, that may stand before a day of the month. */
export const articles: readonly string[] = Object.keys(elidedOf);

/**
 * An Italian article with what follows it: `dall'8 novembre`, `l'11 marzo 2026`, `al 1° maggio`, `del 21/03/2026`. It loses its vowel only
 * before a date that begins with the day 8 or 11; a year, an amount or a name leaves it as it is. A capital stays.
 */
export function elideArticle(article: string, following: string): string {
  const elided = elidingDay.test(following) ? elidedOf[article.toLowerCase()] : undefined;
  if (elided === undefined) return `${article} ${following}`;
  return (/^\p{Lu}/u.test(article) ? elided.charAt(0).toUpperCase() + elided.slice(1) : elided) + following;
}
