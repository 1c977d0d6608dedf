import type { PayloadRequest, Where } from "payload";
import { collectionOf, type Kind } from "#src/content/desk-types.ts";
import { siteIdOf } from "../sites/site-id-of.ts";
import { channelsDeskMessages } from "./messages.ts";

/** Kinds whose publication people are told of. */
const told = [
  "news",
  "event",
  "service",
  "document",
  "call",
  "guide",
  "dataset",
  "page",
] as const satisfies readonly Kind[];
const mostOfKind = 12;

/** A content of the desk that a post can go out with. */
export interface Choice {
  /** `kind:id`, as the form sends it. */
  readonly value: string;
  readonly label: string;
}

/**
 * Contents of a site that a post of it can go out with, those changed last first; by words of the title where some are given. Drafts too: they go
 * out together.
 */
export async function listContents(
  req: PayloadRequest,
  { site, words, chosen }: { readonly site: string; readonly words: string; readonly chosen: string },
): Promise<Choice[]> {
  const say = channelsDeskMessages(req.i18n.language);
  const common = { req, depth: 0, draft: true, overrideAccess: false, locale: "it" } as const;
  const choiceOf = (kind: Kind, { id, title }: { id?: unknown; title?: unknown }): Choice => ({
    value: `${kind}:${String(id)}`,
    label: `${say(`kind.${kind}` as "kind.news")}: ${String(title || say("untitled"))}`,
  });
  const ofSite = await contentsOf(req, site);
  if (!ofSite) return [];
  const lists = await Promise.all(
    told.map(async (kind) => {
      const { docs } = await req.payload.find({
        ...{ ...common, collection: collectionOf[kind] as never, limit: mostOfKind, sort: "-updatedAt" },
        where: { and: [ofSite, ...(words ? [{ title: { like: words } }] : [])] },
      });
      return docs.map((doc) => choiceOf(kind, doc as { id?: unknown; title?: unknown }));
    }),
  );
  const found = lists.flat();
  const [, kind = "", id = ""] = /^([a-z-]+):(\d+)$/.exec(chosen) ?? [];
  const isThere = chosen === "" || found.some(({ value }) => value === chosen);
  const slug = collectionOf[kind as Kind] as string | undefined;
  if (isThere || !slug) return found;
  const own = await req.payload.findByID({ ...common, collection: slug as never, id, disableErrors: true });
  return own ? [choiceOf(kind as Kind, own as { id?: unknown; title?: unknown }), ...found] : found;
}

/** Whether a content is one that a post of this site can go out with; of another site's it would never hear. */
export async function isContentOf(req: PayloadRequest, site: string, { kind, id }: { kind: string; id: string }) {
  const slug = told.find((one) => one === kind);
  const ofSite = await contentsOf(req, site);
  if (!slug || !ofSite || !/^\d{1,9}$/.test(id)) return false;
  const { totalDocs } = await req.payload.count({
    ...{ req, overrideAccess: false, collection: collectionOf[slug] as never },
    where: { and: [ofSite, { id: { equals: Number(id) } }] },
  });
  return totalDocs > 0;
}

/** What tells a site's contents from others'; nothing for a site that there is not. */
async function contentsOf(req: PayloadRequest, site: string): Promise<Where | undefined> {
  const siteId = await siteIdOf(req, site);
  if (siteId === null) return undefined;
  // documents of the municipality name no site
  return siteId === undefined ? { site: { exists: false } } : { site: { equals: siteId } };
}
