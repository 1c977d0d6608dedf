import { about } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import type { TopicDocument } from "./document.ts";

/** The page of a topic as schema.org `CollectionPage`. */
export const topicJsonLd = (document: TopicDocument, view: DocumentView): object[] => [
  about("CollectionPage", document, view),
];
