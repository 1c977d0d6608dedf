import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { pathOf } from "../paths.ts";

/** How a language calls itself. */
const ownName = (language: Locale): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;

/** The languages of the site with the address of this page in each, or of the home page where it has none. */
export function languageLinks(model: PageModel, languages: readonly Locale[]) {
  return languages.map((language) => ({
    language,
    name: ownName(language),
    href: model.alternates?.[language] ?? pathOf("home", language),
  }));
}
