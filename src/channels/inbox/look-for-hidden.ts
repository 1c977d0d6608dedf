import { setTimeout as wait } from "node:timers/promises";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { openCall, publisherOf } from "../delivery/open-call.ts";
import type { Stopped, TryLater } from "../publisher.ts";
import type { Account } from "../tables.ts";

/** How long something that is still there is looked for again, and how often. */
const lookedFor = { days: 30, everyMs: 86_400_000 } as const;
const atOnce = 10;

/**
 * Asks the network whether people still read what a person said to have hidden there, and writes down what it says; once it is gone nobody asks
 * any more. @returns why the network could not be asked
 */
export async function lookForHidden(deps: ChannelJobDeps, account: Account): Promise<TryLater | Stopped | undefined> {
  const { inbox, gapMs } = publisherOf(deps, account.network);
  if (!inbox?.isThere) return undefined;
  const { db } = deps;
  const before = (milliseconds: number) => new Date(deps.now().getTime() - milliseconds);
  const items = await db
    .selectFrom("channels.inbox as i")
    .leftJoin("channels.deliveries as d", "d.id", "i.deliveryId")
    .select(["i.id", "i.remoteId", "i.progress", "d.remoteId as under"])
    .where("i.accountId", "=", account.id)
    .where("i.state", "=", "hidden")
    .where("i.forgottenAt", "is", null)
    .where("i.hidThereAt", ">=", before(lookedFor.days * 86_400_000))
    .where((eb) =>
      eb.or([
        eb("i.lookedAt", "is", null),
        eb.and([eb("i.stillThere", "=", true), eb("i.lookedAt", "<=", before(lookedFor.everyMs * deps.channels.pace))]),
      ]),
    )
    .orderBy("i.hidThereAt")
    .limit(atOnce)
    .execute();
  for (const { id, under, ...item } of items) {
    await wait(gapMs * deps.channels.pace);
    const seen = await inbox.isThere(openCall(deps, account), { ...item, under: under ?? "" });
    if ("reason" in seen) return seen;
    await db
      .updateTable("channels.inbox")
      .set({ lookedAt: deps.now(), stillThere: seen.kind === "there" })
      .where("id", "=", id)
      .where("state", "=", "hidden")
      .execute();
  }
  return undefined;
}
