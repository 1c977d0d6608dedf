import twitter from "twitter-text";
import { renewTokens } from "./oauth.ts";
import { meets, openedBy, type Reply, type Request, type SimulatedNetwork, word } from "./request.ts";
import {
  addPost,
  commentsOn,
  findComment,
  findPost,
  isThere,
  postsOf,
  type SimulatedAccount,
  type SimulatedPost,
  type World,
} from "./world.ts";

const name = "x";
const fail = (status: number, title: string, detail: string): Reply => ({
  status,
  json: { title, detail, type: "about:blank", status },
});
const done = (data: unknown, status = 200): Reply => ({ status, json: { data } });

/** X gives addresses back short, and tells beside the text what they were. */
function shown(post: SimulatedPost) {
  const urls = twitter
    .extractUrlsWithIndices(post.text)
    .map(({ url }, place) => ({ url: `https://t.co/${post.id}${place}`, expanded_url: url }));
  const short = urls.reduce((text, { url, expanded_url }) => text.replace(expanded_url, url), post.text);
  const text = short.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { id: post.id, text, created_at: post.at.toISOString(), entities: { urls } };
}

/** X's API v2. Source: docs.x.com */
export const x: SimulatedNetwork = {
  name,
  isWrite: ({ method, path }) => method !== "GET" && path !== "/2/oauth2/token",
  throttle: (world) => ({
    ...fail(429, "Too Many Requests", "Too Many Requests"),
    headers: {
      ...{ "x-rate-limit-limit": "100", "x-rate-limit-remaining": "0" },
      "x-rate-limit-reset": String(Math.ceil(world.now().getTime() / 1_000) + 1),
    },
  }),
  handle: (world, request) => {
    if (request.path === "/2/oauth2/token") return renewTokens(world, name, request, 7_200);
    const account = openedBy(world, name, request.token);
    if (!account) return fail(401, "Unauthorized", "Unauthorized");
    const path = request.path.replace(/^\/2/, "");
    if (path.startsWith("/media")) return media(world, request, path);
    if (path === "/users/me")
      return done({ id: account.id, username: "esempio", public_metrics: { followers_count: account.followers } });
    if (path === `/users/${account.id}/tweets`) return list(world, request, account);
    if (path === `/users/${account.id}/mentions`) return mentions(world, request, account);
    const hidden = /^\/tweets\/(\d+)\/hidden$/.exec(path)?.[1];
    if (hidden) {
      const comment = findComment(world, name, hidden);
      if (!comment || typeof request.json.hidden !== "boolean")
        return fail(400, "Invalid Request", "hidden is required");
      comment.isHidden = request.json.hidden;
      return done({ hidden: comment.isHidden });
    }
    if (path === "/tweets" && request.method === "POST") return post(world, request, account);
    const found = findPost(world, name, /^\/tweets\/(\d+)$/.exec(path)?.[1] ?? "");
    if (!found) return fail(404, "Not Found Error", "Could not find tweet");
    if (request.method === "DELETE") {
      found.isDeleted = true;
      return done({ deleted: true });
    }
    const counts = { impression_count: 9, like_count: 3, reply_count: 1, retweet_count: 2, quote_count: 0 };
    const { like_count: _, ...rest } = counts;
    return done({ ...shown(found), public_metrics: meets(world, name, "metric-ended") ? rest : counts });
  },
};

function list(world: World, request: Request, account: SimulatedAccount): Reply {
  const since = Date.parse(request.query.get("start_time") ?? "1970-01-01T00:00:00Z");
  const all = postsOf(world, account).filter(({ at }) => at.getTime() >= since);
  const size = Math.min(100, Number(request.query.get("max_results") ?? 10));
  const start = Number(request.query.get("pagination_token") ?? 0);
  const next = start + size < all.length ? { next_token: String(start + size) } : {};
  const data = all.slice(start, start + size).map(shown);
  return { status: 200, json: { ...(data.length > 0 && { data }), meta: { result_count: data.length, ...next } } };
}

