import { partsOf } from "../page-parts/compose.tsx";
import { links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import type { FaqDocument } from "./document.ts";
import { faqText } from "./site-messages.ts";

/** The page of one question; the page of all of them is the site's. */
export function faqParts(document: FaqDocument, view: DocumentView): PagePart[] {
  const text = faqText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "risposta", title: text("answer"), content: rich(document.body, view) },
    { id: "servizi", title: shared("services"), content: links(document.services, view) },
    { id: "documenti", title: shared("documents"), content: links(document.documents, view) },
    { id: "ufficio-responsabile", title: text("offices"), content: links(document.offices, view) },
  ]);
}
