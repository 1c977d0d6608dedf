import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Feed } from "feed";
import {
  atHome,
  homeOf,
  listDocuments,
  type PublicDocument,
  pageUrl,
  sectionPath,
  sections,
  sectionTitle,
} from "#src/content/index.ts";
import { siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { sha256 } from "#src/kernel/sha256.ts";
import type { NamedSite } from "#src/platform/here.ts";
import { siteText } from "../messages.ts";
import { withDescendants } from "../pages/section.tsx";
import { filePath } from "../paths.ts";
import type { RouteDeps, ServeDeps } from "../serve-page.ts";

const length = 30;
const formats = [
  { file: "feed.xml", type: "application/rss+xml; charset=utf-8", write: (feed: Feed) => feed.rss2() },
  { file: "atom.xml", type: "application/atom+xml; charset=utf-8", write: (feed: Feed) => feed.atom1() },
  { file: "feed.json", type: "application/feed+json; charset=utf-8", write: (feed: Feed) => feed.json1() },
] as const;

/** RSS 2.0, Atom and JSON Feed of every section in every language: its thirty newest visible documents. */
export function feedRoutes(app: FastifyInstance, deps: RouteDeps): void {
  for (const { key } of sections) {
    if (key === "contatti") continue;
    for (const locale of siteLanguages) {
      for (const { file, type, write } of formats) {
        app.get(`${sectionPath(key, locale)}/${file}`, async (request, reply) =>
          sendText(request, reply, type, write(await makeFeed(deps.at(request), key, locale))),
        );
      }
    }
  }
}

/** A text with a validator; readers of feeds ask often and get 304 when nothing changed. */
export function sendText(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  const etag = `"${sha256(text).toString("base64url").slice(0, 22)}"`;
  reply.type(type).headers({ etag, "cache-control": "no-cache" });
  if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
  return reply.send(text);
}

async function makeFeed(deps: ServeDeps, key: string, locale: Locale): Promise<Feed> {
  const { db, site, origin } = deps;
  const now = deps.clock();
  const [settings, { documents }] = await Promise.all([
    deps.state.settings(db, locale, now),
    listDocuments(db, { site, locale, now, sections: withDescendants(key), order: "newest", limit: length }),
  ]);
  const path = sectionPath(key, locale);
  const newest = Math.max(0, ...documents.map(({ updatedAt }) => Date.parse(updatedAt)));
  const feed = new Feed({
    id: origin + path,
    title: clean(`${sectionTitle(key, locale)} - ${settings.municipality}`),
    description: clean(siteText(locale)("home.description", { name: settings.municipality })),
    link: origin + path,
    language: locale,
    copyright: "CC BY 4.0",
    updated: new Date(newest),
    generator: false,
    feedLinks: {
      rss: `${origin}${path}/feed.xml`,
      atom: `${origin}${path}/atom.xml`,
      json: `${origin}${path}/feed.json`,
    },
  });
  const sites = deps.state.directory().namedIn(locale);
  for (const document of documents) feed.addItem(asItem(document, { locale, origin, sites }));
  return feed;
}

function asItem(document: PublicDocument, place: { locale: Locale; origin: string; sites: readonly NamedSite[] }) {
  const { locale, origin, sites } = place;
  const home = homeOf(document, sites);
  const from = home ? `${siteText(locale)("fromSite")} ${home.name}. ` : "";
  const url = pageUrl(origin, atHome(document, sites).path);
  const picture = document.image?.sizes.at(-1);
  return {
    id: url,
    title: clean(document.title),
    link: url,
    description: clean(from + document.summary),
    date: new Date(document.updatedAt),
    published: new Date(document.sortAt),
    ...(picture && { image: { url: origin + filePath(picture), type: picture.mime, length: picture.bytes } }),
  };
}

/** Text that may stand in a CDATA section: no end of one, and no character that XML cannot hold. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("]]>", "]] >");
