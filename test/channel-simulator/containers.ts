import { countThreads } from "#src/channels/threads.ts";
import { enterMeta, metaError, metaFigure, metaList, metaThrottle } from "./meta.ts";
import { exchange } from "./oauth.ts";
import { field, meets, type Reply, type Request, type SimulatedNetwork } from "./request.ts";
import {
  addPost,
  commentsOn,
  findComment,
  findPost,
  isThere as isTarget,
  postsOf,
  type SimulatedAccount,
  type SimulatedPost,
  type World,
} from "./world.ts";

interface Way {
  readonly name: "instagram" | "threads";
  readonly versions: RegExp;
  /** Edges of a profile: where containers are made and published, where its posts are listed. */
  readonly make: string;
  readonly publish: string;
  readonly list: string;
  readonly textField: "caption" | "text";
  readonly figures: readonly string[];
  readonly isTooLong: (text: string) => boolean;
}

interface Container {
  status: "IN_PROGRESS" | "FINISHED" | "ERROR" | "PUBLISHED";
  readonly text: string;
  readonly replyTo: string;
  readonly media: readonly { name: string; alt: string }[];
  post: string;
}

const done = (json: object): Reply => ({ status: 200, json });
const ways: Readonly<Record<Way["name"], Way>> = {
  instagram: {
    ...{ name: "instagram", versions: /^v2[1-9]\.0$/, make: "media", publish: "media_publish", list: "media" },
    ...{ textField: "caption", figures: ["views", "reach", "likes", "comments", "shares", "saved"] },
    isTooLong: (text) => [...text].length > 2_200,
  },
  threads: {
    ...{ name: "threads", versions: /^v1\.0$/, make: "threads", publish: "threads_publish", list: "threads" },
    ...{ textField: "text", figures: ["views", "likes", "replies", "reposts", "quotes"] },
    isTooLong: (text) => countThreads(text) > 500,
  },
};

/** A network where a post is prepared as a container and then published. Sources: Instagram and Threads APIs */
const containerNetwork = (way: Way): SimulatedNetwork => ({
  name: way.name,
  isWrite: ({ method }) => method !== "GET",
  throttle: metaThrottle,
  handle: (world, request) => {
    if (request.path === "/refresh_access_token") return refresh(world, request);
    if (/^\/(oauth\/)?access_token$/.test(request.path)) return exchange(world, way.name, request);
    const entered = enterMeta(world, way.name, request, way.versions);
    if ("status" in entered) return entered;
    const { account, path } = entered;
    const [, id = "", edge = ""] = path.split("/");
    if (id === "me") return done({ id: account.id, user_id: account.id, username: "esempio" });
    if (id === account.id) return profile(way, world, request, account, edge);
    const container = world.things.get(`${way.name}:${id}`) as Container | undefined;
    if (container) {
      if (container.status === "IN_PROGRESS") {
        const status = meets(world, way.name, "container-error") ? "ERROR" : "FINISHED";
        container.status = status;
        return done({ id, status_code: "IN_PROGRESS", status: "IN_PROGRESS" });
      }
      return done({ id, status_code: container.status, status: container.status });
    }
    const comment = findComment(world, way.name, id);
    if (comment) {
      if (edge === "replies" && way.name === "instagram") return comments(world, request, account, id);
      const wanted = field(request, "hide");
      const isEdge = way.name === "threads" ? edge === "manage_reply" : edge === "";
      if (request.method !== "POST" || !isEdge || !["true", "false"].includes(wanted))
        return metaError(400, 100, "Unsupported post request");
      comment.isHidden = wanted === "true";
      return done({ success: true });
    }
    const post = findPost(world, way.name, id);
    if (!post) return metaError(400, 100, "Unsupported request. Object does not exist", 33);
    if (edge === "insights") return metaFigure(world, way.name, request.query.get("metric") ?? "", way.figures);
    if (edge === "comments" && way.name === "instagram") return comments(world, request, account, post.id);
    if (edge === "replies" && way.name === "threads") return comments(world, request, account, post.id);
    if (request.method === "DELETE" && way.name === "threads") {
      post.isDeleted = true;
      return done({ success: true });
    }
    return done(shown(way, post));
  },
});

const shown = (way: Way, post: SimulatedPost) => ({
  ...{ id: post.id, [way.textField]: post.text, timestamp: post.at.toISOString().replace(/\.\d+Z/, "+0000") },
  permalink: `https://www.${way.name}.com/p/${post.id}/`,
});

