import { randomUUID } from "node:crypto";
import type { Db, Tx } from "#src/platform/db.ts";

/** Templates of a site by name. */
export const listTemplates = (db: Db, site: string) =>
  db
    .selectFrom("channels.templates")
    .select(["id", "name", "text"])
    .where("site", "=", site)
    .orderBy("name")
    .limit(200)
    .execute();

/** Keeps a template; one of this name is replaced. */
export async function keepTemplate(
  tx: Tx,
  site: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  await tx.deleteFrom("channels.templates").where("site", "=", site).where("name", "=", name).execute();
  await tx.insertInto("channels.templates").values({ id: randomUUID(), site, name, text }).execute();
}

/** Takes a template away. @returns whether it was there */
export async function dropTemplate(tx: Tx, site: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("channels.templates")
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
