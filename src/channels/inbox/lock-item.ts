import type { Tx } from "#src/platform/db.ts";
import type { Account, Item } from "../tables.ts";

/** An item of a site's inbox under its lock, with its profile. */
export async function lockItem(
  tx: Tx,
  site: string,
  id: string,
): Promise<{ readonly item: Item; readonly account: Account } | undefined> {
  const item = await tx.selectFrom("channels.inbox").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  const account =
    item &&
    (await tx
      .selectFrom("channels.accounts")
      .selectAll()
      .where("id", "=", item.accountId)
      .where("site", "=", site)
      .executeTakeFirst());
  return item && account ? { item, account } : undefined;
}
