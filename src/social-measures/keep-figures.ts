import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { type ReadDay, type ReadExport, type ReadPost, readExport } from "./read-export.ts";
import type { AudienceDimension, DayMetric, OtherGroup } from "./tables.ts";
import "./tables.ts";

/** A profile of the municipality, or of a museum or festival linked with it. */
export interface Profile {
  readonly id: string;
  readonly network: string;
  readonly name: string;
  readonly isLinked: boolean;
}

/** The profiles of a site: its own first, then the linked ones, by network and name. */
export async function listProfiles(db: Db, site: string): Promise<Profile[]> {
  return db
    .selectFrom("social.profiles")
    .select(["id", "network", "name", "isLinked"])
    .where("site", "=", site)
    .orderBy("isLinked")
    .orderBy("network")
    .orderBy("name")
    .limit(200)
    .execute();
}

/** Adds a profile, or says of one that is there whether it is linked. @returns its id */
export async function keepProfile(db: Db, site: string, profile: Omit<Profile, "id">, now: Date): Promise<string> {
  const row = await db
    .insertInto("social.profiles")
    .values({ id: randomUUID(), site, ...profile, changedAt: now })
    .onConflict((conflict) =>
      conflict.columns(["site", "network", "name"]).doUpdateSet({ isLinked: profile.isLinked, changedAt: now }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** From where figures came, and who entered them. */
export interface Entered {
  readonly source: "hand" | "csv" | "channel";
  readonly by: string;
  readonly now: Date;
}

/** Keeps figures of days; one that is there already is replaced: the same file twice changes nothing. */
export async function keepDays(db: Db, profile: string, days: readonly ReadDay[], entered: Entered): Promise<void> {
  const last = new Map(days.map((one) => [`${one.day} ${one.metric}`, one]));
  if (last.size === 0) return;
  const rows = [...last.values()];
  await sql`
    insert into social.days (profile, day, metric, value, source, entered_by, entered_at)
    select ${profile}::uuid, given.day, given.metric, given.value, ${entered.source}, ${entered.by}, ${entered.now}
    from unnest(${rows.map(({ day }) => day)}::date[], ${rows.map(({ metric }) => metric)}::text[],
      ${rows.map(({ value }) => value)}::bigint[]) as given (day, metric, value)
    on conflict (profile, metric, day) do update set
      value = excluded.value, source = excluded.source, entered_by = excluded.entered_by, entered_at = excluded.entered_at`.execute(
    db,
  );
}

/** Takes a figure back that was entered by mistake: it is unknown again, not 0. */
export async function forgetDay(db: Db, profile: string, day: CivilDate, metric: DayMetric): Promise<void> {
  await db
    .deleteFrom("social.days")
    .where("profile", "=", profile)
    .where("day", "=", day)
    .where("metric", "=", metric)
    .execute();
}

async function keepPosts(db: Db, profile: string, posts: readonly ReadPost[]): Promise<void> {
  for (const { key, day, title, values } of new Map(posts.map((one) => [one.key, one])).values()) {
    await db
      .insertInto("social.posts")
      .values({
        ...{ profile, key, day, title, views: null, reach: null, reactions: null, comments: null, shares: null },
        ...{ clicks: null, ...values },
      })
      .onConflict((conflict) => conflict.columns(["profile", "key"]).doUpdateSet({ day, title, ...values }))
      .execute();
  }
}

/** Reads a network's file and keeps what can be read; rows that cannot are told. Repeatable. */
export async function keepExport(
  db: Db,
  given: { readonly profile: string; readonly bytes: Buffer; readonly today: CivilDate } & Omit<Entered, "source">,
): Promise<ReadExport> {
  const read = readExport(given.bytes, given.today);
  await db.transaction().execute(async (tx) => {
    await keepDays(tx, given.profile, read.days, { ...given, source: "csv" });
    await keepPosts(tx, given.profile, read.posts);
  });
  return read;
}

/** Replaces how the followers of a profile are divided on a day. Shares are from 0 to 1. */
export async function keepAudience(
  db: Db,
  given: {
    readonly profile: string;
    readonly day: CivilDate;
    readonly dimension: AudienceDimension;
    readonly shares: readonly { readonly key: string; readonly share: number }[];
  },
): Promise<void> {
  const { profile, day, dimension, shares } = given;
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom("social.audience")
      .where("profile", "=", profile)
      .where("day", "=", day)
      .where("dimension", "=", dimension)
      .execute();
    const rows = [...new Map(shares.map((one) => [one.key, one])).values()];
    if (rows.length > 0)
      await tx
        .insertInto("social.audience")
        .values(rows.map(({ key, share }) => ({ profile, day, dimension, key, share })))
        .execute();
  });
}

/** Says that a network gives a figure no more, from a day on. */
export async function keepEnded(db: Db, profile: string, metric: string, since: CivilDate): Promise<void> {
  await db
    .insertInto("social.ended")
    .values({ profile, metric, since })
    .onConflict((conflict) => conflict.columns(["profile", "metric"]).doUpdateSet({ since }))
    .execute();
}

/** Keeps an estimate of the residents among the followers, with the way it was made. */
export async function keepEstimate(
  db: Db,
  estimate: { readonly profile: string; readonly day: CivilDate; readonly value: number; readonly method: string },
): Promise<void> {
  const { value, method } = estimate;
  await db
    .insertInto("social.estimates")
    .values(estimate)
    .onConflict((conflict) => conflict.columns(["profile", "day"]).doUpdateSet({ value, method }))
    .execute();
}

/** The public count of another municipality's profile on a day. */
export interface OtherCount {
  readonly network: string;
  readonly municipality: string;
  readonly day: CivilDate;
  readonly followers: number;
  readonly groups: readonly OtherGroup[];
}

/** Keeps other municipalities' public counts; the same again changes nothing. */
export async function keepOthers(db: Db, site: string, others: readonly OtherCount[]): Promise<void> {
  for (const other of others) {
    const { followers } = other;
    const groups = [...other.groups];
    await db
      .insertInto("social.others")
      .values({ ...other, site, groups })
      .onConflict((conflict) =>
        conflict.columns(["site", "network", "municipality", "day"]).doUpdateSet({ followers, groups }),
      )
      .execute();
  }
}
