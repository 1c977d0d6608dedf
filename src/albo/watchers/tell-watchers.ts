import type { CronItem } from "graphile-worker";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { findSiteName } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { onBoard } from "../act-queries.ts";
import { actsLetter } from "./letters.ts";
import { watchSubject } from "./watcher.ts";
import "../tables.ts";

/** What telling of new acts needs. */
export interface TellWatchersDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly links: { readonly secret: string; readonly origin: string };
}

/** Acts named in one letter, at most. */
const most = 30;
/** Watchers told in one go; the rest ten minutes later. */
const batch = 500;
const hourMs = 3_600_000;
const daysUnconfirmed = 3;

/**
 * Tells who confirmed of the acts that were posted since the last letter, at most once an hour; forgets who never confirmed. A letter and the
 * note that it was written are one transaction: nobody is told twice, and nothing is left out.
 */
export const tellWatchersJob = defineJob({
  name: "albo.tell-watchers",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now, links }: TellWatchersDeps) => {
    const at = now();
    const old = new Date(at.getTime() - daysUnconfirmed * 24 * hourMs);
    await db.deleteFrom("albo.watchers").where("confirmedAt", "is", null).where("askedAt", "<", old).execute();
    const due = await db
      .selectFrom("albo.watchers as w")
      .select("w.id")
      .where("w.toldUntil", "<", new Date(at.getTime() - hourMs))
      .where(sql<boolean>`exists (select from albo.exposures e where e.site = w.site and ${beginsAfter(sql`w.told_until`, at)}
        and (w.type = '' or e.type = w.type) and e.annulled_at is null and ${onBoard(at)})`)
      .orderBy("w.toldUntil")
      .limit(batch)
      .execute();
    for (const { id } of due) await tellOne(db, id, at, links);
  },
});

/** Whether the act `e` began to be shown after an instant, for the first time or again. */
const beginsAfter = (told: RawBuilder<unknown>, at: Date): RawBuilder<boolean> =>
  sql<boolean>`(e.starts_at > ${told}
    or exists (select from unnest(e.periods) p where lower(p) > ${told} and lower(p) <= ${at}::timestamptz))`;

async function tellOne(db: Db, id: string, at: Date, links: TellWatchersDeps["links"]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const watcher = await tx
      .selectFrom("albo.watchers")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!watcher?.toldUntil) return;
    const acts = await tx
      .selectFrom("albo.exposures as e")
      .select("e.document")
      .where("e.site", "=", watcher.site)
      .where(beginsAfter(sql`${watcher.toldUntil}::timestamptz`, at))
      .where("e.annulledAt", "is", null)
      .where(onBoard(at))
      .$if(watcher.type !== "", (query) => query.where("e.type", "=", watcher.type))
      .orderBy("e.startsAt")
      .execute();
    await tx.updateTable("albo.watchers").set({ toldUntil: at }).where("id", "=", id).execute();
    if (acts.length === 0) return;
    const { email, type, locale } = watcher;
    const sender = await findSiteName(tx, watcher.site, locale);
    const code = signedCode(links.secret, watchSubject, id);
    const about = { email, type, locale, origin: links.origin, sender, code };
    const documents = acts.map(({ document }) => document);
    const letter = actsLetter(about, documents.slice(0, most), Math.max(0, documents.length - most));
    await queueLetter(tx, letter, { about: `albo-watch:${id}`, now: at });
  });
}

/** Every ten minutes. */
export const watchersCron: readonly CronItem[] = [
  { task: tellWatchersJob.name, match: "*/10 * * * *", identifier: tellWatchersJob.name },
];
