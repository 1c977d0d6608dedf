import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import { askPlannedOnce, type Db } from "#src/platform/db.ts";
import type { NamedSite } from "#src/platform/here.ts";
import { nextChangeAt } from "./next-change.ts";
import type { PublicDocument, Reference } from "./public-document.ts";
import type { Resolved } from "./site-type.ts";
import { visible } from "./visible.ts";

/** What a page shows beside its document or its list. */
export interface Related {
  /** As `DocumentView.resolve`. */
  readonly resolve: (reference: Reference | undefined) => Resolved | undefined;
  /** As `DocumentView.referring`. */
  readonly referring: (kind: string) => readonly Resolved[];
  /** Address of the same document by language, its own included. */
  readonly alternates: Readonly<Record<Locale, string>>;
  /** `kind:id` of what was found only because a document that is named names it; a page that shows it must carry these tags. */
  readonly beyond: readonly string[];
  /** When something of any site next appears or ends by itself: asked here, a page needs no statement for it. */
  readonly nextChange: Date | "never";
}

type Row =
  | { relation: "beyond" | "named" | "naming" | "same"; site: string; locale: string; document: PublicDocument }
  | { relation: "next"; document: string | null };

/** What was found, as the page's site names it: what is of another site is at its address there. */
function resolved(document: PublicDocument, from: NamedSite | undefined): Resolved {
  const { kind, id, title, summary } = document;
  if (!from) return { kind, id, title, summary, path: document.path, document };
  const shownFrom = { site: from.key, path: document.path };
  return { kind, id, title, summary, path: from.origin + document.path, document: { ...document, shownFrom }, from };
}

/**
 * Looks up, in one statement, when anything next changes by itself and the visible documents that these name (in their language, else in Italian; those of other sites
 * as well, which are not among `referring`), and for a
 * single document also those of `referringKinds` that name it, its own other languages, and one step further the seats of
 * the offices it names, the person behind its contact points, and what the appointments that name it name: a service's page
 * tells the address of its office.
 */
