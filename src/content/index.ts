export { nextCallTurn } from "./call/next-turn.ts";
export { cataloguePath } from "./dataset/catalogue-path.ts";
export { DatasetDocument } from "./dataset/document.ts";
export { calendarOf } from "./event/calendar.ts";
export { calendarPath } from "./event/calendar-path.ts";
export { EventDocument } from "./event/document.ts";
export { occurrencesOf } from "./event/occurrences.ts";
export { announcedTitle } from "./event/standing.ts";
export type { EventJobs } from "./events.ts";
export { FaqDocument } from "./faq/document.ts";
export { documentsOfEntries, findByEntries, findByEntry, streamPublished } from "./find-by-entry.ts";
export {
  type FoundDocument,
  findAtPath,
  findHomes,
  findSingle,
} from "./find-document.ts";
export { type FoundFile, findFile } from "./find-file.ts";
export { findLostLinks } from "./find-lost-links.ts";
export { findPatronDay } from "./find-patron-day.ts";
export { findPreview } from "./find-preview.ts";
export { findRelated, type Related } from "./find-related.ts";
export { findSiteName } from "./find-site-name.ts";
export { findSiteOrigin, originOfHost } from "./find-site-origin.ts";
export { homeOfGuest } from "./guests.ts";
export { type Address, countAddresses, listAddresses, listNewestPaths } from "./list-addresses.ts";
export { type ListChoices, listChoices, listTopics, type TopicChoice } from "./list-choices.ts";
export {
  type Cursor,
  type ListOrder,
  type ListPage,
  type ListRequest,
  listDocuments,
  listShelves,
} from "./list-documents.ts";
export { findReferenced, listFilesOf, listKind, listNamed, summariseKind } from "./list-kind.ts";
export { listMonth } from "./list-month.ts";
export { listNamedAddresses, type NamedAddress } from "./list-named-addresses.ts";
export {
  countKinds,
  findOpenDocument,
  listOpenDocuments,
  type OpenCursor,
  type OpenDocument,
} from "./list-open-documents.ts";
export { listPaths, listSitesOf } from "./list-paths.ts";
export { listMenuTargets, listSiteSettings, type MenuTarget } from "./list-sites.ts";
export { listEmptySections, listStale } from "./list-stale.ts";
export { listTitles } from "./list-titles.ts";
export {
  countOpenTranslations,
  findTranslationStates,
  listOpenTranslations,
  type OpenTranslation,
} from "./list-translations.ts";
export { NewsDocument } from "./news/document.ts";
export { nextChange } from "./next-change.ts";
export { atHome, homeOf, pageUrl } from "./page-url.ts";
export { makeLighterJob, type PictureJobDeps } from "./pictures/make-lighter.ts";
export { isHoliday } from "./place/holidays.ts";
export { PublicDocument, PublicFile, PublicImage, Reference } from "./public-document.ts";
export {
  announceChange,
  type Happening,
  type PublishDeps,
  publishDocument,
  publishDocuments,
  withdrawDocument,
} from "./publish.ts";
export { findCorrection, findFirstPublished } from "./published-store.ts";
export { toPlainText } from "./rich-text/to-plain-text.ts";
export {
  countLimit,
  foldWords,
  indexDocumentJob,
  keepSynonyms,
  listMisses,
  type Miss,
  noteMiss,
  parseSynonyms,
  readOwnSynonyms,
  type SearchHit,
  type SearchJobDeps,
  type SearchResult,
  type Suggestion,
  searchDocuments,
  shortestTyped,
  suggestTitles,
  sweepJob as searchSweepJob,
} from "./search/index.ts";
export { type Section, sectionOf, sectionPath, sections, sectionTitle } from "./sections.ts";
export { SettingsDocument } from "./settings/document.ts";
export { mainSite } from "./site-key.ts";
export type { DocumentView, PagePart, Resolved, SiteType } from "./site-type.ts";
export { eventTypes } from "./vocabularies/event-types.ts";
export { licences, licenceUrl } from "./vocabularies/licences.ts";
export { placeTypes } from "./vocabularies/place-types.ts";
export { type Term, termLabel, termsBelow } from "./vocabularies/term.ts";
