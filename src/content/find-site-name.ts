import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** The name of a site as its header shows it in a language: as it says it there, or in Italian; empty before it said any. */
export async function findSiteName(db: Db, site: string, locale: string): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select document ->> 'municipality' as name from published.documents
    where kind = 'settings' and site = ${site} and locale in (${locale}, 'it')
    order by locale = ${locale} desc limit 1`.execute(db);
  return rows[0]?.name ?? "";
}
