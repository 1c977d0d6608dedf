import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Where ratings are sent to. */
export const ratingPaths = { it: "/valutazione", en: "/en/rating" } as const;

/** Where a reader is thanked. */
export const thanksPaths = { it: "/valutazione/grazie", en: "/en/rating/thanks" } as const;

/** Address that the form of a page in this language is sent to. */
export const ratingAction = (locale: Locale): string => addressIn(ratingPaths, locale);

/** Address of the thanks, which know the way back. */
export const thanksFor = (page: string, locale: Locale): string =>
  `${addressIn(thanksPaths, locale)}?page=${encodeURIComponent(page)}`;
