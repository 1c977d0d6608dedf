import { stopAccount } from "../accounts/stop-account.ts";
import type { Stopped, TryLater } from "../publisher.ts";
import type { Account } from "../tables.ts";
import type { ChannelJobDeps } from "./deps.ts";

const pauseMs = 900_000;

/**
 * A network that asks to wait is asked for this later, and the profile says why; one that shuts us out stops its channel, before a
 * post fails on it.
 * @param next what is asked for later
 */
export async function holdAfter(
  deps: ChannelJobDeps,
  account: Account,
  why: TryLater | Stopped,
  next: "measureAt" | "inboxAt",
): Promise<void> {
  if (why.kind === "stopped") {
    await deps.db.transaction().execute((tx) => stopAccount(tx, deps, account, why));
    return;
  }
  const pause = why.afterSeconds === undefined ? pauseMs * deps.channels.pace : why.afterSeconds * 1_000;
  const until = new Date(deps.now().getTime() + pause);
  // only a network that throttles everything holds what is still to be said
  const told = next === "measureAt" ? { measureReason: why.reason } : { inboxReason: why.reason };
  const fields = { ...(why.holdsChannel && { pausedUntil: until }), [next]: until, ...told };
  await deps.db.updateTable("channels.accounts").set(fields).where("id", "=", account.id).execute();
}
