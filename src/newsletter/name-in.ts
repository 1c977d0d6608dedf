/** A list's name in a language, or in Italian. */
export const nameIn = (names: Readonly<Record<string, string>>, locale: string): string =>
  names[locale] || names.it || "";

/** Language of that name where it is not the page's. */
export const languageOfName = (names: Readonly<Record<string, string>>, locale: string): { lang?: "it" } =>
  locale !== "it" && !names[locale] ? { lang: "it" } : {};
