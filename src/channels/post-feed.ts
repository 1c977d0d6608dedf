import type { FastifyPluginAsync } from "fastify";
import { Feed } from "feed";
import { sha256 } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { profilesText } from "./site-messages.ts";
import "./tables.ts";

/** Where the feed of posts is. */
export const postFeedPath = "/profili-ufficiali/feed.xml";
const length = 30;

/** What was said to everybody by posts, newest first: nothing that waits, was withdrawn, or is under embargo. */
export const listOut = (db: Db, site: string, now: Date) =>
  db
    .selectFrom("channels.outPosts")
    .select(["id", "locale", "title", "text", "link", "outAt", "changedAt"])
    .where("site", "=", site)
    .where((eb) => eb.or([eb("embargoUntil", "is", null), eb("embargoUntil", "<=", now)]))
    .orderBy("outAt", "desc")
    .limit(length)
    .execute();

/** The posts as an RSS feed: whoever has no account on any network reads them there. */
export const postFeed =
  ({ db, site, origin, now }: { db: Db; site: string; origin: string; now: () => Date }): FastifyPluginAsync =>
  async (scope) => {
    scope.get(postFeedPath, async (request, reply) => {
      const posts = await listOut(db, site, now());
      const say = profilesText("it");
      const home = `${origin}/profili-ufficiali`;
      const feed = new Feed({
        ...{
          id: home,
          link: home,
          title: say("feed"),
          description: say("feed"),
          language: "it",
          copyright: "CC BY 4.0",
        },
        ...{ generator: false, feedLinks: { rss: origin + postFeedPath } },
        updated: new Date(Math.max(0, ...posts.map(({ outAt }) => outAt.getTime()))),
      });
      for (const { id, title, text, link, outAt } of posts)
        feed.addItem({
          ...{ id: `urn:uuid:${id}`, guid: `urn:uuid:${id}`, title: clean(title), description: clean(text) },
          ...{ link: link || home, date: outAt },
        });
      const xml = feed.rss2();
      const etag = `"${sha256(xml).toString("base64url").slice(0, 22)}"`;
      reply.type("application/rss+xml; charset=utf-8").headers({ etag, "cache-control": "no-cache" });
      return request.headers["if-none-match"]?.includes(etag) ? reply.code(304).send() : reply.send(xml);
    });
  };

/** Text that may stand in a CDATA section: no end of one, and no character that XML cannot hold. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("]]>", "]] >");
