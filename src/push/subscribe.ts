import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { isKnownService } from "./known-services.ts";

const base64 = /^[\w-]+={0,2}$/;

/** What a browser sends that wants notices. */
export const BrowserRequest = z.object({
  endpoint: z
    .string()
    .max(1_000)
    .regex(/^[\x21-\x7e]+$/)
    .refine(isKnownService),
  keys: z.object({
    p256dh: z
      .string()
      .regex(base64)
      .transform((key) => key.replaceAll("=", ""))
      .pipe(z.string().length(87)),
    auth: z
      .string()
      .regex(base64)
      .transform((key) => key.replaceAll("=", ""))
      .pipe(z.string().length(22)),
  }),
  topics: z.array(z.uuid()).max(30),
  locale: z.string().regex(/^[a-z]{2}$/),
});
export type BrowserRequest = z.infer<typeof BrowserRequest>;

/** A browser's number: the same for the same address, and nobody can work it out without the key. */
export function browserId(secret: string, endpoint: string): string {
  const hex = createHmac("sha256", secret).update(`push\n${endpoint}`).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Keeps which topics a browser wants; one that wants none is forgotten. */
export async function keepBrowser(
  db: Db,
  request: BrowserRequest,
  { site, secret, now }: { readonly site: string; readonly secret: string; readonly now: Date },
): Promise<void> {
  const { endpoint, keys, locale, topics } = request;
  const id = browserId(secret, endpoint);
  if (topics.length === 0) return forgetBrowser(db, id);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("push.browsers")
      .values({ id, site, endpoint, ...keys, locale, madeAt: now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...keys, locale }))
      .execute();
    await tx.deleteFrom("push.wishes").where("browserId", "=", id).execute();
    await tx
      .insertInto("push.wishes")
      .columns(["browserId", "topicId"])
      .expression(
        tx
          .selectFrom("push.topics")
          .select((eb) => [eb.val(id).as("browserId"), "id as topicId"])
          .where("site", "=", site)
          .where("isOpen", "=", true)
          .where("id", "in", topics),
      )
      .execute();
  });
}

/** Forgets a browser. One that is not there is forgotten already. */
export async function forgetBrowser(db: Db, id: string): Promise<void> {
  await db.deleteFrom("push.browsers").where("id", "=", id).execute();
}

/** The topics that a browser gets, and its language. */
export async function wishesOf(
  db: Db,
  id: string,
): Promise<{ readonly topics: readonly string[]; readonly locale: string }> {
  const [wishes, browser] = await Promise.all([
    db.selectFrom("push.wishes").select("topicId").where("browserId", "=", id).execute(),
    db.selectFrom("push.browsers").select("locale").where("id", "=", id).executeTakeFirst(),
  ]);
  return { topics: wishes.map(({ topicId }) => topicId), locale: browser?.locale ?? "it" };
}
