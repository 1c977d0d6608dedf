import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { cleanPicture } from "#src/platform/picture.ts";
import type { SentFile } from "#src/platform/public-page.ts";
import "./tables.ts";

/** Pictures of a report, at most. */
export const mostPictures = 3;
/** Largest picture, in bytes. */
export const largestPicture = 10 * 1024 * 1024;

/** Why a picture was not kept. */
export type PictureRefusal = "too-large" | "no-picture" | "too-many";

/** A kept picture as its sender is told of it. */
export interface KeptPicture {
  readonly place: number;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures that were kept for a report, in order. */
export async function listKept(db: Db, report: string): Promise<KeptPicture[]> {
  return db
    .selectFrom("faults.pictures")
    .select(["place", "bytes", "width", "height"])
    .where("report", "=", report)
    .orderBy("place")
    .execute();
}

/**
 * Keeps pictures before the report itself, so that they are not lost when a field is wrong; the same one sent again is the same
 * one. Nothing is added to a report that was sent already.
 * @returns why some were not kept, each reason once
 */
export async function keepPictures(
  db: Db,
  report: string,
  files: readonly SentFile[],
  now: Date,
): Promise<PictureRefusal[]> {
  const refused = new Set<PictureRefusal>();
  for (const { data: sent, isTooLarge } of files) {
    const cleaned = isTooLarge ? undefined : await cleanPicture(sent);
    if (!cleaned) refused.add("too-large");
    else if (!cleaned.ok) refused.add("no-picture");
    else {
      const { data: image, width, height } = cleaned.value;
      const digest = createHash("sha256").update(sent).digest("hex");
      const isKept = await keepOne(db, { report, digest, image, width, height, keptAt: now });
      if (!isKept) refused.add("too-many");
    }
  }
  return [...refused];
}

interface NewPicture {
  readonly report: string;
  readonly digest: string;
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
  readonly keptAt: Date;
}

/** Whether there was room for it, or it is there already. Uploads for one report wait for each other. */
function keepOne(db: Db, picture: NewPicture): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { report } = picture;
    await sql`select pg_advisory_xact_lock(hashtext('faults'), hashtext(${report}))`.execute(tx);
    const sent = await tx.selectFrom("faults.reports").select("id").where("id", "=", report).executeTakeFirst();
    if (sent) return true;
    const kept = await tx
      .selectFrom("faults.pictures")
      .select(["place", "digest"])
      .where("report", "=", report)
      .execute();
    if (kept.some(({ digest }) => digest === picture.digest)) return true;
    const places = Array.from({ length: mostPictures }, (_, index) => index + 1);
    const place = places.find((one) => !kept.some((held) => held.place === one));
    if (place === undefined) return false;
    await tx
      .insertInto("faults.pictures")
      .values({ ...picture, place })
      .execute();
    return true;
  });
}

/** Takes pictures away again, as long as the report was not sent. */
export async function dropPictures(db: Db, report: string, places: readonly number[]): Promise<void> {
  if (places.length === 0) return;
  await db
    .deleteFrom("faults.pictures")
    .where("report", "=", report)
    .where("place", "in", [...places])
    .where((eb) => eb.not(eb.exists(eb.selectFrom("faults.reports").select("id").where("id", "=", report))))
    .execute();
}
