import type { Tx } from "#src/platform/db.ts";
import { addJob, addJobs } from "#src/platform/jobs.ts";
import { sendJob } from "./send-job.ts";

/** One server to be told, and one of those there who are to hear it. */
interface Target {
  readonly inbox: string;
  readonly recipient: string;
}

/** The servers of an actor's followers, each once: a server with a shared inbox is told once for all of its people. */
async function followersOf(tx: Tx, accountId: string): Promise<Target[]> {
  const rows = await tx
    .selectFrom("channels.fediverseFollowers")
    .select(["actor", "inbox", "sharedInbox"])
    .where("accountId", "=", accountId)
    .execute();
  return rows.map(({ actor, inbox, sharedInbox }) => ({ inbox: sharedInbox || inbox, recipient: actor }));
}

/** Servers that were told of something, though nobody there may follow any more: they must hear of its end too. */
const toldOf = (tx: Tx, objectId: string): Promise<Target[]> =>
  tx
    .selectFrom("channels.fediverseSends")
    .select(["inbox", "recipient"])
    .where("objectId", "=", objectId)
    .where((eb) => eb.or([eb("state", "=", "sent"), eb("attempts", ">", 0)]))
    .execute();

/**
 * Writes whom to tell of something said, changed or deleted, in the caller's transaction: one row for each server. What was not
 * sent yet and is overtaken by this is not sent.
 */
export async function queueSends(
  tx: Tx,
  {
    accountId,
    objectId,
    what,
    version,
    also,
    now,
  }: {
    readonly accountId: string;
    readonly objectId: string;
    readonly what: "create" | "update" | "delete";
    readonly version: number;
    readonly also?: Target | undefined;
    readonly now: Date;
  },
): Promise<number> {
  const targets = [...(await followersOf(tx, accountId)), ...(also ? [also] : []), ...(await toldOf(tx, objectId))];
  const byInbox = new Map(targets.reverse().map((target) => [target.inbox, target]));
  if (what !== "create")
    await tx
      .updateTable("channels.fediverseSends")
      .set({ state: "given-up", reason: "overtaken", endedAt: now })
      .where("objectId", "=", objectId)
      .where("state", "=", "waiting")
      .where("what", "in", what === "delete" ? ["create", "update"] : ["update"])
      .execute();
  const rows = [...byInbox.values()].map((target) => ({
    ...{ accountId, objectId, what, version, ...target, nextAt: now, madeAt: now },
  }));
  for (let start = 0; start < rows.length; start += 1_000)
    await tx
      .insertInto("channels.fediverseSends")
      .values(rows.slice(start, start + 1_000))
      .execute();
  await addJobs(
    tx,
    rows.map(({ inbox }) => ({ job: sendJob, payload: { inbox } })),
  );
  return rows.length;
}

/** Writes an answer to who wants to follow. */
export async function queueAnswer(
  tx: Tx,
  answer: Target & {
    readonly accountId: string;
    readonly what: "accept" | "reject";
    /** The request's own id. */
    readonly follow: string;
    readonly now: Date;
  },
): Promise<void> {
  const { accountId, what, follow, inbox, recipient, now } = answer;
  await tx
    .insertInto("channels.fediverseSends")
    .values({ accountId, what, follow, inbox, recipient, nextAt: now, madeAt: now })
    .execute();
  await addJob(tx, sendJob, { inbox });
}
