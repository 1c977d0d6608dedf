import { randomUUID } from "node:crypto";
import { z } from "zod";
import { connectAccount } from "#src/channels/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { urgencies } from "./tables.ts";

/** What a person says of a topic. */
export const TopicFields = z.object({
  nameIt: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().max(120),
  urgency: z.enum(urgencies),
  /** How long a notice is worth showing. */
  hours: z.coerce.number().min(0).max(672),
  isOpen: z.boolean(),
});
export type TopicFields = z.infer<typeof TopicFields>;

const mostTopics = 20;
const valuesOf = ({ nameIt, nameEn, urgency, hours, isOpen }: TopicFields) => ({
  ...{ names: JSON.stringify({ it: nameIt, ...(nameEn && { en: nameEn }) }), urgency, isOpen },
  ttlSeconds: Math.round(hours * 3_600),
});

/** Makes a topic, which is a channel from then on. */
export async function makeTopic(
  tx: Tx,
  key: Buffer,
  { site, fields, now }: { readonly site: string; readonly fields: TopicFields; readonly now: Date },
): Promise<Result<{ readonly id: string }, { kind: "too-many-topics" }>> {
  const others = await tx.selectFrom("push.topics").select("slug").where("site", "=", site).execute();
  if (others.length >= mostTopics) return err({ kind: "too-many-topics" });
  const slug = `t-${randomUUID().slice(0, 8)}`;
  const { id } = await connectAccount(tx, key, {
    ...{ site, now },
    connected: {
      ...{ network: "push", remoteId: slug, name: fields.nameIt, address: "", settings: {} },
      secret: { accessToken: "" },
    },
  });
  // nothing opens it but the program itself
  await tx.updateTable("channels.accounts").set({ isPublic: false, secret: null }).where("id", "=", id).execute();
  await tx
    .insertInto("push.topics")
    .values({ ...valuesOf(fields), ...{ id, site, slug, madeAt: now } })
    .execute();
  return ok({ id });
}

/** The site that a topic is of. */
export const siteOfTopic = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom("push.topics").select("site").where("id", "=", id).executeTakeFirst())?.site;

/** Changes what is said of a topic. @returns whether it is there */
export async function changeTopic(tx: Tx, site: string, id: string, fields: TopicFields): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("push.topics")
    .set(valuesOf(fields))
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
