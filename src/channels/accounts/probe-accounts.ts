import type { ChannelJobDeps } from "../delivery/deps.ts";
import { openCall } from "../delivery/open-call.ts";
import { openAccounts } from "./open-accounts.ts";
import { renewIfDue } from "./renew-token.ts";
import { stopAccount } from "./stop-account.ts";

const hourMs = 3_600_000;
/** How often each profile is asked whether it is open, milliseconds; oftener when something is to go out there soon. */
const every = { usually: 6 * hourMs, beforeSending: hourMs } as const;
const soonMs = 24 * hourMs;
/** Profiles asked in one round. */
const atOnce = 20;

/**
 * Asks the networks whether each profile is still open, without saying anything there, so that an access that was taken back is
 * found before the first post fails on it.
 */
export async function probeAccounts(deps: ChannelJobDeps): Promise<void> {
  const { db, now } = deps;
  const before = (milliseconds: number) => new Date(now().getTime() - milliseconds);
  const accounts = await openAccounts(db, now())
    .where((eb) =>
      eb.or([
        eb("a.probedAt", "is", null),
        eb("a.probedAt", "<=", before(every.usually)),
        eb.and([
          eb("a.probedAt", "<=", before(every.beforeSending)),
          eb.exists(
            eb
              .selectFrom("channels.deliveries as d")
              .select("d.id")
              .whereRef("d.accountId", "=", "a.id")
              .where("d.state", "=", "queued")
              .where("d.dueAt", "<=", before(-soonMs)),
          ),
        ]),
      ]),
    )
    .orderBy("a.probedAt", (order) => order.asc().nullsFirst())
    .limit(atOnce)
    .execute();
  for (const account of accounts) {
    const publisher = deps.channels.publishers.get(account.network);
    await db.updateTable("channels.accounts").set({ probedAt: now() }).where("id", "=", account.id).execute();
    if (!publisher?.probe) continue;
    const current = await renewIfDue(deps, account);
    if ("kind" in current || current.state !== "connected") continue;
    const found = await publisher.probe(openCall(deps, current));
    // a network that only asks to wait says nothing about the access
    if (found.kind === "stopped") await db.transaction().execute((tx) => stopAccount(tx, deps, current, found));
  }
}
