import { randomUUID } from "node:crypto";
import { z } from "zod";
import { connectAccount } from "#src/channels/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";

/** What a person says of a list. */
export const ListFields = z.object({
  nameIt: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().max(120),
  descriptionIt: z.string().trim().max(500),
  descriptionEn: z.string().trim().max(500),
  isPress: z.boolean(),
  isOpen: z.boolean(),
});
export type ListFields = z.infer<typeof ListFields>;

const mostLists = 30;
const worded = ({ nameIt, nameEn, descriptionIt, descriptionEn, isOpen }: ListFields) => ({
  names: JSON.stringify({ it: nameIt, ...(nameEn && { en: nameEn }) }),
  descriptions: JSON.stringify({ it: descriptionIt, ...(descriptionEn && { en: descriptionEn }) }),
  isOpen,
});

const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 30);

/** Makes a list, which is a channel from then on. Whether it is for the press never changes: people agreed to one or the other. */
export async function makeList(
  tx: Tx,
  key: Buffer,
  { site, fields, now }: { readonly site: string; readonly fields: ListFields; readonly now: Date },
): Promise<Result<{ readonly id: string }, { kind: "too-many-lists" }>> {
  const others = await tx.selectFrom("newsletter.lists").select("slug").where("site", "=", site).execute();
  if (others.length >= mostLists) return err({ kind: "too-many-lists" });
  const base = slugOf(fields.nameIt).padEnd(2, "x");
  const taken = new Set(others.map(({ slug }) => slug));
  const slug = taken.has(base) ? `${base}-${randomUUID().slice(0, 6)}` : base;
  const { id } = await connectAccount(tx, key, {
    ...{ site, now },
    connected: {
      ...{ network: "newsletter", remoteId: slug, name: fields.nameIt, address: "", secret: { accessToken: "" } },
      settings: fields.isPress ? { embargo: "told" } : {},
    },
  });
  // nothing opens it but the program itself
  await tx.updateTable("channels.accounts").set({ isPublic: false, secret: null }).where("id", "=", id).execute();
  await tx
    .insertInto("newsletter.lists")
    .values({ ...worded(fields), ...{ id, site, slug, isPress: fields.isPress, madeAt: now } })
    .execute();
  return ok({ id });
}

/** Changes what is said of a list. @returns whether it is there */
export async function changeList(tx: Tx, site: string, id: string, fields: ListFields): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("newsletter.lists")
    .set(worded(fields))
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The site that a list is of. */
export const siteOfList = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom("newsletter.lists").select("site").where("id", "=", id).executeTakeFirst())?.site;

/** Whether somebody subscribed to anything of a site. */
export const isSubscriberOf = async (db: Db, site: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom("newsletter.subscribers")
    .select("id")
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst()) !== undefined;

/** Who gets a list, or asked to; by a part of the address. Only for whoever may see addresses. */
export const searchSubscribers = (
  db: Db,
  listId: string,
  { words, limit, waiting }: { readonly words: string; readonly limit: number; readonly waiting: boolean },
) =>
  db
    .selectFrom("newsletter.subscriptions as s")
    .innerJoin("newsletter.subscribers as p", "p.id", "s.subscriberId")
    .select(["s.id", "p.id as subscriberId", "p.email", "p.locale", "s.rhythm", "s.confirmedAt", "s.consent"])
    .select(["s.askedAt", "s.person", "s.outlet", "s.accreditation", "s.mayEmbargo", "p.suspendedAt"])
    .where("s.listId", "=", listId)
    .$if(words !== "", (query) => query.where("p.email", "ilike", `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`))
    .$if(waiting, (query) => query.where("s.accreditation", "=", "waiting").where("s.confirmedAt", "is not", null))
    .orderBy("s.askedAt", "desc")
    .limit(limit)
    .execute();

/** Accredits a journalist, trusts them with news under embargo, or refuses. @returns whether there is such a subscription of a press list */
export async function accredit(
  tx: Tx,
  {
    site,
    id,
    decision,
    by,
    now,
  }: {
    readonly site: string;
    readonly id: string;
    readonly decision: "accredited" | "embargo" | "refused";
    readonly by: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("newsletter.subscriptions as s")
    .from("newsletter.lists as l")
    .set({
      accreditation: decision === "refused" ? "refused" : "accredited",
      ...{ mayEmbargo: decision === "embargo", decidedBy: by, decidedAt: now },
    })
    .where("s.id", "=", id)
    .whereRef("l.id", "=", "s.listId")
    .where("l.site", "=", site)
    .where("l.isPress", "=", true)
    .where("s.confirmedAt", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a person decides of a letter of which nobody knows whether it arrived: it is sent again, or left. */
export async function decideRecipient(
  tx: Tx,
  { site, id, again, now }: { readonly site: string; readonly id: number; readonly again: boolean; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("newsletter.recipients as r")
    .from("newsletter.issues as i")
    .innerJoin("newsletter.lists as l", "l.id", "i.listId")
    .set(again ? { state: "queued", nextAt: now, doneAt: null } : { state: "withdrawn", doneAt: now })
    .where("r.id", "=", id)
    .whereRef("i.id", "=", "r.issueId")
    .where("i.state", "=", "open")
    .where("l.site", "=", site)
    .where("r.state", "=", "uncertain")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
