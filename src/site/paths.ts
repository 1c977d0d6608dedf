import { localePrefix } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Languages the site's own pages are written in; documents may have more. */
export const siteLocales = ["it", "en"] as const;

/** Paths by language of the pages that are not sections, by the name used in the code. */
export const fixedPaths = {
  home: { it: "/", en: "/en" },
  search: { it: "/ricerca", en: "/en/search" },
  legal: { it: "/note-legali", en: "/en/legal-notes" },
  privacy: { it: "/informativa-privacy", en: "/en/privacy" },
  accessibility: { it: "/accessibilita", en: "/en/accessibility" },
  faq: { it: "/domande-frequenti", en: "/en/faq" },
  siteMap: { it: "/mappa-del-sito", en: "/en/site-map" },
  contacts: { it: "/contatti", en: "/en/contacts" },
  report: { it: "/servizi/segnalazione-disservizio", en: "/en/services/report-a-fault" },
  assistance: { it: "/servizi/richiesta-assistenza", en: "/en/services/request-assistance" },
  appointment: { it: "/prenotazione-appuntamento", en: "/en/appointment" },
  personal: { it: "/area-personale", en: "/en/personal-area" },
  transparency: { it: "/amministrazione-trasparente", en: "/en/transparency" },
} as const satisfies Record<string, Record<(typeof siteLocales)[number], string>>;

/** Address of one of the site's own pages in a language; the Italian one where there is none. */
export function pathOf(page: keyof typeof fixedPaths, locale: Locale): string {
  const paths: Readonly<Record<string, string>> = fixedPaths[page];
  return paths[locale] ?? paths.it ?? "/";
}

/** Where titles are suggested while somebody types. */
export const suggestionsPath = (locale: Locale): string =>
  `${pathOf("search", locale)}/${locale === "it" ? "suggerimenti" : "suggestions"}`;

/** Language of an address, by its prefix. */
export function localeOfPath(path: string): Locale {
  const found = siteLocales.find((locale) => {
    const prefix = localePrefix(locale);
    return prefix !== "" && (path === prefix || path.startsWith(`${prefix}/`));
  });
  return found ?? "it";
}

/** Address of a published file. */
export const filePath = (file: { sha256: string; name: string }): string =>
  `/file/${file.sha256}/${encodeURIComponent(file.name)}`;
