import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { PatronDay } from "./place/holidays.ts";
import "./published-store.ts";

/** Day of the patron saint as the site's settings have it; `undefined` while nobody has said it. */
export async function findPatronDay(db: Db, site: string): Promise<PatronDay | undefined> {
  const row = await db
    .selectFrom("published.documents")
    .select(sql<string | null>`document->>'patronDay'`.as("patronDay"))
    .where("site", "=", site)
    .where("kind", "=", "settings")
    .where("locale", "=", "it")
    .executeTakeFirst();
  return row?.patronDay ?? undefined;
}
