import type { Db } from "#src/platform/db.ts";
import "../tables.ts";

/** What asking for the board from outside came to; `undefined`: it was there. */
export type Failure = string | undefined;

/** Longer than this without anybody asking, and the board is taken as not reachable: the machine was off. In milliseconds. */
const longestSilence = 5 * 60_000;

/**
 * Keeps what a look at the board from outside has found. An interruption is written down when it is over: from the first
 * failed look, or from the last look before a silence, to the first good one. Asked every minute; safe to ask twice.
 * @returns the interruptions that ended now
 */
export async function keepLook(
  db: Db,
  input: { site: string; now: Date; failure: Failure; silence: string },
): Promise<{ beganAt: Date; endedAt: Date; cause: string }[]> {
  const { site, now, failure, silence } = input;
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("albo.heartbeats")
      .selectAll()
      .where("site", "=", site)
      .forUpdate()
      .executeTakeFirst();
    if (!before) {
      await tx
        .insertInto("albo.heartbeats")
        .values({ site, seenAt: now, failingSince: failure === undefined ? null : now, failure: failure ?? null })
        .execute();
      return [];
    }
    if (now <= before.seenAt) return [];
    const wasSilent = now.getTime() - before.seenAt.getTime() > longestSilence;
    const began = before.failingSince ?? (wasSilent ? before.seenAt : undefined);
    const cause = before.failure ?? silence;
    const isOver = began !== undefined && failure === undefined;
    await tx
      .updateTable("albo.heartbeats")
      .set({
        seenAt: now,
        failingSince: failure === undefined ? null : (began ?? now),
        failure: failure === undefined ? null : began === undefined ? failure : cause,
      })
      .where("site", "=", site)
      .execute();
    if (!isOver || !began) return [];
    const ended = { beganAt: began, endedAt: now, cause };
    await tx
      .insertInto("albo.outages")
      .values({ site, ...ended, recordedAt: now })
      .execute();
    return [ended];
  });
}