function mentions(world: World, request: Request, account: SimulatedAccount): Reply {
  const since = Date.parse(request.query.get("start_time") ?? "");
  if (Number.isNaN(since)) return fail(400, "Invalid Request", "start_time is not valid");
  const all = commentsOn(world, account).filter(({ at }) => at.getTime() >= since);
  const data = all.map(({ id, text, at, post: under }) => ({
    ...{ id, text, created_at: at.toISOString(), author_id: `9${id}` },
    ...(under && { referenced_tweets: [{ type: "replied_to", id: under }] }),
  }));
  const users = all.map(({ id, author }) => ({ id: `9${id}`, name: author, username: "lettore" }));
  const json = data.length > 0 ? { data, includes: { users }, meta: { result_count: data.length } } : { meta: {} };
  return { status: 200, json };
}

function post(world: World, request: Request, account: SimulatedAccount): Reply {
  const text = word(request.json.text);
  const ids = ((request.json.media as { media_ids?: string[] } | undefined)?.media_ids ?? []) as string[];
  if (text === "" && ids.length === 0) return fail(400, "Invalid Request", "text or media is required");
  if (!twitter.parseTweet(text).valid && text !== "")
    return fail(400, "Invalid Request", "Your Tweet text is too long.");
  if (meets(world, name, "spend-cap"))
    return fail(403, "SpendCapReached", "Your enrolled account has reached its billing cycle spend cap.");
  const isTwin = postsOf(world, account).some((one) => one.text === text);
  if (isTwin || meets(world, name, "duplicate"))
    return fail(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
  const replyTo = word((request.json.reply as { in_reply_to_tweet_id?: string } | undefined)?.in_reply_to_tweet_id);
  if (replyTo && !isThere(world, name, replyTo))
    return fail(400, "Invalid Request", "the tweet you reply to does not exist");
  const known = ids.map((id) => world.things.get(`x:medium:${id}`));
  if (ids.length > 4 || known.some((one) => !one?.isFinal))
    return fail(400, "Invalid Request", "Your media IDs are invalid.");
  const media = known.map((one) => ({ name: String(one?.name ?? ""), alt: String(one?.alt ?? "") }));
  const made = addPost(world, { network: name, account: account.id, text, media, replyTo });
  return done({ id: made.id, text }, 201);
}

function media(world: World, request: Request, path: string): Reply {
  if (path === "/media/upload/initialize") {
    const bytes = Number(request.json.total_bytes ?? 0);
    if (!request.json.media_type || bytes < 1)
      return fail(400, "Invalid Request", "media_type and total_bytes are required");
    const id = world.nextId();
    world.things.set(`x:medium:${id}`, { bytes, got: 0 });
    return done({ id });
  }
  if (path === "/media/metadata") {
    const medium = world.things.get(`x:medium:${word(request.json.id)}`);
    const alt = word((request.json.metadata as { alt_text?: { text?: string } } | undefined)?.alt_text?.text);
    if (!medium || alt.length > 1_000) return fail(400, "Invalid Request", "media metadata is not valid");
    medium.alt = alt;
    return done({});
  }
  const [, id = "", step = ""] = /^\/media\/upload\/(\d+)\/(append|finalize)$/.exec(path) ?? [];
  const medium = world.things.get(`x:medium:${id}`);
  if (!medium) return fail(400, "Invalid Request", "media id is unknown");
  if (step === "append") {
    const part = request.form.get("media");
    if (!(part instanceof File) || request.form.get("segment_index") === null)
      return fail(400, "Invalid Request", "media segment is missing");
    medium.got = Number(medium.got) + part.size;
    medium.name = part.name;
    return done({});
  }
  if (medium.got !== medium.bytes) return fail(400, "Invalid Request", "media is not whole");
  medium.isFinal = true;
  return done({ id });
}
