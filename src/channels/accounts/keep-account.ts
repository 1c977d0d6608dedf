import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db, Tx } from "#src/platform/db.ts";
import { addJobs } from "#src/platform/jobs.ts";
import { deliverJob } from "../delivery/deliver.ts";
import type { Secret } from "../publisher.ts";
import type { Account } from "../tables.ts";
import { sealAccountSecret } from "./seal-secret.ts";

/** What a person says about a profile. */
export const AccountFields = z.object({
  name: z.string().trim().min(1).max(120),
  address: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]),
  office: z.string().trim().max(200),
  responsible: z.string().trim().max(200),
  /** The only person of the desk who approves posts there; empty: whoever may. */
  responsibleId: z.string().regex(/^\d{0,12}$/),
  responsibleMail: z.union([z.literal(""), z.email().max(254)]),
  policy: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]),
  isPublic: z.boolean(),
  needsOtherPerson: z.boolean(),
  automaticKinds: z.array(z.string().max(60)).max(30),
});
export type AccountFields = z.infer<typeof AccountFields>;

/** Profiles of a site, removed ones left out; without their secrets. */
export const listAccounts = (db: Db, site: string) =>
  db
    .selectFrom("channels.accounts")
    .select([
      ...([
        "id",
        "network",
        "name",
        "address",
        "remoteId",
        "settings",
        "office",
        "responsible",
        "responsibleId",
        "responsibleMail",
      ] as const),
      ...([
        "policy",
        "isPublic",
        "needsOtherPerson",
        "automaticKinds",
        "state",
        "stopReason",
        "secretExpiresAt",
      ] as const),
      ...(["renewUntil", "pausedUntil", "connectedAt", "measureReason", "inboxReason"] as const),
    ])
    .where("site", "=", site)
    .where("state", "<>", "removed")
    .orderBy("network")
    .orderBy("name")
    .execute();

/** The site that a profile is of. */
export const siteOfAccount = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom("channels.accounts").select("site").where("id", "=", id).executeTakeFirst())?.site;

/** Changes what is said about a profile. @returns whether it is there */
export async function changeAccount(tx: Tx, site: string, id: string, fields: AccountFields): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("channels.accounts")
    .set(fields)
    .where("site", "=", site)
    .where("id", "=", id)
    .where("state", "<>", "removed")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Says which kinds of documents go out on a channel by themselves. */
export async function setAutomaticKinds(tx: Tx, site: string, id: string, kinds: readonly string[]): Promise<void> {
  await tx
    .updateTable("channels.accounts")
    .set({ automaticKinds: [...kinds] })
    .where("site", "=", site)
    .where("id", "=", id)
    .where("state", "<>", "removed")
    .execute();
}

/** The kinds of documents that go out by themselves on each of these channels. */
export async function automaticKindsOf(db: Db, site: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom("channels.accounts")
    .select(["id", "automaticKinds"])
    .where("site", "=", site)
    .execute();
  return new Map(rows.map(({ id, automaticKinds }) => [id, automaticKinds]));
}

/** Takes a profile out of use at once: its secret is deleted, what waits on it is not sent; the archive keeps its name. */
export async function removeAccount(tx: Tx, site: string, id: string): Promise<boolean> {
  const fields = {
    state: "removed",
    secret: null,
    secretExpiresAt: null,
    isPublic: false,
    automaticKinds: [],
  } as const;
  const { numUpdatedRows } = await tx
    .updateTable("channels.accounts")
    .set({ ...fields, automaticKinds: [] })
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  // whoever followed is nobody's business any more
  if (numUpdatedRows > 0n) await tx.deleteFrom("channels.fediverseFollowers").where("accountId", "=", id).execute();
  await tx
    .updateTable("channels.deliveries")
    .set({ state: "withdrawn" })
    .where("accountId", "=", id)
    .where("state", "in", ["queued", "review"])
    .where("callingSince", "is", null)
    .execute();
  return numUpdatedRows > 0n;
}

/** A profile that was allowed us by its network. */
export interface Connected {
  readonly network: string;
  readonly remoteId: string;
  readonly name: string;
  readonly address: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secret: Secret;
  readonly expiresAt?: Date | undefined;
}

/** Keeps a profile with what opens it; one that is known is opened again, and what waited on it goes on. */
export async function connectAccount(
  tx: Tx,
  key: Buffer,
  { site, connected, now }: { readonly site: string; readonly connected: Connected; readonly now: Date },
): Promise<Pick<Account, "id">> {
  const { network, remoteId, name, address, settings, secret, expiresAt = null } = connected;
  const known = await tx
    .selectFrom("channels.accounts")
    .select("id")
    .where("site", "=", site)
    .where("network", "=", network)
    .where("remoteId", "=", remoteId)
    .forUpdate()
    .executeTakeFirst();
  const id = known?.id ?? randomUUID();
  const opened = {
    ...{ settings: JSON.stringify(settings), secret: sealAccountSecret(key, id, secret), secretExpiresAt: expiresAt },
    ...({ state: "connected", stopReason: "", stoppedAt: null, warnedDays: null, pausedUntil: null } as const),
  };
  if (known) {
    await tx.updateTable("channels.accounts").set(opened).where("id", "=", id).execute();
    await goOn(tx, id);
  } else
    await tx
      .insertInto("channels.accounts")
      .values({ ...opened, ...{ id, site, network, remoteId, name, address, connectedAt: now } })
      .execute();
  return { id };
}

/** What waited for a channel goes on. */
async function goOn(tx: Tx, accountId: string): Promise<void> {
  const waiting = await tx
    .selectFrom("channels.deliveries")
    .select("id")
    .where("accountId", "=", accountId)
    .where("state", "in", ["queued", "sending", "sent"])
    .where((eb) => eb.or([eb("state", "<>", "sent"), eb("wanted", "is not", null)]))
    .execute();
  await addJobs(
    tx,
    waiting.map(({ id }) => ({ job: deliverJob, payload: { id } })),
  );
}
