import { sql } from "kysely";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { openCall, publisherOf } from "../delivery/open-call.ts";
import type { TryLater } from "../publisher.ts";
import type { Account } from "../tables.ts";
import { seal, unseal } from "./seal-secret.ts";
import { stopAccount } from "./stop-account.ts";

/**
 * Renews the tokens of a channel when their end is near; one process at a time, for some networks give a new refresh token each
 * time and end the old one. Whoever waited finds them renewed.
 * @returns the channel as it is now, stopped where its tokens cannot be renewed; or that it must wait for the network
 */
export async function renewIfDue(deps: ChannelJobDeps, account: Account): Promise<Account | TryLater> {
  const publisher = publisherOf(deps, account.network);
  const { renew, renewBeforeMs = 0 } = publisher;
  const isDue = ({ secretExpiresAt }: Account) =>
    secretExpiresAt !== null && secretExpiresAt.getTime() - renewBeforeMs <= deps.now().getTime();
  if (!isDue(account)) return account;
  return deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`channels.renew:${account.id}`}, 0))`.execute(tx);
    const current = await tx
      .selectFrom("channels.accounts")
      .selectAll()
      .where("id", "=", account.id)
      .executeTakeFirstOrThrow();
    if (!isDue(current) || current.state !== "connected") return current;
    const isOver = current.secretExpiresAt !== null && current.secretExpiresAt <= deps.now();
    const stop = async (reason: "token-expired" | "token-revoked") => {
      await stopAccount(tx, deps, current, { reason });
      return { ...current, state: "stopped" as const };
    };
    if (!renew) return isOver ? stop("token-expired") : current;
    const app = await findApp(tx, deps, current);
    const renewed = await renew(openCall(deps, current), app);
    if (renewed.kind === "try-later") return isOver ? renewed : current;
    if (renewed.kind === "stopped") return stop("token-revoked");
    const fields = {
      secret: seal(deps.channels.key, current.id, renewed.secret),
      secretExpiresAt: renewed.expiresAt,
      warnedDays: null,
    };
    await tx.updateTable("channels.accounts").set(fields).where("id", "=", current.id).execute();
    return { ...current, ...fields };
  });
}

/** This installation as the network knows it; empty where it was never told (the simulator takes any). */
async function findApp(db: ChannelJobDeps["db"], deps: ChannelJobDeps, account: Account) {
  const instance = account.settings.instance ?? "";
  const app = await db
    .selectFrom("channels.apps")
    .selectAll()
    .where("network", "=", account.network)
    .where("instance", "in", [instance, ""])
    .orderBy("instance", "desc")
    .limit(1)
    .executeTakeFirst();
  const clientSecret = app?.secret
    ? unseal<{ value: string }>(deps.channels.key, `app:${app.network}:${app.instance}`, app.secret).value
    : "";
  return { clientId: app?.clientId ?? "", clientSecret };
}
