import type { PublicPage } from "#src/platform/public-page.ts";
import type { FindByEntries } from "./said-document.ts";
import { entryPage } from "./views/entry-page.tsx";
import { registerPage } from "./views/list-page.tsx";

/** The register's pages for people; `findByEntries` comes from content, so that the register knows no content. */
export const registerPages = (deps: { findByEntries: FindByEntries }): readonly PublicPage[] => [
  registerPage(deps),
  entryPage(deps),
];
