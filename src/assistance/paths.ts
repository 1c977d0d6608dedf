import type { Locale } from "#src/kernel/messages.ts";

/** Where assistance is asked for. Source: Modello Comuni, the flow is below Servizi */
export const assistancePaths = {
  it: "/servizi/richiesta-assistenza",
  en: "/en/services/request-assistance",
} as const;
/** One request, by the signed code in the query; never in the path, which statistics and logs may keep. */
export const receiptPaths = {
  it: "/servizi/richiesta-assistenza/ricevuta",
  en: "/en/services/request-assistance/receipt",
} as const;

/** The address in a language; the English one for every language but Italian. */
export const inLanguage = (paths: { it: string; en: string }, locale: Locale): string =>
  locale === "it" ? paths.it : paths.en;

/** The address of the page of one request. */
export const receiptPath = (locale: Locale, code: string): string =>
  `${inLanguage(receiptPaths, locale)}?code=${encodeURIComponent(code)}`;
