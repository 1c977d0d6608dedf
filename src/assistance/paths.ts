import { addressIn } from "#src/kernel/languages.ts";
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

/** The address of the page of one request. */
export const receiptPath = (locale: Locale, code: string): string =>
  `${addressIn(receiptPaths, locale)}?code=${encodeURIComponent(code)}`;
