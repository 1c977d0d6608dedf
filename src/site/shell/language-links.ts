import { type Addresses, addressIn, languageName } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { pathOf } from "../paths.ts";

/** The languages of the site with the address of this page in each, or of the home page where it has none. */
export function languageLinks(model: PageModel, languages: readonly Locale[]) {
  const { alternates, translations, fallbacks, standsAt, asked = "" } = model;
  const at = (addresses: Addresses | undefined, language: Locale) =>
    addresses && `${addressIn(addresses, language)}${asked}`;
  return languages.map((language) => ({
    language,
    name: languageName(language),
    href:
      at(alternates, language) ??
      translations?.[language] ??
      fallbacks?.[language] ??
      at(standsAt, language) ??
      pathOf("home", language),
  }));
}

/** The languages in which this page really stands, with its addresses: what search engines are told (`hreflang`). */
export function translationsOf(model: PageModel, languages: readonly Locale[]): [language: Locale, href: string][] {
  const { alternates, translations = {} } = model;
  if (alternates) return languages.map((language) => [language, addressIn(alternates, language)]);
  return languages.flatMap((language) => (translations[language] ? [[language, translations[language]]] : []));
}
