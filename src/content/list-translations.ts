import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { visible } from "./visible.ts";

/** How a published document stands in a language: not there, there but older than its original, or as new as it. */
export type TranslationState = "missing" | "older" | "current";

/** A published document that a language lacks, or has only in an older text. */
export interface OpenTranslation {
  readonly kind: string;
  readonly id: string;
  /** Of the original. */
  readonly title: string;
  /** Office that answers for it. */
  readonly office: string;
  readonly state: Exclude<TranslationState, "current">;
  /** Last change of the original. */
  readonly changedAt: Date;
}

/** A row's `updated_at` moves only when its own text changes, so that of a translation tells which original it was made of. */
const state = sql<TranslationState>`case when t.id is null then 'missing'
  when t.updated_at < o.updated_at then 'older' else 'current' end`;

/** Visible pages whose Italian text has no translation in `language`, or an older one; the longest waiting first. One statement. */
export async function listOpenTranslations(
  db: Db,
  input: { site: string; language: string; now: Date; limit: number; offset?: number },
): Promise<OpenTranslation[]> {
  const { rows } = await sql<OpenTranslation>`
    select o.kind, o.id, o.title, o.document ->> 'office' as office, ${state} as state, o.updated_at as changed_at
    from (select d.* from published.documents d where d.site = ${input.site} and d.locale = 'it' and d.listed
      and d.kind <> 'settings' and ${visible(input.now)}) o
    left join published.documents t on (t.site, t.kind, t.id) = (o.site, o.kind, o.id) and t.locale = ${input.language}
    where t.id is null or t.updated_at < o.updated_at
    order by state desc, o.updated_at, o.kind, o.id limit ${input.limit} offset ${input.offset ?? 0}`.execute(db);
  return rows;
}

/** How many pages each of these languages lacks, or has in an older text. One statement. */
export async function countOpenTranslations(
  db: Db,
  input: { site: string; languages: readonly string[]; now: Date },
): Promise<{ language: string; missing: number; older: number }[]> {
  const { rows } = await sql<{ language: string; missing: number; older: number }>`
    select l.language, count(*) filter (where o.id is not null and t.id is null)::int as missing,
      count(*) filter (where t.updated_at < o.updated_at)::int as older
    from unnest(${[...input.languages]}::text[]) with ordinality as l (language, place)
    left join (select d.* from published.documents d where d.site = ${input.site} and d.locale = 'it' and d.listed
      and d.kind <> 'settings' and ${visible(input.now)}) o on true
    left join published.documents t on (t.site, t.kind, t.id) = (o.site, o.kind, o.id) and t.locale = l.language
    group by l.language, l.place order by l.place`.execute(db);
  return rows;
}

/** How one published document stands in each of these languages; empty when its Italian text is not published. One statement. */
export async function findTranslationStates(
  db: Db,
  input: { site: string; kind: string; id: string; languages: readonly string[] },
): Promise<{ language: string; state: TranslationState }[]> {
  const { rows } = await sql<{ language: string; state: TranslationState }>`
    select l.language, ${state} as state
    from unnest(${[...input.languages]}::text[]) with ordinality as l (language, place)
    join published.documents o on o.site = ${input.site} and o.kind = ${input.kind} and o.id = ${input.id} and o.locale = 'it'
    left join published.documents t on (t.site, t.kind, t.id) = (o.site, o.kind, o.id) and t.locale = l.language
    order by l.place`.execute(db);
  return rows;
}
