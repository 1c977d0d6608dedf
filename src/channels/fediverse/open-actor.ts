import type { Tx } from "#src/platform/db.ts";
import { connectAccount } from "../accounts/keep-account.ts";
import { makeActorKeys } from "./actor-keys.ts";

/** Opens the actor of a site, so that people can follow it; one that was closed gets new keys. @returns its profile's id */
export async function openActor(
  tx: Tx,
  key: Buffer,
  {
    site,
    name,
    origin,
    now,
  }: { readonly site: string; readonly name: string; readonly origin: string; readonly now: Date },
): Promise<string> {
  const known = await tx
    .selectFrom("channels.accounts")
    .select(["id", "state"])
    .where("site", "=", site)
    .where("network", "=", "activitypub")
    .where("remoteId", "=", site)
    .executeTakeFirst();
  // whoever knows the keys would take new ones for a forgery until they look again
  if (known && known.state !== "removed") return known.id;
  const connected = {
    ...{ network: "activitypub", remoteId: site, name: name.slice(0, 120) || site, settings: {} },
    ...{ address: `${origin}/fediverso/${site}`, secret: { accessToken: await makeActorKeys() } },
  };
  const { id } = await connectAccount(tx, key, { site, connected, now });
  return id;
}

/** The name by which people find a site's actor. */
export const handleOf = (origin: string, site: string): string => `@${site}@${new URL(origin).host}`;
