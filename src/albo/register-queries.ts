import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import { onBoard, shownUntil } from "./act-queries.ts";
import { alboText } from "./messages.ts";
import { entryKeyOf } from "./paths.ts";
import "./tables.ts";

/** An act as an entry of the public register names it. */
export interface ActOfEntry {
  readonly title: string;
  readonly path: string;
  readonly document: ActDocument;
  readonly visibleUntil: Date | null;
}

/** Acts on the board whose newest register entry has one of these numbers, by number. Index: exposures_by_entry. */
export async function findActsByEntries(
  db: Db,
  entries: readonly number[],
  now: Date,
): Promise<Map<number, ActOfEntry>> {
  if (entries.length === 0) return new Map();
  const rows = await db
    .selectFrom("albo.exposures as e")
    .select(["e.entry", "e.document", shownUntil(now).as("endsAt")])
    .where("e.entry", "in", entries)
    .where(onBoard(now))
    .execute();
  return new Map(
    rows.map(({ entry, document, endsAt }) => [
      entry,
      // the register's pages may be indexed, the board's may not: the subject stays here
      {
        title: alboText("it")("act", { number: document.number, year: document.year }),
        path: document.path,
        document,
        visibleUntil: endsAt,
      },
    ]),
  );
}

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
