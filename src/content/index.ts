export { ContactPointDocument } from "./contact-point/document.ts";
export { DocumentDocument } from "./document/document.ts";
export { EventDocument } from "./event/document.ts";
export type { ContentEvent, EventJobs } from "./events.ts";
export { findByEntries, findByEntry, streamPublished } from "./find-by-entry.ts";
export {
  type AtPath,
  type Correction,
  type FoundDocument,
  findAtPath,
  findSingle,
  nextChange,
} from "./find-document.ts";
export { findFile } from "./find-file.ts";
export { findPreview } from "./find-preview.ts";
export { findRelated, type Related } from "./find-related.ts";
export { type Address, countAddresses, listAddresses } from "./list-addresses.ts";
export {
  type Cursor,
  type ListOrder,
  type ListPage,
  type ListRequest,
  listDocuments,
  listFilledSections,
  listShelves,
} from "./list-documents.ts";
export { listTitles } from "./list-titles.ts";
export { NewsDocument } from "./news/document.ts";
export { OfficeDocument } from "./office/document.ts";
export { PersonDocument } from "./person/document.ts";
export { PlaceDocument } from "./place/document.ts";
export { PublicDocument, PublicFile, PublicImage, Reference } from "./public-document.ts";
export { announceChange, type PublishDeps, type PublishRefusal, publishDocument, withdrawDocument } from "./publish.ts";
export { type DocumentKey, findCorrection, findFirstPublished } from "./published-store.ts";
export type { Block, Inline, RichText } from "./rich-text/rich-text.ts";
export {
  countLimit,
  indexDocumentJob,
  type SearchHit,
  type SearchJobDeps,
  type SearchResult,
  searchDocuments,
  sweepJob as searchSweepJob,
} from "./search/index.ts";
export { localePrefix, type Section, sectionOf, sectionPath, sections, sectionTitle } from "./sections.ts";
export { ServiceDocument } from "./service/document.ts";
export { SettingsDocument } from "./settings/document.ts";
export { mainSite } from "./site-key.ts";
export type { DocumentView, PagePart, Resolved, SiteType } from "./site-type.ts";
export { TopicDocument } from "./topic/document.ts";
export { visible } from "./visible.ts";
