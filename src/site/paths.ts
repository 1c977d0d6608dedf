import { type Addresses, addressIn, localePrefix, siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

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
  profiles: { it: "/profili-ufficiali", en: "/en/official-profiles" },
  newsletter: { it: "/newsletter", en: "/en/newsletter" },
  notices: { it: "/notifiche", en: "/en/notifications" },
  report: { it: "/servizi/segnalazione-disservizio", en: "/en/services/report-a-fault" },
  assistance: { it: "/servizi/richiesta-assistenza", en: "/en/services/request-assistance" },
  appointment: { it: "/prenotazione-appuntamento", en: "/en/appointment" },
  personal: { it: "/area-personale", en: "/en/personal-area" },
  transparency: { it: "/amministrazione-trasparente", en: "/en/transparency" },
  register: { it: "/registro", en: "/en/register" },
  statistics: { it: "/statistiche", en: "/en/statistics" },
} as const satisfies Record<string, Addresses>;

/** Address of one of the site's own pages in a language. */
export const pathOf = (page: keyof typeof fixedPaths, locale: Locale): string => addressIn(fixedPaths[page], locale);

/** Where browsers read how to search this site, in the language of the page that names it. */
export const openSearchPath = (locale: Locale): string =>
  addressIn({ it: "/opensearch.xml", en: "/en/opensearch.xml" }, locale);

/** Where titles are suggested while somebody types. */
export const suggestionsPath = (locale: Locale): string =>
  `${pathOf("search", locale)}/${locale === "it" ? "suggerimenti" : "suggestions"}`;

/** The same for the search of a browser, as the description of the search names it. */
export const openSuggestionsPath = (locale: Locale): string => `${suggestionsPath(locale)}/opensearch`;

/** Language of an address, by its prefix. */
export function localeOfPath(path: string): Locale {
  const found = siteLanguages.find((locale) => {
    const prefix = localePrefix(locale);
    return prefix !== "" && (path === prefix || path.startsWith(`${prefix}/`));
  });
  return found ?? "it";
}

/** Address of a published file. */
export const filePath = (file: { sha256: string; name: string }): string =>
  `/file/${file.sha256}/${encodeURIComponent(file.name)}`;
