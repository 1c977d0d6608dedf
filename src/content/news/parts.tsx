/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { partsOf, together } from "../page-parts/compose.tsx";
import { files, gallery, links, rich, video } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { newsTypes } from "../vocabularies/news-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { NewsDocument } from "./document.ts";
import { newsText } from "./site-messages.ts";

/** The page of a news article, press release or notice. Source: Modello Comuni, page of Notizia */
export function newsParts(document: NewsDocument, view: DocumentView): PagePart[] {
  const text = newsText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "descrizione", title: shared("description"), content: rich(document.body, view) },
    { id: "galleria", title: shared("gallery"), content: gallery(document.gallery, view) },
    { id: "video", title: shared("video"), content: video(document.video, view) },
    {
      id: "allegati",
      title: shared("attachments"),
      content: together(files(document.attachments, view), links(document.documents, view)),
    },
    { id: "a-cura-di", title: text("writtenBy"), content: links(document.offices, view) },
    { id: "persone", title: shared("people"), content: links(document.people, view) },
    { id: "luoghi", title: shared("places"), content: links(document.places, view) },
    { id: "dataset", title: text("datasets"), content: links(document.datasets, view) },
    { id: "notizie-correlate", title: text("related"), content: links(document.related, view) },
  ]);
}

/** Kind, number and date beside the title. */
export function newsHeading(document: NewsDocument, { locale }: DocumentView): VNode {
  return (
    <>
      <p class="mb-1">
        <Badge label={termLabel(newsTypes, document.newsType, locale)} tone="primary" />
      </p>
      <p class="mb-0">
        {document.number && `${newsText(locale)("number", { number: document.number })} — `}
        <Day date={document.date} locale={locale} />
      </p>
    </>
  );
}
