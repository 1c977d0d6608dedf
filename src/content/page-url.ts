import type { NamedSite } from "#src/platform/here.ts";
import type { PublicDocument } from "./public-document.ts";

/** The whole address of a page: a path below the origin, unless it is one already, as of what another site has. */
export const pageUrl = (origin: string, path: string): string => (/^https?:\/\//.test(path) ? path : origin + path);

/** The site that a document is shown from; `undefined` when it is of the site that shows it, or its own site is closed. */
export const homeOf = (
  document: { readonly shownFrom?: { readonly site: string } | undefined },
  sites: readonly NamedSite[],
): NamedSite | undefined => sites.find(({ key }) => key === document.shownFrom?.site);

/** The document with the whole address at which its own site has it, where it is a guest; any other as it is. */
export function atHome(document: PublicDocument, sites: readonly NamedSite[]): PublicDocument {
  const home = homeOf(document, sites);
  return home && document.shownFrom ? { ...document, path: home.origin + document.shownFrom.path } : document;
}
