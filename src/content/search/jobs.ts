import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { findUnindexed, indexDocument } from "./index-document.ts";

/** What the search's jobs need from `main/`. */
export interface SearchJobDeps {
  readonly db: Db;
}

const EventPayload = z.object({
  site: z.string(),
  kind: z.string(),
  id: z.string(),
  locale: z.string(),
  entry: z.number(),
});

/** Makes a document findable after it was published, changed or withdrawn. Follows the content events. */
export const indexDocumentJob = defineJob({
  name: "search.index-document",
  payload: EventPayload,
  run: (key, { db }: SearchJobDeps) => indexDocument(db, key),
});

const perSweep = 1_000;

/** Finds what no job has indexed (a restored backup, a job given up) and indexes it. */
export const sweepJob = defineJob({
  name: "search.sweep",
  payload: z.object({}).loose(),
  maxAttempts: 3,
  run: async (_payload, { db }: SearchJobDeps) => {
    for (const key of await findUnindexed(db, perSweep)) await indexDocument(db, key);
  },
});
