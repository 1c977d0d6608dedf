import { type ColumnType, type GeneratedAlways, sql } from "kysely";
import type { Tx } from "#src/platform/db.ts";
import { addJobs, type Job } from "#src/platform/jobs.ts";
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

/** Which document, and the entry that says what happened to it. */
type Happened = ContentEvent["payload"];

/** The jobs that follow an event, by the event's name. A job takes all events of one transaction together. */
export type EventJobs = Readonly<
  Record<string, readonly Pick<Job<Happened[], never>, "name" | "payload" | "maxAttempts">[]>
>;

/** Writes what happened and asks for the jobs tied to it, all in the caller's transaction, in two statements. */
export async function recordEvents(tx: Tx, eventJobs: EventJobs, events: readonly ContentEvent[]): Promise<void> {
  await sql`
    insert into events.happened (name, payload)
    select name, payload from unnest(
      ${events.map(({ name }) => name)}::text[], ${events.map(({ payload }) => JSON.stringify(payload))}::jsonb[]
    ) as happened (name, payload)`.execute(tx);
  const byName = Map.groupBy(events, ({ name }) => name);
  await addJobs(
    tx,
    [...byName].flatMap(([name, same]) =>
      (eventJobs[name] ?? []).map((job) => ({ job, payload: same.map(({ payload }) => payload) })),
    ),
  );
}
