import { settingsCheck } from "#src/content/desk-types.ts";
import { siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** The pages of the guided set-up, in their order. */
export const steps = ["municipality", "contacts", "look", "languages", "topics", "people", "open"] as const;
export type Step = (typeof steps)[number];

/** What was typed on a page: names as in the municipality's data, a dot goes into a group. */
export type Typed = Readonly<Record<string, string>>;

/** The fields of the pages that fill in the municipality's data, in the order in which they are asked. */
export const fieldsOf: Readonly<Partial<Record<Step, readonly string[]>>> = {
  municipality: [
    ...["municipality", "placeName", "province", "patronDay", "region.label", "region.url"],
    ...["codes.istat", "codes.ipa", "codes.cadastral", "codes.fiscal", "codes.vat"],
  ],
  contacts: ["address", "phone", "email", "pec"],
  look: ["primaryColor"],
};

/** Languages in which the site can stand; Italian is always one. */
export const furtherLanguages = siteLanguages.filter((language) => language !== "it");

export const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name);

/** The page after this one; the last is its own. */
export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? step;

/** What was typed on all pages, as the desk's form of the municipality's data would hold it. */
export function settingsOf(typed: Typed): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of Object.values(fieldsOf).flat()) {
    const [group = "", member] = name.split(".");
    const value = typed[name]?.trim();
    if (value === undefined) continue;
    settings[group] = member === undefined ? value : { ...(settings[group] as object | undefined), [member]: value };
  }
  const chosen = furtherLanguages.filter((language) => typed[`language.${language}`] === "on");
  const coatOfArms = typed.coatOfArms ? { coatOfArms: Number(typed.coatOfArms) } : {};
  return { ...settings, ...coatOfArms, languages: ["it", ...chosen] };
}

/** What is missing or wrong on a page, by the name of the field: the same that the municipality's form says. */
export function problemsOf(step: Step, typed: Typed, language: Locale): ReadonlyMap<string, string> {
  const names = fieldsOf[step] ?? [];
  const found = settingsCheck(settingsOf(typed), language).filter(({ severity }) => severity === "error");
  return new Map(found.filter(({ field }) => names.includes(field)).map(({ field, message }) => [field, message]));
}
