import { type RawBuilder, sql } from "kysely";

/**
 * Whether the row of `published.documents` called `d` has a page that a search may lead to: what stands in lists, and what has
 * lists of its own: contents of the transparency section, yearly reports. `search.is_visible` says the same.
 */
export const findable: RawBuilder<boolean> = sql<boolean>`(d.listed or d.kind in ('transparency', 'yearly-report'))`;

/**
 * Whether the row of `published.documents` called `d` may be shown at `now`: its beginning counts, its end no longer does.
 * Every query that gives a citizen a document, a list, a file or a word of one must hold it.
 */
export const visible = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(d.visible_from <= ${now} and (d.visible_until is null or d.visible_until > ${now}))`;
