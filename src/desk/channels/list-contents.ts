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
  const siteId = await siteIdOf(req, site);
  if (siteId === null) return [];
  // documents of the municipality name no site
  const ofSite: Where = siteId === undefined ? { site: { exists: false } } : { site: { equals: siteId } };
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
