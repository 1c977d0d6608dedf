import { languageName, siteLanguages, spokenOf } from "#src/kernel/languages.ts";

const englishMenus = { it: "i menu restano in inglese", en: "menus stay in English" } as const;

/** Its name; of one that the program does not speak, that the program's own words will be English. */
const named = (language: string, reader: "it" | "en"): string =>
  languageName(language, reader) + (spokenOf(language) === language ? "" : ` (${englishMenus[reader]})`);

/** Languages in which a site can be offered, as the desk's forms name them. */
export const languageOptions = siteLanguages.map((value) => ({
  value,
  label: { it: named(value, "it"), en: named(value, "en") },
}));

/** The languages that a site offers: Italian first, whatever was chosen, since the addresses without a prefix are Italian. */
export const offeredOf = (chosen: readonly string[], otherwise: readonly string[] = []): string[] => [
  ...new Set(["it", ...(chosen.length > 0 ? chosen : otherwise)]),
];
