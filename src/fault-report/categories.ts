import type { Locale } from "#src/kernel/messages.ts";
import { faultText } from "./messages.ts";

/** Kinds of fault (tipo di disservizio), in the order of the list. */
export const faultCategories = [
  "strade",
  "illuminazione",
  "segnaletica",
  "rifiuti",
  "verde",
  "acque",
  "edifici",
  "barriere",
  "animali",
  "rumori",
  "digitale",
  "altro",
] as const;
type FaultCategory = (typeof faultCategories)[number];

/** Whether this is the code of one of them. */
export const isFaultCategory = (code: string | undefined): code is FaultCategory =>
  faultCategories.some((one) => one === code);

/** Name of a kind of fault as people read it; its code when it is none of these. */
export const faultCategoryName = (code: string, locale: Locale): string =>
  isFaultCategory(code) ? faultText(locale)(`category.${code}`) : code;
