import { sql } from "kysely";
import { localePrefix, siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { OwnLink } from "./fields/links.ts";
import { sectionPath, sections } from "./sections.ts";

/** A link that a reader cannot follow, and why: what it leads to was never published, or was withdrawn. */
export interface LostLink {
  readonly link: OwnLink;
  readonly why: "unpublished" | "withdrawn" | "unknown";
}

/**
 * The links to the sites of this installation that lead nowhere: to a document, of whichever site, that is not published in this language nor in Italian, to an
 * address that was withdrawn, or to one where nothing ever stood. Former addresses are no loss: they lead on for ever. One statement.
 * @param input.isThere whether something stands at an address where no document can, such as a page of the program's own
 */
export async function findLostLinks(
  db: Db,
  input: {
    site: string;
    locale: Locale;
    links: readonly OwnLink[];
    isThere: (address: string) => Promise<boolean>;
  },
): Promise<LostLink[]> {
  if (input.links.length === 0) return [];
  const refs = [...new Set(input.links.flatMap(({ target }) => ("ref" in target ? [target.ref] : [])))];
  const paths = [...new Set(input.links.flatMap(({ target }) => ("path" in target ? addressesOf(target.path) : [])))];
  const { rows } = await sql<{ name: string; withdrawn: boolean }>`
    select d.kind || ':' || d.id as name, false as withdrawn from published.documents d
      where d.locale in (${input.locale}, 'it')
        and (d.kind, d.id) in (select split_part(ref, ':', 1), substr(ref, strpos(ref, ':') + 1) from unnest(${refs}::text[]) ref)
    union all
    select p.path, p.withdrawn_at is not null from published.paths p
      where p.site = ${input.site} and p.path = any(${paths}::text[])`.execute(db);
  const known = new Map(rows.map(({ name, withdrawn }) => [name, withdrawn]));
  const judge = async (link: OwnLink): Promise<LostLink[]> => {
    const { target } = link;
    if ("ref" in target) return known.has(target.ref) ? [] : [{ link, why: "unpublished" }];
    const found = addressesOf(target.path).flatMap((address) => known.get(address) ?? []);
    if (found.length > 0) return found.every((withdrawn) => withdrawn) ? [{ link, why: "withdrawn" }] : [];
    const isLost = isDocumentAddress(addressesOf(target.path)[0] ?? "") || !(await input.isThere(target.path));
    return isLost ? [{ link, why: "unknown" }] : [];
  };
  return (await Promise.all(input.links.map(judge))).flat();
}

/** The address as it is stored, and the Italian one that a page of another language falls back to. */
function addressesOf(href: string): string[] {
  const path = decoded(href.split(/[?#]/, 1)[0] ?? "").replace(/(?<=.)\/+$/, "");
  const prefix = siteLanguages.map(localePrefix).find((one) => one !== "" && path.startsWith(`${one}/`));
  return prefix === undefined ? [path] : [path, path.slice(prefix.length)];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll("\0", "");
  } catch {
    return path;
  }
}

const sectionPaths = siteLanguages.flatMap((locale) => sections.map(({ key }) => sectionPath(key, locale)));

/** Whether only a document can stand there: one step below a section, neither a section itself nor a feed. */
function isDocumentAddress(path: string): boolean {
  const above = path.slice(0, path.lastIndexOf("/"));
  return sectionPaths.includes(above) && !sectionPaths.includes(path) && !path.slice(above.length).includes(".");
}
