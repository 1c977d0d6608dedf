import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { visible } from "./visible.ts";

/** A page and an address that it leads to. */
export interface NamedAddress {
  /** As it was written: http, https, or root-relative for this site. */
  readonly url: string;
  readonly site: string;
  readonly kind: string;
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
}

/**
 * The addresses that visible documents lead to, by links in their texts and by fields of their own, each with each document that
 * names it; ordered by address. With `urls`, only these; without `site`, those of all sites. Reads every document: for a job, not for a page.
 */
export async function listNamedAddresses(
  db: Db,
  input: { site?: string; now: Date; urls?: readonly string[] },
): Promise<NamedAddress[]> {
  const wanted = input.urls ? sql`and named.url = any(${[...input.urls]}::text[])` : sql``;
  const { rows } = await sql<NamedAddress>`
    select distinct named.url, d.site, d.kind, d.id, d.locale, d.title from published.documents d
    cross join lateral (
      select value #>> '{}' as url from jsonb_path_query(d.document, 'strict $.**.href') as value
      union select value #>> '{}' from jsonb_path_query(d.document, 'strict $.**.url') as value
    ) named
    where ${input.site === undefined ? sql`true` : sql`d.site = ${input.site}`} and d.shown_from is null and ${visible(input.now)} and named.url ~ '^(https?://|/[^/])' and length(named.url) <= 2000 ${wanted}
    order by named.url, d.site, d.kind, d.id, d.locale`.execute(db);
  return rows;
}
