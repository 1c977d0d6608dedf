import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import { openAccounts } from "../accounts/open-accounts.ts";
import { renewIfDue } from "../accounts/renew-token.ts";
import { alone } from "../delivery/claim-delivery.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { holdAfter } from "../delivery/hold-after.ts";
import { openCall, publisherOf } from "../delivery/open-call.ts";
import type { Figure } from "../publisher.ts";
import type { Account, Delivery } from "../tables.ts";
import { firstAfterMs, nextMeasure, profileEveryMs } from "./when-next.ts";

/** Posts of one profile measured in one round: what is said matters more than what was read. */
const mostPosts = 20;

/** Asks the networks for the figures of profiles and posts whose time has come. One process at a time; repeatable. */
export const measureDueJob = defineJob({
  name: "channels.measure-due",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, deps: ChannelJobDeps) => {
    await alone(deps, "measures", async () => {
      for (const account of await listDue(deps)) await measureAccount(deps, account);
    });
  },
});

/** Open profiles with something to measure. */
const listDue = ({ db, now }: ChannelJobDeps): Promise<Account[]> =>
  openAccounts(db, now())
    .where((eb) =>
      eb.or([
        eb("a.measureAt", "is", null),
        eb("a.measureAt", "<=", now()),
        eb.exists(
          eb
            .selectFrom("channels.deliveries as d")
            .select("d.id")
            .whereRef("d.accountId", "=", "a.id")
            .where("d.state", "=", "sent")
            .where("d.remoteId", "is not", null)
            .where(isDue(now())),
        ),
      ]),
    )
    .orderBy("a.id")
    .execute();

/** A post's figures are due at its own time, and first an hour after it was sent. */
const isDue = (now: Date) =>
  sql<boolean>`coalesce(d.measure_at, d.sent_at) <= ${now} and (d.measure_at is not null or d.sent_at <= ${new Date(now.getTime() - firstAfterMs)})`;

async function measureAccount(deps: ChannelJobDeps, before: Account): Promise<void> {
  if (!deps.channels.publishers.has(before.network)) return;
  const account = await renewIfDue(deps, before);
  if ("kind" in account || account.state !== "connected") return;
  const { measure, measureProfile, gapMs } = publisherOf(deps, account.network);
  const gap = () => wait(gapMs * deps.channels.pace);
  if (measureProfile && (account.measureAt === null || account.measureAt <= deps.now())) {
    const figures = await measureProfile(openCall(deps, account));
    if ("kind" in figures) return holdAfter(deps, account, figures, "measureAt");
    await keepFigures(deps, account, null, figures);
  }
  const next = new Date(deps.now().getTime() + profileEveryMs);
  const set = (fields: { measureAt?: Date; measureReason?: "" }) =>
    deps.db.updateTable("channels.accounts").set(fields).where("id", "=", account.id).execute();
  if (account.measureAt === null || account.measureAt <= deps.now()) await set({ measureAt: next });
  for (const delivery of await listDuePosts(deps, account)) {
    if (measure) {
      await gap();
      const { remoteId, message, progress } = delivery;
      const figures = await measure(openCall(deps, account), { remoteId: remoteId ?? "", message, progress });
      if ("kind" in figures) return holdAfter(deps, account, figures, "measureAt");
      await keepFigures(deps, account, delivery.id, figures);
    }
    await setNext(deps, delivery);
  }
  if (account.measureReason !== "") await set({ measureReason: "" });
}

const listDuePosts = ({ db, now }: ChannelJobDeps, { id }: Account): Promise<Delivery[]> =>
  db
    .selectFrom("channels.deliveries as d")
    .selectAll("d")
    .where("d.accountId", "=", id)
    .where("d.state", "=", "sent")
    .where("d.remoteId", "is not", null)
    .where(isDue(now()))
    .orderBy("d.sentAt")
    .limit(mostPosts)
    .execute();

async function setNext({ db, now }: ChannelJobDeps, { id, sentAt }: Delivery): Promise<void> {
  const next = sentAt && nextMeasure(sentAt, now());
  await db
    .updateTable("channels.deliveries")
    .set({ measureAt: next ?? sql<Date>`'infinity'::timestamptz` })
    .where("id", "=", id)
    .execute();
}

async function keepFigures(
  { db, now }: ChannelJobDeps,
  { id: accountId }: Account,
  deliveryId: string | null,
  figures: readonly Figure[],
): Promise<void> {
  if (figures.length === 0) return;
  const at = now();
  await db
    .insertInto("channels.measures")
    .values(
      figures.map(({ metric, state, value }) => ({
        ...{ accountId, deliveryId, metric, at, state },
        value: state === "known" && value !== undefined ? Math.round(value) : null,
      })),
    )
    .execute();
}
