import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Where a fault is reported. Source: Modello Comuni, C.SI.2.4: below Servizi it is a dedicated service */
export const faultPaths = { it: "/servizi/segnalazione-disservizio", en: "/en/services/report-a-fault" } as const;
/** One's own report, by the signed code in the query; never in the path, which statistics and logs may keep. */
export const receiptPaths = { it: `${faultPaths.it}/ricevuta`, en: `${faultPaths.en}/receipt` } as const;
/** Everybody's list. */
export const listPaths = { it: `${faultPaths.it}/elenco`, en: `${faultPaths.en}/list` } as const;
/** One released report. */
export const reportPaths = { it: `${listPaths.it}/:number`, en: `${listPaths.en}/:number` } as const;

/** The address of the page of one's own report. */
export const receiptPath = (locale: Locale, code: string): string =>
  `${addressIn(receiptPaths, locale)}?code=${encodeURIComponent(code)}`;
/** The address of a released report. */
export const reportPath = (locale: Locale, number: number): string => `${addressIn(listPaths, locale)}/${number}`;
/** The address of a released picture. */
export const picturePath = (number: number, place: number): string =>
  `${faultPaths.it}/immagini/${number}/${place}.jpg`;
