/** Languages in which the program itself speaks to citizens; every public catalogue has all of them. Italian is first everywhere. */
export const spokenLanguages = ["it", "en", "de", "fr", "es"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Further languages in which documents may be written: those of the largest communities in Italy. Source: ISTAT, residents by citizenship. */
const writtenOnly = ["ro", "sq", "ar", "uk", "zh"] as const;

/** Every language that a site may offer; which ones it does is in its settings. Migration 0210 has the same list at the desk. */
export const siteLanguages = [...spokenLanguages, ...writtenOnly] as const;

/** The language in which the program speaks on a page of this language: its own, or English where it does not know it. */
export const spokenOf = (locale: string): SpokenLanguage =>
  spokenLanguages.find((language) => language === locale) ?? "en";

/** `rtl` for languages written from right to left. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  new Set(["ar", "fa", "he", "ur"]).has(locale.split("-", 1)[0] ?? "") ? "rtl" : "ltr";

/** Language and direction of a text: attributes for a part whose language is not the page's (WCAG 3.1.2). */
export const languageAttributes = (locale: string): { lang: string; dir: "ltr" | "rtl" } => ({
  lang: locale,
  dir: directionOf(locale),
});

/** The same for what the program says on a page of a language that it does not speak; nothing on the others. */
export const programAttributes = (locale: string): { lang?: string; dir?: "ltr" | "rtl" } =>
  spokenOf(locale) === locale ? {} : languageAttributes(spokenOf(locale));

/** The tag by which a language's dates and numbers are written: English is British, day before month, as everything else in Italy. */
export const formatTag = (locale: string): string => (locale === "en" ? "en-GB" : locale);

/** How a language is called in another (`tedesco`), or by itself (`Deutsch`); begins as that language begins it. */
export function languageName(language: string, inLanguage: string = language): string {
  // every page names the languages it is in, and asking is slow
  const key = `${language} ${inLanguage}`;
  const name =
    names.get(key) ?? new Intl.DisplayNames([formatTag(inLanguage)], { type: "language" }).of(language) ?? language;
  if (names.size < mostNames) names.set(key, name);
  return name;
}
const names = new Map<string, string>();
const mostNames = 1_000;

/** Prefix of a language in addresses: none for Italian, `/en` and so on for the others. */
export const localePrefix = (locale: string): string => (locale === "it" ? "" : `/${locale}`);

/** An address of the program's own: Italian words, and English ones below `/en`. */
export interface Addresses {
  readonly it: string;
  readonly en: string;
}

/**
 * Such an address in any language: other languages than Italian have the English words below their own prefix
 * (`/de/news`), so that an address needs no translation and never changes with one (ADR 85).
 */
export const addressIn = (addresses: Addresses, locale: string): string =>
  locale === "it" ? addresses.it : locale === "en" ? addresses.en : `/${locale}${addresses.en.slice("/en".length)}`;

/** The same address in every language that a site may offer. */
export const inAllLanguages = (addresses: Addresses): Readonly<Record<string, string>> =>
  Object.fromEntries(siteLanguages.map((locale) => [locale, addressIn(addresses, locale)]));
