import { SendActivityError } from "@fedify/fedify";
import { Accept, Follow, Reject } from "@fedify/vocab";
import { validatePublicUrl } from "@fedify/vocab-runtime";
import type { Account } from "../tables.ts";
import { isBlocked } from "./blocks.ts";
import type { FediverseDeps } from "./deps.ts";
import { alone, type Federation } from "./open-federation.ts";
import type { FediverseSend } from "./tables.ts";
import { writeActivity } from "./write-object.ts";

/** Attempts after which a server is given up: some five days. */
const mostAttempts = 20;
const patienceMs = 30_000;
/** Longest back-off between two attempts, seconds. */
const longest = 12 * 3_600;
/** Rows taken in one go. */
const atOnce = 200;

const waitAfter = (attempts: number): number =>
  Math.min(longest, 10 * 2 ** Math.min(attempts, 20)) * (0.5 + Math.random() / 2);

type Sent =
  | "sent"
  | { readonly reason: string; readonly isFinal: boolean; readonly isGone: boolean; readonly after?: number };

/**
 * Tells a server what waits for it, in the order in which it was said; the first that fails holds back the rest, for what follows
 * may speak of it.
 * @returns when to go on; `undefined`: nothing waits
 */
export async function sendWaiting(
  deps: FediverseDeps,
  federation: Federation,
  inbox: string,
): Promise<Date | undefined> {
  const { db } = deps;
  let next: Date | undefined;
  await alone(db, inbox, async () => {
    const rows = await db
      .selectFrom("channels.fediverseSends")
      .selectAll()
      .where("inbox", "=", inbox)
      .where("state", "=", "waiting")
      .orderBy("serial")
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      if (row.nextAt > deps.now()) {
        next = row.nextAt;
        return;
      }
      const came = await sendOne(deps, federation, row);
      next = await apply(deps, row, came);
      if (next) return;
    }
    if (rows.length === atOnce) next = deps.now();
  });
  return next;
}

async function sendOne(deps: FediverseDeps, federation: Federation, row: FediverseSend): Promise<Sent> {
  const { db } = deps;
  const account = await db
    .selectFrom("channels.accounts")
    .selectAll()
    .where("id", "=", row.accountId)
    .executeTakeFirstOrThrow();
  if (account.state !== "connected") return final("the profile is not in use");
  if (row.what !== "reject" && (await isBlocked(db, account.site, row.recipient))) return final("blocked");
  const context = await federation.contextOf(account.remoteId);
  const activity = await activityOf(deps, context, account, row);
  if (!activity) return final("it is there no more");
  try {
    if (!deps.allowPrivate) await validatePublicUrl(row.inbox);
  } catch {
    return final("a private address");
  }
  const recipient = { id: new URL(row.recipient), inboxId: new URL(row.inbox) };
  try {
    const sending = context.sendActivity({ identifier: account.remoteId }, recipient, activity, { immediate: true });
    await within(patienceMs, sending);
    return "sent";
  } catch (fault) {
    return readFault(fault);
  }
}

async function activityOf(
  { db, mediumUrl }: FediverseDeps,
  context: Awaited<ReturnType<Federation["contextOf"]>>,
  { remoteId: site }: Account,
  row: FediverseSend,
) {
  if (row.what === "accept" || row.what === "reject") {
    const actor = context.getActorUri(site);
    const object = new Follow({ id: new URL(row.follow), actor: new URL(row.recipient), object: actor });
    const fields = { id: new URL(`${actor.href}#${row.what}-${row.serial}`), actor, object };
    return row.what === "accept" ? new Accept(fields) : new Reject(fields);
  }
  const object = await db
    .selectFrom("channels.fediverseObjects")
    .selectAll()
    .where("id", "=", row.objectId ?? "")
    .executeTakeFirst();
  if (!object || (object.deletedAt !== null && row.what !== "delete")) return undefined;
  return writeActivity(context, { site, object, mediumUrl }, { what: row.what, version: row.version });
}

const final = (reason: string): Sent => ({ reason, isFinal: true, isGone: false });

/** What a server's refusal means; one that says nothing useful is tried again. */
function readFault(fault: unknown): Sent {
  const error = findError(fault);
  if (!(error instanceof SendActivityError))
    return { reason: String((error as Error).message ?? "no answer").slice(0, 200), isFinal: false, isGone: false };
  const { statusCode } = error;
  const asked = Number(error.responseHeaders.get("retry-after"));
  return {
    reason: `HTTP ${statusCode}`,
    isGone: statusCode === 410 || statusCode === 404,
    // it read the activity and does not want it: the same again comes to the same
    isFinal: [400, 404, 405, 410, 413, 422].includes(statusCode),
    ...(asked > 0 && { after: Math.min(asked, longest) }),
  };
}

function findError(fault: unknown): unknown {
  return fault instanceof AggregateError
    ? (fault.errors.find((one) => one instanceof SendActivityError) ?? fault)
    : fault;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function apply({ db, now, pace }: FediverseDeps, row: FediverseSend, came: Sent): Promise<Date | undefined> {
  const at = now();
  const set = (fields: Partial<Pick<FediverseSend, "state" | "reason" | "endedAt" | "nextAt">>) =>
    db
      .updateTable("channels.fediverseSends")
      .set({ ...fields, attempts: row.attempts + 1 })
      .where("serial", "=", row.serial)
      .execute();
  if (came === "sent") {
    await set({ state: "sent", reason: "", endedAt: at });
    return undefined;
  }
  if (came.isGone) await forgetFollowers(db, row);
  if (came.isFinal || row.attempts + 1 >= mostAttempts) {
    await set({ state: "given-up", reason: came.reason, endedAt: at });
    return undefined;
  }
  const seconds = came.after ?? waitAfter(row.attempts) * pace;
  const nextAt = new Date(at.getTime() + seconds * 1_000);
  await set({ reason: came.reason, nextAt });
  return nextAt;
}

/** Whoever was reached there is gone: nothing of them is kept. Source: RFC 9110, 410 Gone */
const forgetFollowers = (db: FediverseDeps["db"], { accountId, inbox }: FediverseSend) =>
  db
    .deleteFrom("channels.fediverseFollowers")
    .where("accountId", "=", accountId)
    .where((eb) => eb.or([eb("inbox", "=", inbox), eb("sharedInbox", "=", inbox)]))
    .execute();
