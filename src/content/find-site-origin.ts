import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { SettingsDocument } from "./settings/document.ts";
import { mainSite } from "./site-key.ts";

/** Where citizens reach a site: all stand behind one proxy, with scheme and port of the municipality's address. */
export function originOfHost(host: string, mainOrigin: string): string {
  const url = new URL(mainOrigin);
  url.hostname = host;
  return url.origin;
}

/** The origin of a site, by what it says of itself; one without a name of its own is reached under its key while trying. */
export async function findSiteOrigin(db: Db, site: string, mainOrigin: string): Promise<string> {
  if (site === mainSite) return mainOrigin;
  const { rows } = await sql<{ document: unknown }>`
    select document from published.documents
    where kind = 'settings' and site = ${site} order by locale = 'it' desc limit 1`.execute(db);
  const read = SettingsDocument.safeParse(rows[0]?.document);
  const [host] = read.success ? (read.data.hosts ?? []) : [];
  const main = new URL(mainOrigin).hostname;
  if (host !== undefined) return originOfHost(host, mainOrigin);
  return main === "localhost" ? originOfHost(`${site}.localhost`, mainOrigin) : mainOrigin;
}
