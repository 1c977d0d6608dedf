import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { visible } from "./visible.ts";

/** After how many months without a change a page of this kind should be looked at again; kinds left out grow old without harm. */
const monthsUntilStale: Readonly<Record<string, number>> = {
  service: 12,
  office: 12,
  person: 12,
  "contact-point": 12,
  place: 24,
  page: 24,
  faq: 24,
  guide: 12,
  "thematic-site": 12,
};

/** A published page that nobody has changed for long. */
export interface StalePage {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly office: string;
  readonly changedAt: Date;
}

/** Visible Italian pages older than their kind allows, the oldest first. One statement. */
export async function listStale(db: Db, input: { site: string; now: Date; limit: number }): Promise<StalePage[]> {
  const { rows } = await sql<StalePage>`
    select d.kind, d.id, d.title, d.document ->> 'office' as office, d.updated_at as changed_at
    from published.documents d
    join unnest(${Object.keys(monthsUntilStale)}::text[], ${Object.values(monthsUntilStale)}::int[]) as k (kind, months)
      on k.kind = d.kind
    where d.site = ${input.site} and d.locale = 'it' and ${visible(input.now)}
      and d.updated_at < ${input.now}::timestamptz - make_interval(months => k.months)
    order by d.updated_at, d.kind, d.id limit ${input.limit}`.execute(db);
  return rows;
}

/** Sections that a municipality's site cannot be without. Source: Modello Comuni, C.SI.1.5 to C.SI.1.7 and the page tree */
const wanted = [
  "amministrazione/organi-di-governo",
  "amministrazione/aree-amministrative",
  "amministrazione/uffici",
  "amministrazione/politici",
  "amministrazione/documenti-e-dati",
  "novita",
  "servizi",
  "vivere-il-comune/luoghi",
  "vivere-il-comune/eventi",
  "argomenti",
  "domande-frequenti",
] as const;

/** Keys of the sections that the national model wants and that hold nothing yet, those below them included. One statement. */
export async function listEmptySections(db: Db, input: { site: string; now: Date }): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select w.key from unnest(${[...wanted]}::text[]) with ordinality as w (key, place)
    where not exists (select from published.documents d where d.site = ${input.site} and d.locale = 'it' and d.listed
      and (d.section = w.key or d.section like w.key || '/%') and ${visible(input.now)})
    order by w.place`.execute(db);
  return rows.map(({ key }) => key);
}
