import { type EventJobs, indexDocumentJob } from "#src/content/index.ts";

/** Which jobs follow which event; the slice that records an event does not know who listens. */
export const eventJobs: EventJobs = {
  "content.document-published": [indexDocumentJob],
  "content.document-updated": [indexDocumentJob],
  "content.document-corrected": [indexDocumentJob],
  "content.document-withdrawn": [indexDocumentJob],
  "content.document-expired": [indexDocumentJob],
  "content.document-annulled": [indexDocumentJob],
};
