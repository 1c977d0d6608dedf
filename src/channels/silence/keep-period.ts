import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db, Tx } from "#src/platform/db.ts";

/** A silence period as it is entered. */
export const SilencePeriod = z
  .object({
    title: z.string().trim().min(1).max(200),
    basis: z.string().trim().max(500),
    startsAt: z.date(),
    endsAt: z.date(),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt);

/** Enters a silence period. What waits for a time within it is held at once and seen by people; nothing lets it go by itself. */
export async function keepSilence(
  tx: Tx,
  {
    site,
    period,
    by,
    now,
  }: { readonly site: string; readonly period: z.infer<typeof SilencePeriod>; readonly by: string; readonly now: Date },
): Promise<{ readonly held: number }> {
  const { startsAt, endsAt } = period;
  await tx
    .insertInto("channels.silencePeriods")
    .values({ ...period, id: randomUUID(), site, madeBy: by, madeAt: now })
    .execute();
  const held = await tx
    .updateTable("channels.deliveries as d")
    .from("channels.posts as p")
    .set({ state: "review" })
    .whereRef("p.id", "=", "d.postId")
    .where("p.site", "=", site)
    .where("p.isExempt", "=", false)
    .where("p.declaration", "is", null)
    .where("d.state", "=", "queued")
    .where("d.callingSince", "is", null)
    .where("d.dueAt", ">=", startsAt)
    .where("d.dueAt", "<", endsAt)
    .executeTakeFirst();
  return { held: Number(held.numUpdatedRows) };
}

/** What the supervisor may ask for at the end of a period: what went out, with its declaration, and what was held. */
export const reportSilence = (db: Db, site: string, period: { readonly startsAt: Date; readonly endsAt: Date }) =>
  db
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.posts as p", "p.id", "d.postId")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select([
      "p.title",
      "p.text",
      "a.name as channel",
      "d.state",
      "d.sentAt",
      "d.dueAt",
      "d.remoteUrl",
      "p.isExempt",
      "p.declaration",
      "p.author",
      "p.approver",
      "p.entry",
    ])
    .where("p.site", "=", site)
    .where((eb) =>
      eb.or([
        eb.and([eb("d.sentAt", ">=", period.startsAt), eb("d.sentAt", "<", period.endsAt)]),
        // what was held and let go later belongs to it too
        eb.and([eb("d.dueAt", ">=", period.startsAt), eb("d.dueAt", "<", period.endsAt)]),
      ]),
    )
    .orderBy("d.dueAt")
    .limit(5_000)
    .execute();

/** One silence period, of whichever site. */
export const findPeriod = (db: Db, id: string) =>
  db.selectFrom("channels.silencePeriods").selectAll().where("id", "=", id).executeTakeFirst();

/** Silence periods of a site, the latest first. */
export const listSilence = (db: Db, site: string) =>
  db
    .selectFrom("channels.silencePeriods")
    .selectAll()
    .where("site", "=", site)
    .orderBy("startsAt", "desc")
    .limit(100)
    .execute();
