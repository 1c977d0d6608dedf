import type { Locale } from "#src/kernel/messages.ts";

/** Where ratings are sent to. */
export const ratingPaths = { it: "/valutazione", en: "/en/rating" } as const;

/** Where a reader is thanked. */
export const thanksPaths = { it: "/valutazione/grazie", en: "/en/rating/thanks" } as const;

/** Address that the form of a page in this language is sent to. */
export const ratingAction = (locale: Locale): string => (locale === "it" ? ratingPaths.it : ratingPaths.en);

/** Address of the thanks, which know the way back. */
export const thanksFor = (page: string, locale: Locale): string =>
  `${locale === "it" ? thanksPaths.it : thanksPaths.en}?page=${encodeURIComponent(page)}`;
