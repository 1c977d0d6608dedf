/** @jsxImportSource preact */
import {
  type DocumentView,
  findRelated,
  homeOf,
  type PublicDocument,
  type Reference,
  type SiteType,
} from "#src/content/index.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { defaultType } from "./default-type.tsx";

/** The types by kind. */
export type SiteTypes = ReadonlyMap<string, SiteType>;

/** The type of a kind, or one that shows title and summary. */
export const typeOf = (types: SiteTypes, kind: string): SiteType => types.get(kind) ?? defaultType;

/** Documents as cards, three in a row where there is room. */
export function Cards(props: {
  documents: readonly PublicDocument[];
  types: SiteTypes;
  view: Pick<DocumentView, "locale" | "now" | "resolve"> & Pick<PageContext, "sites">;
  heading: "h2" | "h3" | "h4";
}) {
  return (
    <ul class="row list-unstyled" data-cards="">
      {props.documents.map((document) => (
        <li class="col-12 col-md-6 col-lg-4 mb-4" key={`${document.kind}:${document.id}`}>
          {typeOf(props.types, document.kind).card(document, props.view, props.heading)}
          <FromSite document={document} view={props.view} />
        </li>
      ))}
    </ul>
  );
}

/**
 * What the cards of these documents resolve, and `others`. One statement, or none where nothing is named; what it tells of the next
 * change belongs to the page's model.
 */
export async function findNamed(
  request: Pick<PageContext, "db" | "site" | "sites" | "locale" | "now">,
  documents: readonly PublicDocument[],
  types: SiteTypes,
  others: readonly Reference[] = [],
): Promise<{ resolve: DocumentView["resolve"]; told: Pick<PageModel, "nextChange"> }> {
  const named = documents.flatMap((document) => typeOf(types, document.kind).cardNames?.(document) ?? []);
  const references = [...named.filter((reference) => reference !== undefined), ...others];
  if (references.length === 0) return { resolve: () => undefined, told: {} };
  const { resolve, nextChange } = await findRelated(request.db, { ...request, references });
  return { resolve, told: { nextChange } };
}

/** Of which site a document is, when it is another than the one that shows it, with the way there. */
export function FromSite(props: {
  document: Parameters<typeof homeOf>[0];
  view: Pick<PageContext, "locale" | "sites">;
}) {
  const home = homeOf(props.document, props.view.sites);
  if (!home) return null;
  return (
    <p class="small mt-1" data-from-site="">
      {siteText(props.view.locale)("fromSite")} <a href={home.origin}>{home.name}</a>
    </p>
  );
}

/** Tags of a page that shows these documents: it is dropped when one of them, or one that they name, changes. */
export const tagsOf = (documents: readonly PublicDocument[]): string[] =>
  documents.flatMap((document) => [`${document.kind}:${document.id}`, ...document.refs]);

/** Tags of a list of sections: it is dropped when something in them is published, changed or withdrawn. */
export const sectionTags = (keys: readonly string[]): string[] => keys.map((key) => `section:${key}`);

/**
 * When what these say first changes by itself (one begins or ends, a place opens or closes), so that a kept page never says
 * that a closed call is open; nothing when nothing will.
 */
export function expiryOf(
  documents: readonly PublicDocument[],
  now: Date,
  types: SiteTypes,
  patronDay?: string,
): { expiresAt?: Date } {
  const turns = documents
    .flatMap((document) => [
      document.startsAt,
      document.endsAt,
      typeOf(types, document.kind).turnsAt?.(document, now, patronDay)?.toISOString(),
    ])
    .flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
    .filter((at) => at > now.getTime());
  return turns.length > 0 ? { expiresAt: new Date(Math.min(...turns)) } : {};
}
