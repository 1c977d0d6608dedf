import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument, Reference } from "./public-document.ts";
import { visible } from "./visible.ts";

/** What every site of the installation says of itself, in each language. One statement. Index: documents_of_settings. */
export async function listSiteSettings(
  db: Db,
  now: Date,
): Promise<{ site: string; locale: Locale; title: string; document: PublicDocument }[]> {
  const { rows } = await sql<{ site: string; locale: Locale; title: string; document: PublicDocument }>`
    select d.site, d.locale, d.title, d.document from published.documents d
    where d.kind = 'settings' and ${visible(now)} order by d.site, d.locale`.execute(db);
  return rows;
}

/** A document that a menu leads to. */
export interface MenuTarget extends Reference {
  readonly site: string;
  readonly locale: Locale;
  readonly path: string;
  readonly title: string;
  readonly visibleUntil: Date | null;
}

/** The visible documents that menus name, each on the site whose menu it is. One statement. */
export async function listMenuTargets(
  db: Db,
  named: readonly ({ site: string } & Reference)[],
  now: Date,
): Promise<MenuTarget[]> {
  if (named.length === 0) return [];
  const column = (name: "site" | "kind" | "id") => named.map((one) => one[name]);
  const { rows } = await sql<MenuTarget>`
    select d.site, d.kind, d.id, d.locale, d.path, d.title, d.visible_until
    from unnest(${column("site")}::text[], ${column("kind")}::text[], ${column("id")}::text[]) as n (site, kind, id)
    join published.documents d using (site, kind, id)
    where d.listed and ${visible(now)}`.execute(db);
  return rows;
}
