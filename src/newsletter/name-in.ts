/** A list's name in a language, or in Italian. */
export const nameIn = (names: Readonly<Record<string, string>>, locale: string): string =>
  names[locale] || names.it || "";
