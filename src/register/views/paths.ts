import { dateFormat } from "#src/kernel/date-format.ts";
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Where the register's pages for people are, by language. */
export const listPaths: Addresses = { it: "/registro", en: "/en/register" };
export const entryPaths: Addresses = {
  it: "/registro/entry/:number",
  en: "/en/register/entry/:number",
};

/** Address of the list of entries in a language. */
export const listPath = (locale: Locale): string => addressIn(listPaths, locale);

/** Address of an entry's page in a language. */
export const entryPath = (locale: Locale, number: number): string => `${listPath(locale)}/entry/${number}`;

/** Day and time in Europe/Rome, as a sentence says them: `23 novembre 2026 alle ore 10:30`. */
export function formatInstant(locale: Locale, at: string): string {
  return dateFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}
