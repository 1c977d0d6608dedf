export { indexDocumentJob, type SearchJobDeps, sweepJob } from "./jobs.ts";
export {
  countLimit,
  type SearchHit,
  type SearchResult,
  searchDocuments,
} from "./search-documents.ts";
