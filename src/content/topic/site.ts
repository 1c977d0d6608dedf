import type { SiteType } from "../site-type.ts";
import { topicCard } from "./card.tsx";
import { TopicDocument } from "./document.ts";
import { topicJsonLd } from "./json-ld.ts";
import { topicParts } from "./parts.ts";

/** Topics on the site. */
export const topicSite: SiteType<TopicDocument> = {
  kind: "topic",
  schema: TopicDocument,
  parts: topicParts,
  card: topicCard,
  jsonLd: topicJsonLd,
};
