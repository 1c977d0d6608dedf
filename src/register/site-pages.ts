import type { PublicPage } from "#src/platform/public-page.ts";
import type { FindByEntries } from "./said-document.ts";
import { entryPage } from "./views/entry-page.tsx";
import { registerPage } from "./views/list-page.tsx";

/** The register's pages for people; what entries speak of and what roles are called is told from outside, so that the register knows neither. */
export const registerPages = (deps: {
  findByEntries: FindByEntries;
  nameRole: (locale: string, role: string) => string;
}): readonly PublicPage[] => [registerPage(deps), entryPage(deps)];
