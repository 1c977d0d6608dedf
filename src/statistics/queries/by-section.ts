import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Scope } from "./ask.ts";
import { breakDown } from "./break-down.ts";
import type { Figures } from "./by-day.ts";

/** Figures of one section; the empty key stands for pages outside the tree (home, search, legal pages). */
export interface SectionFigures extends Figures {
  readonly section: string;
}

/**
 * Figures by section, most read first. A visit or a visitor counts in each section where it saw a page, so their sum over
 * the sections is larger than that of the site; page views add up. Visitors are the sum of the days'.
 */
export async function countBySection(clickhouse: ClickHouseClient, { site, period }: Scope): Promise<SectionFigures[]> {
  const { section } = await breakDown(clickhouse, { sites: [site], period }, ["section"]);
  return section.map(({ key, visits, visitors, pageViews }) => ({ section: key, visits, visitors, views: pageViews }));
}
