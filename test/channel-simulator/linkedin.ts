import { meets, openedBy, type Reply, type Request, type SimulatedNetwork, word } from "./request.ts";
import {
  addPost,
  commentsOn,
  findPost,
  isThere,
  postsOf,
  type SimulatedAccount,
  type SimulatedPost,
  type World,
} from "./world.ts";

const name = "linkedin";
const fail = (status: number, message: string): Reply => ({ status, json: { status, message, code: "ERROR" } });

/** Signs of its own must be escaped, and what is escaped is what is shown. */
const plain = (text: string): string => text.replaceAll(/\\(.)/gs, "$1");
const isEscaped = (text: string): boolean => !/(?<!\\)(?:\\\\)*[(){}[\]<>@|~_*#]/.test(text);
const escaped = (text: string): string => text.replaceAll(/[\\(){}[\]<>@|~_*#]/g, (sign) => `\\${sign}`);

const shown = (post: SimulatedPost) => ({
  ...{ id: post.id, commentary: escaped(post.text), createdAt: post.at.getTime(), lifecycleState: "PUBLISHED" },
});

/** Pages of LinkedIn. Source: Posts API */
export const linkedin: SimulatedNetwork = {
  name,
  isWrite: ({ method }) => method !== "GET",
  throttle: () => ({ ...fail(429, "Resource level throttle limit reached"), headers: { "retry-after": "1" } }),
  handle: (world, request) => {
    if (request.path.startsWith("/upload/")) return keepBytes(world, request);
    const version = request.headers["linkedin-version"] ?? "";
    if (!/^\d{6}$/.test(version) || Number(version) < 202601 || meets(world, name, "version-ended"))
      return fail(426, `Requested version ${version} is not active: NONEXISTENT_VERSION`);
    const account = openedBy(world, name, request.token);
    if (!account)
      return fail(
        401,
        isOver(world, request.token) ? "The token used in the request has expired" : "Invalid access token",
      );
    if (request.headers["x-restli-protocol-version"] !== "2.0.0")
      return fail(400, "X-Restli-Protocol-Version is missing");
    const path = decodeURIComponent(request.path.replace(/^\/rest/, ""));
    const urn = `urn:li:organization:${account.id}`;
    if (path === "/organizationAcls")
      return { status: 200, json: { elements: [{ organization: urn, role: "ADMINISTRATOR" }] } };
    if (path === `/organizations/${account.id}`) return { status: 200, json: { id: account.id } };
    if (path === `/networkSizes/${urn}`) return { status: 200, json: { firstDegreeSize: account.followers } };
    if (path === "/organizationalEntityShareStatistics") return statistics(world);
    if (path === "/images") {
      const id = world.nextId();
      const image = `urn:li:image:${id}`;
      world.things.set(image, { bytes: 0 });
      return { status: 200, json: { value: { uploadUrl: `${request.origin}/linkedin/upload/${id}`, image } } };
    }
    const [, under, own] = /^\/socialActions\/([^/]+)\/comments(?:\/(.+))?$/.exec(path) ?? [];
    if (under) return comments(world, request, account, under, own);
    if (path === "/posts")
      return request.method === "POST" ? post(world, request, account) : list(world, request, account);
    const found = findPost(world, name, path.replace("/posts/", ""));
    if (!found) return fail(404, "Not found");
    if (request.method === "DELETE") {
      found.isDeleted = true;
      return { status: 204 };
    }
    if (request.headers["x-restli-method"] !== "PARTIAL_UPDATE") return fail(400, "X-RestLi-Method is missing");
    const { patch } = request.json as { patch?: { $set?: { commentary?: string } } };
    const text = patch?.$set?.commentary ?? "";
    if (!isEscaped(text)) return fail(400, "commentary has reserved characters");
    found.text = plain(text);
    found.edits += 1;
    return { status: 204 };
  },
};

const isOver = (world: World, token: string): boolean =>
  world.accounts.some((one) => one.network === name && one.token === token && !one.isRevoked);

function comments(world: World, request: Request, account: SimulatedAccount, under: string, own?: string): Reply {
  const urn = `urn:li:organization:${account.id}`;
  if (!isThere(world, name, under)) return fail(404, "Not found");
  if (request.method === "DELETE") {
    const found = findPost(world, name, own ?? "");
    if (!found || request.query.get("actor") !== urn) return fail(404, "Not found");
    found.isDeleted = true;
    return { status: 204 };
  }
  const shownComment = (id: string, text: string, at: Date, actor: string) => ({
    ...{ commentUrn: id, actor, object: under, message: { text }, created: { time: at.getTime() } },
  });
  if (request.method === "POST") {
    const text = word((request.json.message as { text?: string } | undefined)?.text);
    if (request.json.actor !== urn || text === "") return fail(400, "actor and message are required");
    const id = `urn:li:comment:${world.nextId()}`;
    const made = addPost(world, { network: name, account: account.id, id, text, replyTo: under });
    return { status: 201, json: shownComment(id, text, made.at, urn) };
  }
  const elements = [
    ...commentsOn(world, account, under).map(({ id, text, at }) => shownComment(id, text, at, "urn:li:person:lettore")),
    ...postsOf(world, account)
      .filter(({ replyTo }) => replyTo === under)
      .map(({ id, text, at }) => shownComment(id, text, at, urn)),
  ];
  return { status: 200, json: { paging: { start: 0, count: elements.length }, elements } };
}

function statistics(world: World): Reply {
  const all = { impressionCount: 9, clickCount: 4, likeCount: 3, commentCount: 1, shareCount: 2 };
  const { clickCount: _, ...rest } = all;
  return {
    status: 200,
    json: { elements: [{ totalShareStatistics: meets(world, name, "metric-ended") ? rest : all }] },
  };
}

function keepBytes(world: World, request: Request): Reply {
  const image = world.things.get(`urn:li:image:${request.path.split("/").at(-1)}`);
  if (!image || request.body.length === 0) return fail(400, "no image");
  image.bytes = request.body.length;
  return { status: 201 };
}

function list(world: World, request: Request, account: SimulatedAccount): Reply {
  if (request.query.get("q") !== "author") return fail(400, "q is missing");
  const start = Number(request.query.get("start") ?? 0);
  const count = Math.min(100, Number(request.query.get("count") ?? 10));
  const elements = postsOf(world, account)
    .slice(start, start + count)
    .map(shown);
  return { status: 200, json: { paging: { start, count }, elements } };
}

function post(world: World, request: Request, account: SimulatedAccount): Reply {
  const { author, lifecycleState, visibility, distribution } = request.json;
  if (author !== `urn:li:organization:${account.id}`) return fail(403, "Unpermitted author");
  if (lifecycleState !== "PUBLISHED" || !visibility || !distribution) return fail(400, "required fields are missing");
  const raw = word(request.json.commentary);
  if (!isEscaped(raw)) return fail(400, "commentary has reserved characters");
  const text = plain(raw);
  if ([...text].length > 3_000) return fail(400, "commentary exceeds the maximum length");
  if (meets(world, name, "duplicate")) return fail(422, "Content is a duplicate of a recent post");
  const content = (request.json.content ?? {}) as {
    media?: { id: string; altText?: string };
    multiImage?: { images: { id: string; altText?: string }[] };
    article?: { source: string; title?: string; description?: string; thumbnail?: string };
  };
  const { article } = content;
  if (article && !article.title) return fail(400, "article.title is required");
  const images = content.multiImage?.images ?? (content.media ? [content.media] : []);
  const thumbs = article?.thumbnail ? [{ id: article.thumbnail }] : [];
  if ([...images, ...thumbs].some(({ id }) => !world.things.get(id)?.bytes)) return fail(400, "image is not uploaded");
  const made = addPost(world, {
    ...{ network: name, account: account.id, id: `urn:li:share:${world.nextId()}`, text },
    media: images.map(({ id, altText }) => ({ name: id, alt: altText ?? "" })),
    link: article?.source ?? "",
    ...(article && {
      card: {
        ...{ title: article.title ?? "", description: article.description ?? "" },
        hasPicture: thumbs.length > 0,
      },
    }),
  });
  return { status: 201, headers: { "x-restli-id": made.id } };
}
