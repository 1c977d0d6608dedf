import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Key of the ordinary register; further ones carry theirs in the address. */
export const ordinaryRegister = "albo";

/** Where the board is, by language. */
export const boardPaths: Addresses = { it: "/albo", en: "/en/albo" };

/** Where an act is, by language, as the router reads it. */
export const actPaths: Addresses = {
  it: "/albo/:year(^\\d{4}$)/:number(^\\d{1,7}$)",
  en: "/en/albo/:year(^\\d{4}$)/:number(^\\d{1,7}$)",
};

/** Where the words of a file are, by language, as the router reads it. */
export const textPaths: Addresses = {
  it: "/albo/:year(^\\d{4}$)/:number(^\\d{1,7}$)/testo/:sha256(^[0-9a-f]{64}$)",
  en: "/en/albo/:year(^\\d{4}$)/:number(^\\d{1,7}$)/text/:sha256(^[0-9a-f]{64}$)",
};

/** Address of the words of a file of an act in a language. */
export const fileTextPath = (locale: Locale, act: { register: string; year: number; number: number }, sha256: string) =>
  `${actPath(locale, act.register, act.year, act.number)}/${locale === "it" ? "testo" : "text"}/${sha256}`;

/** Address of the board in a language. */
export const boardPath = (locale: Locale): string => addressIn(boardPaths, locale);

/** Address of an act in a language. */
export const actPath = (locale: Locale, register: string, year: number, number: number): string =>
  `${boardPath(locale)}/${register === ordinaryRegister ? "" : `${register}/`}${year}/${number}`;

/** Address of a file of an act. */
export const actFilePath = (act: { year: number; number: number }, file: { sha256: string; name: string }): string =>
  `/albo/${act.year}/${act.number}/file/${file.sha256}/${encodeURIComponent(file.name)}`;

export const feedPath = "/albo/feed.xml";
export const actsJsonPath = "/albo/atti.json";

/** What an entry of the public register calls an act. */
export const entryKeyOf = (act: { site: string; register: string; year: number; number: number }) => ({
  site: act.site,
  kind: "albo-act",
  id: `${act.register === ordinaryRegister ? "" : `${act.register}/`}${act.year}/${act.number}`,
  locale: "it",
});
