import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Feed } from "feed";
import {
  announcedTitle,
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
import { escapeXml } from "../assets/routes.ts";
import { siteText } from "../messages.ts";
import { type Narrowing, narrowedList, narrowingQuery, readNarrowing } from "../pages/list-filter.tsx";
import { withDescendants } from "../pages/section.tsx";
import { filePath } from "../paths.ts";
import type { RouteDeps, ServeDeps } from "../serve-page.ts";

const length = 30;
const formats = [
  { file: "feed.xml", type: "application/rss+xml; charset=utf-8", write: (feed: Feed) => feed.rss2() },
  { file: "atom.xml", type: "application/atom+xml; charset=utf-8", write: atomOf },
  { file: "feed.json", type: "application/feed+json; charset=utf-8", write: jsonOf },
] as const;
type File = (typeof formats)[number]["file"];

function atomOf(feed: Feed): string {
  return feed.atom1().replace("<feed ", `<feed xml:lang="${feed.options.language}" `);
}

/** Source: JSON Feed 1.1, which has a language and several authors */
function jsonOf(feed: Feed): string {
  const { author, ...written } = JSON.parse(feed.json1()) as { author?: object };
  const { language } = feed.options;
  return JSON.stringify({ ...written, version: "https://jsonfeed.org/version/1.1", language, authors: [author] });
}

/**
 * RSS 2.0, Atom and JSON Feed of every section in every language: its thirty newest visible documents, of the same topic, kind
 * or year only where the address says so as that of the list does.
 */
export function feedRoutes(app: FastifyInstance, deps: RouteDeps): void {
  for (const { key } of sections) {
    if (key === "contatti") continue;
    for (const locale of siteLanguages) {
      for (const { file, type, write } of formats) {
        app.get(`${sectionPath(key, locale)}/${file}`, async (request, reply) => {
          const narrowing = readNarrowing(key, textsOf(request.query));
          return sendText(
            request,
            reply,
            type,
            write(await makeFeed(deps.at(request), { key, locale, file, narrowing })),
          );
        });
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

/** What of a query is text; a name that stands twice is none. */
export const textsOf = (query: unknown): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query as object).filter(([, value]) => typeof value === "string"));

async function makeFeed(
  deps: ServeDeps,
  asked: { key: string; locale: Locale; file: File; narrowing: Narrowing },
): Promise<Feed> {
  const { db, site, origin } = deps;
  const { key, locale, file, narrowing } = asked;
  const now = deps.clock();
  const [settings, { documents }] = await Promise.all([
    deps.state.settings(db, locale, now),
    listDocuments(db, {
      ...{ site, locale, now, sections: withDescendants(key), order: "newest", limit: length },
      ...narrowedList(key, narrowing),
    }),
  ]);
  const path = sectionPath(key, locale);
  const query = narrowingQuery(narrowing);
  const suffix = query.length > 0 ? `?${new URLSearchParams(query)}` : "";
  const newest = Math.max(0, ...documents.map(({ updatedAt }) => Date.parse(updatedAt)));
  const feed = new Feed({
    id: origin + path + suffix,
    title: clean(`${sectionTitle(key, locale)} - ${settings.municipality}`),
    description: clean(siteText(locale)("home.description", { name: settings.municipality })),
    link: origin + path + suffix,
    language: locale,
    // of RSS the library would make elements of other vocabularies
    ...(file !== "feed.xml" && { author: { name: clean(settings.municipality), link: `${origin}/` } }),
    copyright: "CC BY 4.0",
    updated: new Date(newest),
    generator: false,
    feedLinks: {
      rss: `${origin}${path}/feed.xml${suffix}`,
      atom: `${origin}${path}/atom.xml${suffix}`,
      json: `${origin}${path}/feed.json${suffix}`,
    },
  });
  const sites = deps.state.directory().namedIn(locale);
  for (const document of documents) feed.addItem(asItem(document, { locale, origin, sites, file }));
  return feed;
}

function asItem(
  document: PublicDocument,
  place: { locale: Locale; origin: string; sites: readonly NamedSite[]; file: File },
) {
  const { locale, origin, sites, file } = place;
  const home = homeOf(document, sites);
  const from = home ? `${siteText(locale)("fromSite")} ${home.name}. ` : "";
  const title = announcedTitle(document, locale);
  const url = pageUrl(origin, atHome(document, sites).path);
  const picture = document.image?.sizes.at(-1);
  return {
    id: url,
    // a title is HTML in Atom as the library writes it, a description in all three; ours are plain text
    title: clean(file === "atom.xml" ? escapeXml(title) : title),
    link: url,
    description: clean(escapeXml(from + document.summary)),
    date: new Date(document.updatedAt),
    // an event is ordered by the day it begins; readers put off what they take for published on a day to come
    published: new Date(document.kind === "event" ? document.visibleFrom : document.sortAt),
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
