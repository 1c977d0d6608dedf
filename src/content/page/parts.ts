import { partsOf } from "../page-parts/compose.tsx";
import { contacts, files, gallery, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import type { PageDocument } from "./document.ts";
import { pageText } from "./site-messages.ts";

/** A free page: its text, then what goes with it. */
export function pageParts(document: PageDocument, view: DocumentView): PagePart[] {
  const text = pageText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "contenuto-della-pagina", title: text("body"), content: rich(document.body, view) },
    { id: "galleria", title: shared("gallery"), content: gallery(document.gallery, view) },
    { id: "allegati", title: shared("attachments"), content: files(document.attachments, view) },
    { id: "contatti", title: shared("contacts"), content: contacts(document.contacts, view) },
    { id: "a-cura-di", title: text("offices"), content: links(document.offices, view) },
    { id: "pagine-collegate", title: text("related"), content: links(document.related, view) },
  ]);
}
