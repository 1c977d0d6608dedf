/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { newsTypes } from "../vocabularies/news-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { NewsDocument } from "./document.ts";

/** News in a list: kind and date below the summary. */
export const newsCard: SiteType<NewsDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    picture={document.image}
    category={termLabel(newsTypes, document.newsType, view.locale)}
    date={<Day date={document.date} locale={view.locale} />}
  />
);
