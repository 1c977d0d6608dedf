import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import "./tables.ts";

/** A posted act as the desk shows it, on the board or over. */
export interface PostedAct {
  readonly id: string;
  readonly document: ActDocument;
  readonly entry: number;
  readonly endsAt: Date;
  readonly annulledAt: Date | null;
  readonly removedAt: Date | null;
}

const columns = ["act as id", "document", "entry", "endsAt", "annulledAt", "removedAt"] as const;

/** A posted act by its id. For the desk only: it does not ask whether the term still runs. */
export async function findPosted(db: Db, input: { site: string; id: string }): Promise<PostedAct | undefined> {
  return db
    .selectFrom("albo.exposures")
    .select(columns)
    .where("site", "=", input.site)
    .where("act", "=", input.id)
    .executeTakeFirst();
}

/** The acts posted last, running and over, with words of the subject if any are given. For the desk only. */
export async function listRecent(db: Db, input: { site: string; limit: number; words?: string }): Promise<PostedAct[]> {
  const all = db
    .selectFrom("albo.exposures")
    .select(columns)
    .where("site", "=", input.site)
    .orderBy("startsAt", "desc")
    .orderBy("number", "desc")
    .limit(input.limit);
  const { words } = input;
  return (words ? all.where("search", "like", sql<string>`'%' || ${words} || '%'`) : all).execute();
}
