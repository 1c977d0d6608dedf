/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { TopicDocument } from "./document.ts";

/** A topic in a list. The link carries `topic-element`. Source: C.SI.1.5 */
export const topicCard: SiteType<TopicDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    dataElement="topic-element"
  />
);
