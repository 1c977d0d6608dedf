import { randomUUID } from "node:crypto";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { answerPaths } from "../paths.ts";
import { releaseDay } from "./clock.ts";
import { listThirdParties } from "./third-parties.ts";
import "../tables.ts";

/** Days in which what goes with an answer can be fetched. Long enough for who asks for a review of it. */
const daysOpen = 60;
/** Files with one answer at most. */
const mostFiles = 20;
/** What the signed link to an answer opens. */
export const answerSubject = "access-answer";

/** A file that goes with an answer. */
export interface AnswerFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Adds a file to the answer of a request that is not decided yet. */
export async function addAnswerFile(
  db: Db,
  { site, request, file, by, now }: { site: string; request: string; file: AnswerFile; by: string; now: Date },
): Promise<Result<undefined, { kind: "not-found" | "decided" | "too-many-files" }>> {
  return db.transaction().execute(async (tx) => {
    const held = await lockOpen(tx, site, request);
    if (!held.ok) return held;
    if ((await listAnswerFiles(tx, request)).length >= mostFiles) return err({ kind: "too-many-files" as const });
    await tx
      .insertInto("trasparenza.answer_files")
      .values({ id: randomUUID(), request, ...file, addedBy: by, addedAt: now, openFrom: null, openUntil: null })
      .onConflict((conflict) => conflict.columns(["request", "sha256"]).doNothing())
      .execute();
    return ok(undefined);
  });
}

/** Takes a file away again while the request is not decided. */
export async function removeAnswerFile(
  db: Db,
  { site, request, id }: { site: string; request: string; id: string },
): Promise<Result<undefined, { kind: "not-found" | "decided" }>> {
  return db.transaction().execute(async (tx) => {
    const held = await lockOpen(tx, site, request);
    if (!held.ok) return held;
    await tx
      .deleteFrom("trasparenza.answer_files")
      .where((eb) => eb.and({ id, request }))
      .execute();
    return ok(undefined);
  });
}

async function lockOpen(tx: Tx, site: string, request: string) {
  const held = await tx
    .selectFrom("trasparenza.requests")
    .select("decidedOn")
    .where("site", "=", site)
    .where("id", "=", request)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return err({ kind: "not-found" } as const);
  return held.decidedOn === null ? ok(undefined) : err({ kind: "decided" } as const);
}

/** The files of an answer, in the order in which they were added. For the desk. */
export const listAnswerFiles = (db: Db, request: string) =>
  db
    .selectFrom("trasparenza.answer_files")
    .select(["id", "name", "mime", "bytes", "sha256", "openFrom", "openUntil"])
    .where("request", "=", request)
    .orderBy("addedAt")
    .orderBy("name")
    .execute();

/**
 * Opens the files of an answer that is given now: at once, or from the day on which they may be given although others opposed.
 * @returns from when until when, both days counted; `undefined`: nothing goes with it. Source: D.Lgs. 33/2013 art. 5 c. 6
 */
export async function openAnswerFiles(
  tx: Tx,
  request: string,
  now: Date,
): Promise<{ from: CivilDate; until: CivilDate } | undefined> {
  const today = civilDateOf(now);
  const release = releaseDay(await listThirdParties(tx, request));
  const from = release !== undefined && release > today ? release : today;
  const until = addDays(from, daysOpen);
  const opened = await tx
    .updateTable("trasparenza.answer_files")
    .set({ openFrom: from, openUntil: until })
    .where("request", "=", request)
    .executeTakeFirst();
  return opened.numUpdatedRows > 0n ? { from, until } : undefined;
}

/** The files of an answer that may be fetched now. What is not open is as if it were not there. */
export const listOpenFiles = (db: Db, request: string, now: Date) =>
  db
    .selectFrom("trasparenza.answer_files")
    .select(["id", "name", "mime", "bytes", "sha256", "openUntil"])
    .where("request", "=", request)
    .where("openFrom", "<=", civilDateOf(now))
    .where("openUntil", ">=", civilDateOf(now))
    .orderBy("name")
    .limit(mostFiles)
    .execute();

/** The address at which who asked fetches what goes with the answer. */
export const answerLink = (origin: string, secret: string, request: string, locale: string): string =>
  `${origin}${addressIn(answerPaths, locale)}?codice=${encodeURIComponent(signedCode(secret, answerSubject, request))}`;
