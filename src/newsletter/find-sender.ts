import { findSiteOrigin, listSiteSettings, SettingsDocument } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** Who writes the letters of a site. */
export interface Sender {
  /** Where citizens reach the site, and with it the pages that a letter leads to. */
  readonly origin: string;
  /** The site's name by language; empty before it said any. */
  readonly names: Readonly<Record<string, string>>;
  /** Address that its letters come from. */
  readonly address: string;
}

/** Who writes for a site: its own name, host name and, where it has one, its own address. */
export async function findSender(
  db: Db,
  site: string,
  { origin, from, now }: { readonly origin: string; readonly from: string; readonly now: Date },
): Promise<Sender> {
  const [said, ownOrigin, address] = await Promise.all([
    listSiteSettings(db, now),
    findSiteOrigin(db, site, origin),
    ownSender(db, site),
  ]);
  const names = said.flatMap(({ site: of, locale, document }) => {
    const name = of === site ? SettingsDocument.shape.municipality.safeParse(nameIn(document)).data : undefined;
    return name ? [[locale, name] as const] : [];
  });
  return { origin: ownOrigin, names: Object.fromEntries(names), address: address || from };
}

const nameIn = (document: unknown): unknown => (document as { municipality?: unknown } | null)?.municipality;

/**
 * Whether letters may come from an address: only from the domain that this installation's letters come from, or from one below it, since
 * signature and mail server answer for no other. Source: RFC 7489 section 3.1 (alignment)
 */
export function isOwnAddress(address: string, from: string): boolean {
  const [domain = "", own = ""] = [address, from].map((one) => one.split("@").at(-1)?.toLowerCase());
  return domain !== "" && (domain === own || domain.endsWith(`.${own}`));
}

/** The address that a site chose for its letters; empty where they come from that of the installation. */
export const ownSender = async (db: Db, site: string): Promise<string> =>
  (await db.selectFrom("newsletter.senders").select("address").where("site", "=", site).executeTakeFirst())?.address ??
  "";

/** Says from which address a site's letters come; an empty one takes that of the installation again. */
export async function keepSender(db: Db, site: string, address: string, now: Date): Promise<void> {
  if (address === "") {
    await db.deleteFrom("newsletter.senders").where("site", "=", site).execute();
    return;
  }
  await db
    .insertInto("newsletter.senders")
    .values({ site, address, changedAt: now })
    .onConflict((conflict) => conflict.column("site").doUpdateSet({ address, changedAt: now }))
    .execute();
}
