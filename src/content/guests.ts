import { sql } from "kysely";
import { localePrefix } from "#src/kernel/languages.ts";
import type { Tx } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";

/** Kinds whose documents every site has, as if each were its own: what is said on a site is gathered by the same topics. */
const sharedKinds: readonly string[] = ["topic"];

/** Whether every site has this document. */
export const isShared = ({ kind }: Pick<PublicDocument, "kind">): boolean => sharedKinds.includes(kind);

/** A row of the published store: a document on its own site, or as the guest of another. */
export interface Placed {
  readonly site: string;
  readonly document: PublicDocument;
  /** The site that the document is of, when it is another. */
  readonly shownFrom: string | undefined;
}

/** First part of the addresses at which a site shows what is of others, so that they never take one of its own. */
const guestPrefix = "/da";

/** The site and the address there that an address of a guest speaks of, language prefix included; `undefined` for any other. */
export function homeOfGuest(path: string, prefix: string): { site: string; path: string } | undefined {
  const found = /^\/da\/([a-z][a-z0-9-]*)(\/.+)$/.exec(path.slice(prefix.length));
  return found ? { site: found[1] as string, path: prefix + (found[2] as string) } : undefined;
}

/** A document where the site's own reader finds it, and on every other site that shows it. */
export function placesOf(document: PublicDocument, allSites: readonly string[]): Placed[] {
  const others = (isShared(document) ? allSites : (document.shownIn ?? [])).filter((site) => site !== document.site);
  return [
    { site: document.site, document, shownFrom: undefined },
    ...[...new Set(others)].map((site) => guestOn(site, document)),
  ];
}

function guestOn(site: string, document: PublicDocument): Placed {
  if (isShared(document)) return { site, document, shownFrom: document.site };
  const prefix = localePrefix(document.locale);
  const path = `${prefix}${guestPrefix}/${document.site}${document.path.slice(prefix.length)}`;
  const shownFrom = { site: document.site, path: document.path };
  return { site, document: { ...document, path, shownFrom }, shownFrom: document.site };
}

/** Keys of all sites that are open, besides those that are being opened now. */
export async function listSiteKeys(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ site: string }>`
    select distinct site from published.documents where kind = 'settings'`.execute(tx);
  return rows.map(({ site }) => site);
}

/** What a site that opens shows of others, and others of it: topics, and its own documents that stand on other sites too. */
export async function listToPlace(
  tx: Tx,
  site: string,
): Promise<{ document: PublicDocument; entry: number; firstPublishedAt: Date }[]> {
  const { rows } = await sql<{ document: PublicDocument; entry: number; firstPublishedAt: Date }>`
    select document, entry, first_published_at from published.documents
    where shown_from is null and (kind = any(${[...sharedKinds]}::text[]) and site <> ${site}
      or site = ${site} and document -> 'shownIn' is not null)`.execute(tx);
  return rows;
}
