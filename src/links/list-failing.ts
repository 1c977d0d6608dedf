import { listNamedAddresses, mainSite, type NamedAddress } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** An address that did not answer as it should, with the pages that lead to it. */
export interface FailingLink {
  readonly url: string;
  readonly state: "unsure" | "broken";
  /** A word of `Tried["reason"]`. */
  readonly reason: string;
  readonly status: number | null;
  readonly checkedAt: Date;
  readonly failingSince: Date;
  readonly pages: readonly NamedAddress[];
}

/** The failing addresses that pages visible at `now` still lead to: the broken ones first, then the longest failing. At most 200. */
export async function listFailing(db: Db, input: { site: string; now: Date }): Promise<FailingLink[]> {
  const rows = await db
    .selectFrom("links.checked")
    .selectAll()
    .where("state", "<>", "working")
    .orderBy("state")
    .orderBy("failingSince")
    .orderBy("url")
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const named = await listNamedAddresses(db, { ...input, urls: rows.map(({ url }) => url) });
  const tried = named.filter(({ url }) => input.site === mainSite || !url.startsWith("/"));
  const pagesOf = Map.groupBy(tried, ({ url }) => url);
  return rows.flatMap(({ state, failingSince, ...row }) => {
    const pages = pagesOf.get(row.url) ?? [];
    if (pages.length === 0) return [];
    return [{ ...row, state: state as FailingLink["state"], failingSince: failingSince ?? row.checkedAt, pages }];
  });
}

/** When the last address was tried; `undefined`: never. */
export async function findLastRound(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom("links.checked")
    .select(({ fn }) => fn.max("checkedAt").as("at"))
    .executeTakeFirst();
  return row?.at ?? undefined;
}
