/** What the board's search compares: lower case, no accents, no signs, one space between words. */
export const searchWords = (texts: readonly string[]): string =>
  texts
    .join(" ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
