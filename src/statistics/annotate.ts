import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import type { Period } from "./queries/period.ts";
import "./tables.ts";

/** What happened on some days, as it stands on the curves. */
export interface Annotation {
  readonly id: string;
  readonly fromDay: CivilDate;
  readonly untilDay: CivilDate;
  readonly text: string;
  /** Empty: the Italian words stand on English pages too. */
  readonly textEn: string;
}

/** A day of a year that PostgreSQL has: it knows no year 0. */
const Day = z.iso.date().refine((day) => day >= "0001-01-01");

/** What the desk's form gives. */
export const AnnotationFields = z.object({
  fromDay: Day,
  /** Empty: one day. */
  untilDay: z.union([z.literal(""), Day]),
  text: z.string().trim().min(1).max(120),
  textEn: z.string().trim().max(120),
});

/** A page of figures shows so many at most; the newest count. */
const mostShown = 100;

/** Annotations that touch a period, oldest first. */
export async function listAnnotations(db: Db, sites: readonly string[] | "all", period: Period): Promise<Annotation[]> {
  let query = db
    .selectFrom("measures.annotations")
    .select(["id", "fromDay", "untilDay", "text", "textEn"])
    .where("fromDay", "<=", period.until)
    .where("untilDay", ">=", period.from);
  if (sites !== "all") query = query.where("site", "in", [...sites]);
  const rows = await query.orderBy("fromDay", "desc").orderBy("id").limit(mostShown).execute();
  return rows.toReversed() as Annotation[];
}

/** What is written, of which site, by whom. */
export interface GivenAnnotation {
  readonly site: string;
  readonly fields: unknown;
  readonly by: string;
  readonly now: Date;
}

/**
 * Writes an annotation.
 * @returns `bad-field` when a day is none, the last one is before the first, or the text is empty or too long
 */
export async function writeAnnotation(
  db: Db,
  given: GivenAnnotation,
): Promise<Result<{ id: string }, { kind: "bad-field" }>> {
  const row = rowOf(given, randomUUID());
  if (!row) return err({ kind: "bad-field" });
  await db.insertInto("measures.annotations").values(row).execute();
  return ok({ id: row.id });
}

/**
 * Writes an annotation of a site anew, under its id.
 * @returns `bad-field` as `writeAnnotation`; `not-found` when somebody took it away meanwhile
 */
export async function changeAnnotation(
  db: Db,
  given: GivenAnnotation & { readonly id: string },
): Promise<Result<{ id: string }, { kind: "bad-field" | "not-found" }>> {
  const { site, id } = given;
  const row = rowOf(given, id);
  if (!row) return err({ kind: "bad-field" });
  return db.transaction().execute(async (tx) => {
    // the desk may write and take away, not change: the row is put in its place anew
    if (!(await removeAnnotation(tx, site, id))) return err({ kind: "not-found" });
    await tx.insertInto("measures.annotations").values(row).execute();
    return ok({ id });
  });
}

function rowOf({ site, fields, by, now }: GivenAnnotation, id: string) {
  const read = AnnotationFields.safeParse(fields);
  if (!read.success) return undefined;
  const { fromDay, text, textEn } = read.data;
  const untilDay = read.data.untilDay || fromDay;
  if (untilDay < fromDay) return undefined;
  return { id, site, fromDay, untilDay, text, textEn, writtenBy: by, writtenAt: now };
}

/** Takes an annotation of a site away. @returns whether it was there */
export async function removeAnnotation(db: Db, site: string, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const taken = await db
    .deleteFrom("measures.annotations")
    .where("site", "=", site)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}
