import { findAtPath, findSiteOrigin } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import type { Card, Medium } from "../publisher.ts";
import { shortPath } from "./short-link.ts";

/** How much of a summary stands in a card. */
const mostDescription = 300;

interface Asked {
  readonly site: string;
  readonly link: string;
  /** Address of the installation. */
  readonly publicUrl: string;
  readonly now: Date;
}

/**
 * What a page of ours says of itself in a card: title, summary, picture, as its own `og:` lines do. `undefined`: the address is no
 * page of the site, or nothing that everybody can see.
 */
export async function findCard(db: Db, { site, link, publicUrl, now }: Asked): Promise<Card | undefined> {
  const origin = await findSiteOrigin(db, site, publicUrl);
  const path = await pathBelow(db, site, link, [origin, publicUrl]);
  if (path === undefined) return undefined;
  const first = await findAtPath(db, { site, path, now });
  const found = first?.kind === "moved" ? await findAtPath(db, { site, path: first.to, now }) : first;
  if (found?.kind !== "document") return undefined;
  const { title, summary, image } = found.document;
  const largest = image?.sizes.at(-1);
  const picture: Medium | undefined =
    image && largest
      ? {
          ...{ sha256: largest.sha256, name: largest.name, mime: largest.mime, bytes: largest.bytes, alt: image.alt },
          ...{ width: largest.width, height: largest.height },
          focus: { x: image.focal.x / 100, y: image.focal.y / 100 },
        }
      : undefined;
  return { title, description: summary.slice(0, mostDescription), ...(picture && { picture }) };
}

/** The path of a page of ours, behind a short link too. */
async function pathBelow(db: Db, site: string, link: string, origins: readonly string[]): Promise<string | undefined> {
  const isOurs = (url: URL) => origins.some((origin) => new URL(origin).origin === url.origin);
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (!isOurs(url)) return undefined;
  if (!url.pathname.startsWith(shortPath)) return url.pathname;
  const short = await db
    .selectFrom("channels.shortLinks")
    .select("target")
    .where("site", "=", site)
    .where("code", "=", url.pathname.slice(shortPath.length))
    .executeTakeFirst();
  const target = short && URL.canParse(short.target) ? new URL(short.target) : undefined;
  return target && isOurs(target) ? target.pathname : undefined;
}
