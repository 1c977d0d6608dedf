import { enterMeta, metaError, metaFigure, metaList, metaThrottle } from "./meta.ts";
import { exchange } from "./oauth.ts";
import { field, meets, type Reply, type Request, type SimulatedNetwork } from "./request.ts";
import {
  addPost,
  commentsOn,
  findComment,
  findPost,
  postsOf,
  type SimulatedAccount,
  type SimulatedComment,
  type SimulatedPost,
  type World,
} from "./world.ts";

const name = "facebook";
const figures = ["post_media_view", "post_total_media_view_unique", "post_clicks"];
const done = (json: object): Reply => ({ status: 200, json });

const shown = (post: SimulatedPost) => ({
  ...{ id: post.id, message: post.text, created_time: post.at.toISOString().replace(/\.\d+Z/, "+0000") },
  permalink_url: `https://www.facebook.com/${post.id}`,
});

/** Pages of Facebook by the Graph API. Source: Pages API, posts */
export const facebook: SimulatedNetwork = {
  name,
  isWrite: ({ method }) => method !== "GET",
  throttle: metaThrottle,
  handle: (world, request) => {
    if (request.path.endsWith("/oauth/access_token")) return exchange(world, name, request);
    const entered = enterMeta(world, name, request, /^v2[1-9]\.0$/);
    if ("status" in entered) return entered;
    const { account, path } = entered;
    const [, id = "", edge = ""] = path.split("/");
    if (id === "me" && edge === "accounts")
      return done({ data: [{ id: account.id, name: account.name, access_token: account.token }] });
    if (id === account.id) return page(world, request, account, edge);
    const comment = findComment(world, name, id);
    if (comment) return onComment(world, request, account, comment, edge);
    const post = findPost(world, name, id);
    if (!post) return metaError(400, 100, "Unsupported request. Object does not exist", 33);
    if (edge === "insights") return metaFigure(world, name, request.query.get("metric") ?? "", figures);
    if (edge === "comments" && request.method === "GET") return metaList(request, commentsUnder(world, account, id));
    if (edge === "comments" && request.method === "POST") {
      const made = addPost(world, { network: name, account: account.id, text: field(request, "message"), replyTo: id });
      return done({ id: made.id });
    }
    if (request.method === "DELETE") {
      post.isDeleted = true;
      return done({ success: true });
    }
    if (request.method === "POST") {
      post.text = field(request, "message");
      post.edits += 1;
      return done({ success: true });
    }
    return done(shown(post));
  },
};

const time = (at: Date): string => at.toISOString().replace(/\.\d+Z/, "+0000");

/** Readers' comments and the profile's own answers stand in one list. */
const commentsUnder = (world: World, account: SimulatedAccount, id: string) => [
  ...commentsOn(world, account, id).map((one) => ({
    ...{ id: one.id, message: one.text, created_time: time(one.at), is_hidden: one.isHidden },
    from: { id: `r${one.id}`, name: one.author },
  })),
  ...postsOf(world, account)
    .filter(({ replyTo }) => replyTo === id)
    .map(({ id: own, text, at }) => ({
      ...{ id: own, message: text, created_time: time(at) },
      from: { id: account.id, name: account.name },
    })),
];

function onComment(
  world: World,
  request: Request,
  account: SimulatedAccount,
  comment: SimulatedComment,
  edge: string,
): Reply {
  if (request.method === "GET") return metaList(request, commentsUnder(world, account, comment.id));
  if (edge === "comments") {
    const text = field(request, "message");
    if (text === "") return metaError(400, 100, "The comment is empty");
    return done({ id: addPost(world, { network: name, account: account.id, text, replyTo: comment.id }).id });
  }
  const wanted = field(request, "is_hidden");
  if (wanted !== "true" && wanted !== "false") return metaError(400, 100, "Unsupported post request");
  comment.isHidden = wanted === "true";
  return done({ success: true });
}

function page(world: World, request: Request, account: SimulatedAccount, edge: string): Reply {
  if (request.method === "GET") {
    if (edge === "") return done({ id: account.id, name: account.name, followers_count: account.followers });
    if (edge !== "published_posts") return metaError(400, 100, "Unknown path components");
    const since = Number(request.query.get("since") ?? 0) * 1_000;
    return metaList(
      request,
      postsOf(world, account)
        .filter(({ at, replyTo }) => at.getTime() >= since && replyTo === "")
        .map(shown),
    );
  }
  const id = `${account.id}_${world.nextId()}`;
  if (edge === "photos") {
    const file = request.form.get("source");
    if (!(file instanceof File)) return metaError(400, 324, "Missing or invalid image file");
    if (file.size > 4 * 2 ** 20) return metaError(400, 100, "Photos should be smaller than 4 MB", 1366046);
    const photo = world.nextId();
    world.things.set(`facebook:photo:${photo}`, { name: file.name, alt: field(request, "alt_text_custom") });
    return done({ id: photo });
  }
  if (edge === "videos") {
    const film = request.form.get("source");
    if (!(film instanceof File)) return metaError(400, 100, "Missing video");
    const text = field(request, "description");
    addPost(world, { ...{ network: name, account: account.id, id, text }, media: [{ name: film.name, alt: "" }] });
    return done({ id });
  }
  if (edge !== "feed") return metaError(400, 100, "Unknown path components");
  const text = field(request, "message");
  const attached = [...request.form.entries()].filter(([key]) => /^attached_media\[\d+\]$/.test(key));
  if (text === "" && attached.length === 0 && field(request, "link") === "")
    return metaError(400, 100, "The post is empty");
  if ([...text].length > 63_206) return metaError(400, 100, "message is too long");
  if (meets(world, name, "duplicate")) return metaError(400, 506, "Duplicate status message");
  const media = attached.map(([, value]) => {
    const { media_fbid } = JSON.parse(String(value)) as { media_fbid: string };
    return world.things.get(`facebook:photo:${media_fbid}`) as { name: string; alt: string } | undefined;
  });
  if (media.includes(undefined)) return metaError(400, 100, "Invalid media_fbid");
  const link = field(request, "link");
  addPost(world, {
    ...{ network: name, account: account.id, id, text, link },
    media: media.filter((one) => one !== undefined),
  });
  return done({ id });
}
