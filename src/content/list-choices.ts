import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import { askPlannedOnce, type Db, keptStatement } from "#src/platform/db.ts";
import { visible } from "./visible.ts";

/** A topic one may narrow a list to. */
export interface TopicChoice {
  readonly id: string;
  readonly title: string;
}

/** What the reader of a list may go on to. */
export interface ListChoices {
  /** Those of the sections asked about that have something to show, guests included. */
  readonly filled: ReadonlySet<string>;
  /** All topics by title; empty when they were not asked for. */
  readonly topics: readonly TopicChoice[];
}

/**
 * Sections with something in them, and the topics. One statement, which looks at one document of each section; asked whether any exists
 * PostgreSQL would rather read all of all sections once.
 */
export async function listChoices(
  db: Db,
  input: { site: string; locale: Locale; sections: readonly string[]; withTopics: boolean; now: Date },
): Promise<ListChoices> {
  const shown = sql`d.site = ${input.site} and d.locale = ${input.locale} and d.listed and ${visible(input.now)}`;
  const rows = await askPlannedOnce(
    db,
    sql<{ what: "section" | "topic"; id: string; title: string }>`
    select 'section' as what, s.section as id, '' as title
    from unnest(${[...input.sections]}::text[]) as s(section)
    where (select true from published.documents d where d.section = s.section and ${shown} order by d.sort_at desc, d.id limit 1)
      or (select count(*) > 0 from published.documents d where d.tags @> array['section:' || s.section] and ${shown})
    union all
    select 'topic', d.id, d.title from published.documents d
    where ${input.withTopics} and d.kind = 'topic' and ${shown}
    order by what, title, id`,
  );
  return {
    filled: new Set(rows.filter(({ what }) => what === "section").map(({ id }) => id)),
    topics: rows.filter(({ what }) => what === "topic").map(({ id, title }) => ({ id, title })),
  };
}

const topicsByTitle = keptStatement<{ site: string; locale: Locale; now: Date }, TopicChoice>(`
  select d.id, d.title from published.documents d
  where d.site = $site and d.locale = $locale and d.kind = 'topic' and d.listed
    and d.visible_from <= $now and (d.visible_until is null or d.visible_until > $now)
  order by d.title, d.id`);

/** All topics by title. One statement. */
export const listTopics = (db: Db, input: { site: string; locale: Locale; now: Date }): Promise<TopicChoice[]> =>
  topicsByTitle(db, input);
