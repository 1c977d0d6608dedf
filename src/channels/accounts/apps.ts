import type { Db, Tx } from "#src/platform/db.ts";
import type { Away } from "./connect-by-screen.ts";
import { seal, unseal } from "./seal-secret.ts";

const aboutApp = (network: string, instance = "") => `app:${network}:${instance}`;

/** Keeps how a network knows this installation; an empty secret leaves the one that is there. */
export async function keepApp(
  tx: Tx,
  key: Buffer,
  {
    network,
    clientId,
    clientSecret,
  }: { readonly network: string; readonly clientId: string; readonly clientSecret: string },
): Promise<void> {
  const secret = clientSecret === "" ? undefined : seal(key, aboutApp(network), { value: clientSecret });
  await tx
    .insertInto("channels.apps")
    .values({ network, clientId, secret: secret ?? null })
    .onConflict((on) => on.columns(["network", "instance"]).doUpdateSet({ clientId, ...(secret && { secret }) }))
    .execute();
}

/** How a network knows this installation. */
export async function findAppOf(
  db: Db,
  key: Buffer,
  network: string,
): Promise<{ readonly clientId: string; readonly clientSecret: string } | undefined> {
  const app = await db
    .selectFrom("channels.apps")
    .selectAll()
    .where("network", "=", network)
    .where("instance", "=", "")
    .executeTakeFirst();
  if (!app) return undefined;
  const clientSecret = app.secret ? unseal<{ value: string }>(key, aboutApp(network), app.secret).value : "";
  return { clientId: app.clientId, clientSecret };
}

/** Which applications are known, without their secrets. */
export const listApps = (db: Db) =>
  db.selectFrom("channels.apps").select(["network", "clientId"]).where("instance", "=", "").execute();

/** How long somebody may be away at a network's screen, milliseconds. */
const awayMs = 10 * 60_000;

/** Remembers who has gone to a network's screen. */
export async function noteAway(
  tx: Tx,
  key: Buffer,
  given: {
    readonly state: string;
    readonly site: string;
    readonly network: string;
    readonly away: Away;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { state, site, network, away, personId, now } = given;
  await tx.deleteFrom("channels.connecting").where("expiresAt", "<", now).execute();
  await tx
    .insertInto("channels.connecting")
    .values({
      state,
      site,
      network,
      sealed: seal(key, `away:${state}`, away),
      personId,
      expiresAt: new Date(now.getTime() + awayMs),
    })
    .execute();
}

/** Takes up who is back; once only, and only the person who left. */
export async function takeBack(
  tx: Tx,
  key: Buffer,
  { state, personId, now }: { readonly state: string; readonly personId: string; readonly now: Date },
): Promise<{ readonly site: string; readonly network: string; readonly away: Away } | undefined> {
  const row = await tx
    .deleteFrom("channels.connecting")
    .where("state", "=", state)
    .where("personId", "=", personId)
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expiresAt <= now) return undefined;
  return { site: row.site, network: row.network, away: unseal<Away>(key, `away:${state}`, row.sealed) };
}
