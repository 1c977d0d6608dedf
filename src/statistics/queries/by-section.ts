import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { ask, inScope, type Scope } from "./ask.ts";
import { type Figures, silenceMinutes } from "./by-day.ts";

/** Figures of one section; the empty key stands for pages outside the tree (home, search, legal pages). */
export interface SectionFigures extends Figures {
  readonly section: string;
}

/**
 * Figures by section, most read first. A visit or a visitor counts in each section where it saw a page, so their sum over
 * the sections is larger than that of the site; page views add up. Visitors are the sum of the days'.
 */
export async function countBySection(clickhouse: ClickHouseClient, scope: Scope): Promise<SectionFigures[]> {
  return ask<SectionFigures>(
    clickhouse,
    `select section, uniqExact(day, visitor, visit) as visits, uniqExact(day, visitor) as visitors, count() as views
     from (
       select section, day, visitor,
         sum(begins) over (partition by day, visitor order by at, view rows unbounded preceding) as visit
       from (
         select section, day, visitor, at, view,
           dateDiff('millisecond',
             lagInFrame(at, 1, at) over (partition by day, visitor order by at, view
               rows between 1 preceding and current row), at) >= {silence:UInt32} * 1000 as begins
         from arengo.page_views where ${inScope}))
     group by section order by views desc, section`,
    scope,
    { silence: silenceMinutes * 60 },
  );
}