export async function findRelated(
  db: Db,
  input: {
    site: string;
    sites: readonly NamedSite[];
    locale: Locale;
    now: Date;
    documents?: readonly PublicDocument[];
    /** Further ones, beside what the documents name. */
    references?: readonly Reference[];
    single?: { document: PublicDocument; referringKinds: readonly string[] };
  },
): Promise<Related> {
  const others = input.sites.filter(({ key }) => key !== input.site);
  const allSites = [input.site, ...others.map(({ key }) => key)];
  // on another site than the page's only what is of that site: what it shows as a guest is found where it is at home
  const reached = sql`d.site = any(${allSites}::text[]) and (d.site = ${input.site} or d.shown_from is null)`;
  const { documents = [], references = [] } = input;
  const asNames = references.map(({ kind, id }) => `${kind}:${id}`);
  const names = [...new Set([...documents.flatMap((document) => document.refs), ...asNames])].map(splitName);
  const parts = [
    sql`select 'named' as relation, 0 as place, d.site, d.locale, d.document
      from unnest(${names.map((name) => name.kind)}::text[], ${names.map((name) => name.id)}::text[]) as n(kind, id)
      join published.documents d on ${reached} and d.kind = n.kind and d.id = n.id
      where d.locale in (${input.locale}, 'it') and ${visible(input.now)}`,
    sql`select 'next', 0, null, null, to_jsonb(${nextChangeAt(input.now)})`,
  ];
  if (input.single) {
    const { document, referringKinds } = input.single;
    parts.push(
      sql`select 'naming', r.place, ${input.site}::text, r.locale, r.document from unnest(${[...referringKinds]}::text[]) as k(kind)
        cross join lateral (
          select d.locale, d.document,
            row_number() over (order by case when d.kind in ('news', 'event') then d.sort_at end desc nulls last, lower(d.title)) as place
          from published.documents d
          where d.site = ${input.site} and d.locale = ${input.locale} and d.kind = k.kind and d.listed
            and d.refs @> array[${`${document.kind}:${document.id}`}]::text[] and ${visible(input.now)}
          order by place limit 24) r`,
      sql`select 'beyond', 0, d.site, d.locale, d.document
        from unnest(${names.map((name) => name.kind)}::text[], ${names.map((name) => name.id)}::text[]) as n(kind, id)
        join published.documents via on via.site = any(${allSites}::text[]) and via.kind = n.kind and via.id = n.id
        cross join lateral unnest(via.refs) as step(name)
        join published.documents d on ${reached} and d.locale = via.locale
          and d.kind = split_part(step.name, ':', 1) and d.id = substr(step.name, strpos(step.name, ':') + 1)
        where (via.kind, d.kind) in (('office', 'place'), ('contact-point', 'person'))
          and via.locale in (${input.locale}, 'it') and ${visible(input.now)}`,
      // an office shows the people of the appointments that name it, a person the offices and acts of theirs
      sql`select 'beyond', 0, d.site, d.locale, d.document
        from published.documents via
        cross join lateral unnest(via.refs) as step(name)
        join published.documents d on ${reached}
          and d.kind = split_part(step.name, ':', 1) and d.id = substr(step.name, strpos(step.name, ':') + 1)
        where 'appointment' = any(${[...referringKinds]}::text[]) and via.site = ${input.site} and via.locale = ${input.locale}
          and via.kind = 'appointment' and via.refs @> array[${`${document.kind}:${document.id}`}]::text[]
          and d.locale in (${input.locale}, 'it') and ${visible(input.now)}`,
      sql`select 'same', 0, d.site, d.locale, jsonb_build_object('path', d.path) from published.documents d
        where d.site = ${input.site} and d.kind = ${document.kind} and d.id = ${document.id} and ${visible(input.now)}`,
    );
  }
  const rows = await askPlannedOnce(
    db,
    sql<Row>`
    select relation, site, locale, document from (${sql.join(parts, sql` union all `)}) related order by relation, place`,
  );
  return gather(rows, input.locale, new Map(others.map((site) => [site.key, site])));
}

function gather(rows: readonly Row[], locale: Locale, others: ReadonlyMap<string, NamedSite>): Related {
  // a document on the page's own site before the same elsewhere, the page's language before Italian
  const worth = (row: { site: string; locale: string }) =>
    (others.has(row.site) ? 0 : 2) + (row.locale === locale ? 1 : 0);
  const best = new Map<string, number>();
  const named = new Map<string, Resolved>();
  const naming = new Map<string, Resolved[]>();
  const alternates: Record<Locale, string> = {};
  const beyond = new Set<string>();
  let nextChange: Related["nextChange"] = "never";
  for (const row of rows) {
    if (row.relation === "next") {
      if (row.document !== null) nextChange = new Date(row.document);
    } else if (row.relation === "same") {
      alternates[row.locale] = row.document.path;
    } else if (row.relation === "naming") {
      const list = naming.get(row.document.kind) ?? [];
      list.push(resolved(row.document, undefined));
      naming.set(row.document.kind, list);
    } else {
      const name = `${row.document.kind}:${row.document.id}`;
      if (row.relation === "beyond") beyond.add(name);
      if (worth(row) <= (best.get(name) ?? -1)) continue;
      best.set(name, worth(row));
      named.set(name, resolved(row.document, others.get(row.site)));
    }
  }
  return {
    resolve: (reference) => reference && named.get(`${reference.kind}:${reference.id}`),
    referring: (kind) => naming.get(kind) ?? [],
    alternates,
    beyond: [...beyond],
    nextChange,
  };
}

/** `kind:id` in its two parts; an id may hold a colon, a kind may not. */
function splitName(name: string): Reference {
  const cut = name.indexOf(":");
  return { kind: name.slice(0, cut), id: name.slice(cut + 1) };
}
