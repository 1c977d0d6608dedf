import type { ColumnType, GeneratedAlways } from "kysely";
import type { Tx } from "#src/platform/db.ts";
import { addJob, type Job } from "#src/platform/jobs.ts";
import type { DocumentKey } from "./published-store.ts";

interface HappenedTable {
  id: GeneratedAlways<number>;
  name: string;
  payload: ColumnType<ContentEvent["payload"], string, never>;
  at: GeneratedAlways<Date>;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "events.happened": HappenedTable;
  }
}

/** Something that happened to a public document. Names are `content.document-<past tense>`. */
export interface ContentEvent {
  readonly name: string;
  readonly payload: DocumentKey & { readonly entry: number };
}

/** The jobs that follow an event, by the event's name. */
export type EventJobs = Readonly<
  Record<string, readonly Pick<Job<ContentEvent["payload"], never>, "name" | "payload" | "maxAttempts">[]>
>;

/** Writes what happened and asks for the jobs tied to it, all in the caller's transaction. */
export async function recordEvent(tx: Tx, eventJobs: EventJobs, event: ContentEvent): Promise<void> {
  await tx
    .insertInto("events.happened")
    .values({ name: event.name, payload: JSON.stringify(event.payload) })
    .execute();
  for (const job of eventJobs[event.name] ?? []) await addJob(tx, job, event.payload);
}
