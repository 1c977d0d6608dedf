import { sql } from "kysely";
import { z } from "zod";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { type Actor, writeLog } from "../write-log.ts";
import "../tables.ts";

/** A time when acts were numbered by hand, as somebody writes it down afterwards. */
export const EmergencyData = z.object({
  beganAt: z.date(),
  endedAt: z.date(),
  cause: z.string().trim().min(1).max(600),
  /** Who allowed the use of the emergency register. */
  authorisedBy: z.string().trim().min(1).max(200),
  /** The last number that was given by hand; they begin with 1. */
  numbers: z.int().min(0).max(10_000),
});
export type EmergencyData = z.infer<typeof EmergencyData>;

/** The number that an act has in the emergency register, such as `E1/2026-3`. */
export const emergencyNumber = (code: string, number: number): string => `${code}-${number}`;

/**
 * Writes down an emergency that is over, under the next code of its year. What was written is not changed.
 * @returns its code, such as `E1/2026`
 */
export async function recordEmergency(
  db: Db,
  input: { site: string; data: EmergencyData; actor: Actor; now: Date },
): Promise<Result<string, { kind: "not-over" | "ends-before" }>> {
  const { site, data, actor, now } = input;
  if (data.endedAt > now) return err({ kind: "not-over" });
  if (data.endedAt <= data.beganAt) return err({ kind: "ends-before" });
  const year = civilDateOf(data.beganAt).slice(0, 4);
  return db.transaction().execute(async (tx) => {
    // one after the other: two of a year must not get one code
    const known = await tx
      .selectFrom("albo.settings")
      .select("site")
      .where("site", "=", site)
      .forUpdate()
      .execute()
      .then(() => tx.selectFrom("albo.emergencies").select("code").where("site", "=", site).execute());
    const ofYear = known.filter(({ code }) => code.endsWith(`/${year}`)).length;
    const code = `E${ofYear + 1}/${year}`;
    await tx
      .insertInto("albo.emergencies")
      .values({ site, code, ...data, recordedAt: now, recordedBy: actor.person })
      .execute();
    await writeLog(tx, { site, what: "emergency", actor, at: now, detail: { code, numbers: data.numbers } });
    return ok(code);
  });
}

/** An emergency with each of its numbers: the definitive number of the act, or none while it is not posted. */
export interface EmergencyRegister extends EmergencyData {
  readonly code: string;
  readonly acts: readonly {
    readonly emergency: string;
    readonly id?: string;
    readonly posted?: string;
    readonly title?: string;
  }[];
}

/** The emergency register, newest first. */
export async function listEmergencies(db: Db, site: string): Promise<EmergencyRegister[]> {
  const rows = await db
    .selectFrom("albo.emergencies")
    .selectAll()
    .where("site", "=", site)
    .orderBy("beganAt", "desc")
    .limit(50)
    .execute();
  const numbers = rows.flatMap(({ code, numbers: last }) => numbersOf(code, last));
  const posted =
    numbers.length === 0
      ? []
      : await db
          .selectFrom("albo.exposures")
          .select(["act", "year", "number", "document"])
          .where("site", "=", site)
          .where(sql<boolean>`document ->> 'emergencyNumber' = any(${numbers})`)
          .execute();
  const byNumber = new Map(posted.map((row) => [row.document.emergencyNumber ?? "", row]));
  return rows.map(({ code, beganAt, endedAt, cause, authorisedBy, numbers: last }) => ({
    ...{ code, beganAt, endedAt, cause, authorisedBy, numbers: last },
    acts: numbersOf(code, last).map((emergency) => {
      const act = byNumber.get(emergency);
      return act
        ? { emergency, id: act.act, posted: `${act.number}/${act.year}`, title: act.document.title }
        : { emergency };
    }),
  }));
}

const numbersOf = (code: string, last: number): string[] =>
  Array.from({ length: last }, (_, place) => emergencyNumber(code, place + 1));
