import type { Locale } from "#src/kernel/messages.ts";
import { panelText } from "./panel-messages.ts";
import { lengthClasses } from "./queries/live-rows.ts";

/** A class of lengths of visits with the signs of its units, which are the same in every language: `10–30 s`, `≥ 30 min`. */
export const lengthName = (key: string): string =>
  key
    .replace(/^(\d+)m\+$/, "≥ $1m")
    .replace("-", "–")
    .replace(/s$/, " s")
    .replace(/m$/, " min");

/** Where a class of lengths stands among them, the shortest first. */
export const placeOfLength = (key: string): number => lengthClasses.findIndex(([name]) => name === key);

/** The site that readers came from; without one they typed or kept the address. */
export const referrerName = (host: string, locale: Locale): string =>
  host === "" ? panelText(locale)("direct") : host;
