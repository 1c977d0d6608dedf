import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import type { DocumentKey } from "../published-store.ts";
import { forgetAnswered } from "./forget-answered.ts";
import { findUnindexed, indexDocuments } from "./index-documents.ts";
import { forgetMisses } from "./misses.ts";
import { type FileReader, findUnread, readFiles } from "./read-files.ts";

/** What the search's jobs need from `main/`. */
export interface SearchJobDeps {
  readonly db: Db;
  readonly reader: FileReader;
}

const EventPayload = z.object({
  site: z.string(),
  kind: z.string(),
  id: z.string(),
  locale: z.string(),
  entry: z.number(),
});

/** Makes documents findable after they were published, changed or withdrawn, then reads their files. Follows the content events. */
export const indexDocumentJob = defineJob({
  name: "search.index-document",
  payload: z.array(EventPayload),
  run: async (keys, deps: SearchJobDeps) => {
    await indexDocuments(deps.db, keys);
    await indexFiles(deps, keys);
  },
});

/** Adds what stands in the files: the page's own words need not wait for it. */
async function indexFiles({ db, reader }: SearchJobDeps, keys: readonly DocumentKey[]): Promise<void> {
  await indexDocuments(db, await readFiles(db, reader, keys));
}

const perSweep = 1_000;
const perTransaction = 100;
/** Documents with files in one sweep: a large PDF takes seconds. */
const readInSweep = 50;

/**
 * Once a day, and when there are many more documents: counts which words are common, since reading all their words takes seconds, and takes
 * what has become old out of what a search looks at first.
 */
async function countAndAge(db: Db): Promise<void> {
  await sql`select search.count_common(), search.age_documents()
    where not exists (select from search.counted where at > now() - interval '1 day'
      and documents * 1.2 + 200 > (select count(*) from search.documents))`.execute(db);
}

/** Finds what no job has indexed (a restored backup, a job given up) and indexes it; forgets old searches. */
export const sweepJob = defineJob({
  name: "search.sweep",
  payload: z.object({}).loose(),
  maxAttempts: 3,
  run: async (_payload, deps: SearchJobDeps) => {
    const { db } = deps;
    await forgetMisses(db, new Date());
    await countAndAge(db);
    const keys = await findUnindexed(db, perSweep);
    for (let first = 0; first < keys.length; first += perTransaction) {
      await indexDocuments(db, keys.slice(first, first + perTransaction));
    }
    await indexFiles(deps, await findUnread(db, readInSweep));
    await forgetAnswered(db, new Date());
  },
});