function comments(world: World, request: Request, account: SimulatedAccount, under: string): Reply {
  if (request.method === "POST") {
    const made = addPost(world, {
      network: "instagram",
      account: account.id,
      text: field(request, "message"),
      replyTo: under,
    });
    return done({ id: made.id });
  }
  const own = postsOf(world, account).filter(({ replyTo }) => replyTo === under);
  const all = [
    ...commentsOn(world, account, under).map((one) => ({ ...one, username: one.author })),
    ...own.map((one) => ({ ...one, username: "esempio" })),
  ];
  const list = all.map(({ id, text, at, username }) => ({ id, text, username, timestamp: at.toISOString() }));
  return metaList(request, list);
}

async function profile(
  way: Way,
  world: World,
  request: Request,
  account: SimulatedAccount,
  edge: string,
): Promise<Reply> {
  if (request.method === "GET") {
    if (edge === "") return done({ id: account.id, username: "esempio", followers_count: account.followers });
    if (edge === "threads_insights")
      return done({ data: [{ name: "followers_count", total_value: { value: account.followers } }] });
    const isReply = edge === "replies";
    if (edge !== way.list && !isReply) return metaError(400, 100, "Unknown path components");
    return metaList(
      request,
      postsOf(world, account)
        .filter(({ replyTo }) => (replyTo !== "") === isReply)
        .map((post) => shown(way, post)),
    );
  }
  if (edge === way.make) return make(way, world, request);
  if (edge !== way.publish) return metaError(400, 100, "Unknown path components");
  const container = world.things.get(`${way.name}:${field(request, "creation_id")}`) as Container | undefined;
  if (!container) return metaError(400, 24, "The requested resource does not exist", 2207008);
  if (container.status === "PUBLISHED") return metaError(400, 9007, "Media already published", 2207082);
  if (container.status !== "FINISHED") return metaError(400, 9007, "Media ID is not available", 2207027);
  container.status = "PUBLISHED";
  const { text, media, replyTo } = container;
  const post = addPost(world, { network: way.name, account: account.id, text, media, replyTo });
  return done({ id: post.id });
}

async function make(way: Way, world: World, request: Request): Promise<Reply> {
  const text = field(request, way.textField);
  if (way.isTooLong(text)) return metaError(400, 100, "The caption was too long", 2207010);
  const type = field(request, "media_type");
  const url = field(request, "image_url") || field(request, "video_url");
  const children = field(request, "children").split(",").filter(Boolean);
  const replyTo = field(request, "reply_to_id");
  if (replyTo && !isTarget(world, way.name, replyTo)) return metaError(400, 100, "Object does not exist", 33);
  if (way.name === "instagram" && url === "" && children.length === 0)
    return metaError(400, 100, "The parameter image_url is required");
  if (way.name === "threads" && !["TEXT", "IMAGE", "VIDEO", "CAROUSEL"].includes(type))
    return metaError(400, 100, "The parameter media_type is required");
  if (type === "CAROUSEL" && (children.length < 2 || children.length > 20))
    return metaError(400, 100, "A carousel has 2 to 10 children");
  // the network fetches the picture by itself, from the public site
  if (url !== "" && !(await isThere(url)))
    return metaError(400, 9004, "The media could not be fetched from this URI", 2207003);
  const known = children.map((id) => world.things.get(`${way.name}:${id}`) as Container | undefined);
  if (known.includes(undefined)) return metaError(400, 100, "Invalid children");
  const id = world.nextId();
  const own = url === "" ? [] : [{ name: url.split("/").at(-1) ?? "", alt: field(request, "alt_text") }];
  const media = [...own, ...known.flatMap((one) => one?.media ?? [])];
  world.things.set(`${way.name}:${id}`, {
    status: "IN_PROGRESS",
    text,
    replyTo,
    media,
    post: "",
  } satisfies Container as unknown as Record<string, unknown>);
  return done({ id });
}

const isThere = (url: string): Promise<boolean> =>
  fetch(url, { method: "HEAD", signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function refresh(world: World, request: Request): Reply {
  const account = world.accounts.find(
    (one) => one.network === "threads" && one.token === request.query.get("access_token"),
  );
  if (!account || account.isRevoked) return metaError(401, 190, "Error validating access token", 460);
  account.token = `token-threads-${world.nextId()}`;
  account.expiresAt = new Date(world.now().getTime() + 60 * 86_400_000);
  return done({ access_token: account.token, token_type: "bearer", expires_in: 60 * 86_400 });
}

export const instagram = containerNetwork(ways.instagram);
export const threads = containerNetwork(ways.threads);
