import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import { openAccounts } from "../accounts/open-accounts.ts";
import { renewIfDue } from "../accounts/renew-token.ts";
import { alone } from "../delivery/claim-delivery.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { holdAfter } from "../delivery/hold-after.ts";
import { openCall, publisherOf } from "../delivery/open-call.ts";
import type { Account } from "../tables.ts";
import { forgetItems } from "./forget-items.ts";
import { keepIncoming } from "./keep-incoming.ts";
import { lookForHidden } from "./look-for-hidden.ts";

/** How often each profile's network is asked; a little less than its ten minutes, for the round that asks comes every minute. */
const everyMs = 595_000;
const dayMs = 86_400_000;
/** Posts under which new comments are looked for. */
const watched = { posts: 25, days: 30 } as const;
/** What is read again, for networks that list a comment late. */
const overlapMs = 3_600_000;

/** Asks the networks for comments and mentions, and erases what is past its term. One process at a time; repeatable. */
export const fetchInboxJob = defineJob({
  name: "channels.fetch-inbox",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, deps: ChannelJobDeps) => {
    await alone(deps, "inbox", async () => {
      for (const account of await listDue(deps)) await fetchFor(deps, account);
      await forgetItems(deps.db, deps.now());
    });
  },
});

const listDue = ({ db, now }: ChannelJobDeps): Promise<Account[]> =>
  openAccounts(db, now())
    .where((eb) => eb.or([eb("a.inboxAt", "is", null), eb("a.inboxAt", "<=", now())]))
    .orderBy("a.id")
    .execute();

async function fetchFor(deps: ChannelJobDeps, before: Account): Promise<void> {
  if (!deps.channels.publishers.get(before.network)?.inbox) return;
  const account = await renewIfDue(deps, before);
  if ("kind" in account || account.state !== "connected") return;
  const { inbox, gapMs } = publisherOf(deps, account.network);
  const now = deps.now();
  const since = await newestOf(deps, account);
  await wait(gapMs * deps.channels.pace);
  const posts = await listWatched(deps, account);
  const items = await inbox?.list(openCall(deps, account), { since, posts });
  if (!items) return;
  if ("kind" in items) return holdAfter(deps, account, items, "inboxAt");
  await keepIncoming(deps.db, account, items, now);
  const held = await lookForHidden(deps, account);
  if (held) return holdAfter(deps, account, held, "inboxAt");
  await deps.db
    .updateTable("channels.accounts")
    .set({ inboxAt: new Date(now.getTime() + everyMs * deps.channels.pace), inboxReadAt: now, inboxReason: "" })
    .where("id", "=", account.id)
    .execute();
}

/** From when on something may be new; a profile that was just connected begins a week ago. */
async function newestOf({ db, now }: ChannelJobDeps, { id }: Account): Promise<Date> {
  const { newest } = await db
    .selectFrom("channels.inbox")
    .select((eb) => eb.fn.max("writtenAt").as("newest"))
    .where("accountId", "=", id)
    .executeTakeFirstOrThrow();
  const weekAgo = new Date(now().getTime() - 7 * dayMs);
  const again = newest && new Date(newest.getTime() - overlapMs);
  return again && again > weekAgo ? again : weekAgo;
}

async function listWatched({ db, now }: ChannelJobDeps, { id }: Account): Promise<string[]> {
  const rows = await db
    .selectFrom("channels.deliveries")
    .select("remoteId")
    .where("accountId", "=", id)
    .where("state", "=", "sent")
    .where("part", "=", 0)
    .where("remoteId", "is not", null)
    .where("sentAt", ">=", new Date(now().getTime() - watched.days * dayMs))
    .orderBy("sentAt", "desc")
    .limit(watched.posts)
    .execute();
  return rows.map(({ remoteId }) => remoteId ?? "");
}
