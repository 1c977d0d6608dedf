import { formatTag } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { regionNames } from "./names.ts";

/** The name of a region, with its country when that is not Italy (`Toscana`, `California, Stati Uniti`). */
export function regionName(code: string, locale: Locale): string {
  const name = regionNames.get(code) ?? code;
  const country = code.slice(0, 2);
  if (country === "IT" || name === code) return name;
  const countries = new Intl.DisplayNames([formatTag(locale)], { type: "region", fallback: "code" });
  return `${name}, ${countries.of(country) ?? country}`;
}

/** Whose data regions are told from, in the words that the licence asks for (CC BY 4.0). */
export const regionSource = { text: "IP Geolocation by DB-IP", url: "https://db-ip.com" } as const;
