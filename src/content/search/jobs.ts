import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { findUnindexed, indexDocuments } from "./index-documents.ts";
import { forgetMisses } from "./misses.ts";

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

/** Makes documents findable after they were published, changed or withdrawn. Follows the content events. */
export const indexDocumentJob = defineJob({
  name: "search.index-document",
  payload: z.array(EventPayload),
  run: (keys, { db }: SearchJobDeps) => indexDocuments(db, keys),
});

const perSweep = 1_000;
const perTransaction = 100;

/** Finds what no job has indexed (a restored backup, a job given up) and indexes it; forgets old searches. */
export const sweepJob = defineJob({
  name: "search.sweep",
  payload: z.object({}).loose(),
  maxAttempts: 3,
  run: async (_payload, { db }: SearchJobDeps) => {
    await forgetMisses(db, new Date());
    const keys = await findUnindexed(db, perSweep);
    for (let first = 0; first < keys.length; first += perTransaction) {
      await indexDocuments(db, keys.slice(first, first + perTransaction));
    }
  },
});
