export { findUnindexed, indexDocument } from "./index-document.ts";
export { indexDocumentJob, type SearchJobDeps, sweepJob } from "./jobs.ts";
export {
  countLimit,
  type PassagePart,
  type SearchHit,
  type SearchResult,
  searchDocuments,
} from "./search-documents.ts";
