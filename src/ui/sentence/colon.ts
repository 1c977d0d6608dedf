import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

/** The colon between a name and what it names, as the language sets it: French with a space before it that does not break. */
export const colon = (locale: Locale): string => uiText(locale)("colon");
