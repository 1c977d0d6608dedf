import { partsOf } from "../page-parts/compose.tsx";
import { links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import type { TopicDocument } from "./document.ts";
import { topicText } from "./site-messages.ts";

/** What the page of a topic says of itself; the lists of what was published about it are the site's. */
export function topicParts(document: TopicDocument, view: DocumentView): PagePart[] {
  return partsOf([
    { id: "descrizione", title: partText(view.locale)("description"), content: rich(document.body, view) },
    {
      id: "unita-organizzativa-responsabile",
      title: topicText(view.locale)("responsible"),
      content: links(document.offices, view),
    },
    { id: "in-evidenza", title: topicText(view.locale)("featured"), content: links(document.featured, view) },
    {
      id: "ulteriori-informazioni",
      title: partText(view.locale)("further"),
      content: rich(document.furtherInformation, view),
    },
  ]);
}
