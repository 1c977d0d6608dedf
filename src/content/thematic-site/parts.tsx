/** @jsxImportSource preact */
import { LinkList } from "#src/ui/link-list/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { partsOf } from "../page-parts/compose.tsx";
import { links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import type { ThematicSiteDocument } from "./document.ts";
import { thematicSiteText } from "./site-messages.ts";

/** Where the site is: one of this installation wherever it is now, any other at the address that was written. */
export const addressOf = ({ hosted, url }: ThematicSiteDocument, { sites }: Pick<DocumentView, "sites">) =>
  sites.find(({ key }) => key === hosted)?.origin ?? safeHref(url);

/** The page of a thematic site: what it is, and the way to it. */
export function thematicSiteParts(document: ThematicSiteDocument, view: DocumentView): PagePart[] {
  const text = thematicSiteText(view.locale);
  const href = addressOf(document, view);
  const pages = href === undefined ? [] : [{ title: text("open", { title: document.title }), href, note: href }];
  return partsOf([
    { id: "descrizione", title: partText(view.locale)("description"), content: rich(document.body, view) },
    { id: "sito", title: text("visit"), content: pages.length > 0 ? <LinkList pages={pages} /> : undefined },
    { id: "ufficio-responsabile", title: text("office"), content: links(document.offices, view) },
  ]);
}
