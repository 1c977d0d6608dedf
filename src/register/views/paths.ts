import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Where the register's pages for people are, by language. */
export const listPaths: Readonly<Record<Locale, string>> = { it: "/registro", en: "/en/register" };
export const entryPaths: Readonly<Record<Locale, string>> = {
  it: "/registro/entry/:number",
  en: "/en/register/entry/:number",
};

/** Address of the list of entries in a language. */
export const listPath = (locale: Locale): string => listPaths[locale] ?? "/registro";

/** Address of an entry's page in a language. */
export const entryPath = (locale: Locale, number: number): string => `${listPath(locale)}/entry/${number}`;

/** Day and time in Europe/Rome, as a sentence says them: `23 novembre 2026 alle ore 10:30`. */
export function formatInstant(locale: Locale, at: string): string {
  return dateFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}
