import { civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { videoOf } from "../fields/video.ts";
import { day, rich, text } from "../read-fields.ts";
import { filesOf, imagesOf } from "../read-uploads.ts";
import type { NewsDocument } from "./document.ts";

/** The public news item. Without a date of its own it has that of its first publication. */
export function newsToPublished(source: DeskDocument, context: ToPublishedContext): NewsDocument {
  const newsType = text(source, "newsType") ?? "notizie";
  const date = day(source, "date") ?? civilDateOf(context.firstPublishedAt ?? context.now);
  return derive<NewsDocument>(source, context, {
    kind: "news",
    section: `novita/${newsType}`,
    sortAt: sortInstant(date, context),
    office: relatedTitle(source.offices),
    fields: {
      newsType,
      number: text(source, "number"),
      date,
      body: rich(source, "body") ?? [],
      offices: references("office", source.offices),
      people: references("person", source.people),
      places: references("place", source.places),
      documents: references("document", source.documents),
      datasets: references("dataset", source.datasets),
      related: references("news", source.related),
      attachments: filesOf(source.attachments, context),
      gallery: imagesOf(source.gallery, context),
      video: videoOf(source),
    },
  });
}

/** Two items of one day stand in the order in which they were published. */
function sortInstant(date: string, { firstPublishedAt, now }: ToPublishedContext): string {
  const published = firstPublishedAt ?? now;
  return (
    civilDateOf(published) === date ? published : startOfDay(date as ReturnType<typeof civilDateOf>)
  ).toISOString();
}
