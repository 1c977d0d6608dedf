import { type RawBuilder, sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import { onBoard, shownUntil } from "./act-queries.ts";
import { alboText } from "./messages.ts";
import { entryKeyOf } from "./paths.ts";
import "./tables.ts";

/**
 * Acts on the board whose newest register entry has one of these numbers, as a part of a statement: number of the entry, no title
 * (`titleInRegister` makes it), path, document, end. Index: exposures_by_entry.
 */
export const actsOfEntries = (entries: readonly number[], now: Date): RawBuilder<unknown> => sql`
  select e.entry, null::text as title, e.document ->> 'path' as path, e.document, ${shownUntil(now)} as visible_until
  from albo.exposures e where e.entry = any(${[...entries]}::bigint[]) and ${onBoard(now)}`;

/** What the register calls an act: its pages may be indexed, the board's may not, so the subject stays there. */
export const titleInRegister = ({ number, year }: Pick<ActDocument, "number" | "year">): string =>
  alboText("it")("act", { number, year });

/** Every act whose newest entry says that it is published, over or not, a thousand at a time; for verifying the register. */
export async function* streamActs(db: Db) {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("albo.exposures as e")
      .innerJoin("albo.editions as d", (join) => join.onRef("d.act", "=", "e.act").onRef("d.version", "=", "e.version"))
      .select(["e.entry", "e.document", "d.cause"])
      .where("e.entry", ">", after)
      .orderBy("e.entry")
      .limit(1000)
      .execute();
    for (const { entry, document, cause } of rows) {
      if (cause === "annulment" || cause === "removal" || cause === "term") continue;
      yield { ...entryKeyOf(document), entry, document };
    }
    const last = rows.at(-1);
    if (rows.length < 1000 || !last) return;
    after = last.entry;
  }
}
