export { indexDocumentJob, type SearchJobDeps, sweepJob } from "./jobs.ts";
export { listMisses, type Miss, noteMiss } from "./misses.ts";
export {
  countLimit,
  type SearchHit,
  type SearchResult,
  searchDocuments,
} from "./search-documents.ts";
export { type Suggestion, shortestTyped, suggestTitles } from "./suggest-titles.ts";
export { keepSynonyms, parseSynonyms, readOwnSynonyms } from "./synonyms.ts";
export { foldWords } from "./words.ts";
