import { unseal } from "../accounts/seal-secret.ts";
import type { Call, Publisher, Secret } from "../publisher.ts";
import type { Account } from "../tables.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** Longest a delivery may take in one go, milliseconds. */
const patienceMs = 600_000;

/** The way to a profile, its secret opened. */
export function openCall(deps: Pick<ChannelJobDeps, "channels" | "now">, account: Account): Call {
  const { channels, now } = deps;
  const secret = account.secret ? unseal<Secret>(channels.key, account.id, account.secret) : { accessToken: "" };
  return {
    channel: {
      id: account.id,
      network: account.network,
      remoteId: account.remoteId,
      settings: account.settings,
      secret,
    },
    endpoints: channels.endpoints,
    version: channels.versions[account.network] ?? "",
    now,
    signal: AbortSignal.timeout(patienceMs),
    readMedium: channels.readMedium,
    mediumUrl: channels.mediumUrl,
  };
}

/** The way a network is told; a fault when this version knows no such network. */
export function publisherOf({ channels }: Pick<ChannelJobDeps, "channels">, network: string): Publisher {
  const publisher = channels.publishers.get(network);
  if (!publisher) throw new Error(`no publisher for the network ${network}`);
  return publisher;
}
