import { countBytes, countGraphemes } from "#src/channels/count-text.ts";
import { meets, openedBy, type Reply, type Request, type SimulatedNetwork, word } from "./request.ts";
import { addPost, commentsOn, findComment, findPost, isThere, type SimulatedAccount, type World } from "./world.ts";

const name = "bluesky";
const fail = (status: number, error: string, message: string): Reply => ({ status, json: { error, message } });
const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;

interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly { readonly uri?: string; readonly tag?: string }[];
}

/** A personal data server of the AT protocol. Source: atproto lexicons */
export const bluesky: SimulatedNetwork = {
  name,
  isWrite: ({ method, path }) => method !== "GET" && !path.includes("com.atproto.server"),
  throttle: (world) => ({
    ...fail(429, "RateLimitExceeded", "Rate Limit Exceeded"),
    headers: { "ratelimit-reset": String(Math.ceil(world.now().getTime() / 1_000) + 1), "ratelimit-remaining": "0" },
  }),
  handle: (world, request) => {
    const method = request.path.replace("/xrpc/", "");
    if (method === "com.atproto.server.createSession") return session(world, request);
    if (method === "com.atproto.server.refreshSession") return renew(world, request);
    const account = openedBy(world, name, request.token);
    if (!account) {
      const isOver = world.accounts.some(
        (one) => one.network === name && one.token === request.token && !one.isRevoked,
      );
      return isOver
        ? fail(400, "ExpiredToken", "Token has expired")
        : fail(401, "InvalidToken", "Token could not be verified");
    }
    switch (method) {
      case "com.atproto.server.getSession":
        return { status: 200, json: { did: account.id, handle: "comune.example" } };
      case "com.atproto.repo.uploadBlob": {
        if (request.body.length > 2_000_000) return fail(400, "BlobTooLarge", "This image blob is too large");
        const link = `bafkrei${world.nextId()}`;
        world.things.set(`bluesky:blob:${link}`, { size: request.body.length });
        const blob = {
          $type: "blob",
          ref: { $link: link },
          mimeType: request.headers["content-type"],
          size: request.body.length,
        };
        return { status: 200, json: { blob } };
      }
      case "com.atproto.repo.putRecord":
        return put(world, request, account);
      case "com.atproto.repo.getRecord": {
        if (request.query.get("collection") === gate) return readGate(world, account, request.query.get("rkey") ?? "");
        const found = findPost(world, name, uriOf(account, request.query.get("rkey") ?? ""));
        return found
          ? { status: 200, json: { uri: found.id, cid: cidOf(found.id), value: { text: found.text } } }
          : fail(400, "RecordNotFound", "Could not locate record");
      }
      case "com.atproto.repo.deleteRecord": {
        const found = findPost(world, name, uriOf(account, word(request.json.rkey)));
        if (found) found.isDeleted = true;
        return { status: 200, json: {} };
      }
      case "app.bsky.feed.getPosts": {
        const uri = request.query.get("uris") ?? "";
        if (!isThere(world, name, uri)) return { status: 200, json: { posts: [] } };
        const counts = { uri, likeCount: 3, replyCount: 1, repostCount: 2, quoteCount: 0 };
        const { quoteCount: _, ...rest } = counts;
        return { status: 200, json: { posts: [meets(world, name, "metric-ended") ? rest : counts] } };
      }
      case "app.bsky.notification.listNotifications":
        return { status: 200, json: { notifications: notifications(world, account) } };
      case "app.bsky.actor.getProfile":
        return { status: 200, json: { did: account.id, followersCount: account.followers } };
      default:
        return fail(501, "MethodNotImplemented", "Method Not Implemented");
    }
  },
};

const gate = "app.bsky.feed.threadgate";
interface Gate {
  readonly $type?: string;
  readonly post?: string;
  readonly createdAt?: string;
  readonly hiddenReplies?: readonly string[];
}
const gateKey = (rkey: string): string => `bluesky:gate:${rkey}`;

function readGate(world: World, { id }: SimulatedAccount, rkey: string): Reply {
  const kept = world.things.get(gateKey(rkey));
  if (!kept) return fail(400, "RecordNotFound", "Could not locate record");
  return { status: 200, json: { uri: `at://${id}/${gate}/${rkey}`, cid: kept.cid, value: kept.value } };
}

/** Who may answer in a thread of one's own, and which answers are folded away. Source: lexicon app.bsky.feed.threadgate */
function putGate(world: World, request: Request, account: SimulatedAccount): Reply {
  const {
    rkey = "",
    record,
    swapRecord,
  } = request.json as { rkey?: string; record?: Gate; swapRecord?: string | null };
  const kept = world.things.get(gateKey(rkey));
  if (swapRecord !== undefined && (kept?.cid ?? null) !== swapRecord)
    return fail(400, "InvalidSwap", `Record was at ${String(kept?.cid ?? null)}`);
  if (record?.$type !== gate || !record.createdAt || record.post !== uriOf(account, rkey))
    return fail(400, "InvalidRequest", "Record/post must be the thread's root");
  if (!findPost(world, name, record.post)) return fail(400, "InvalidRequest", "Could not find the thread");
  const hidden = record.hiddenReplies ?? [];
  if (hidden.length > 300)
    return fail(400, "InvalidRequest", "Record/hiddenReplies must not have more than 300 elements");
  const cid = `bafyrei${world.nextId()}`;
  world.things.set(gateKey(rkey), { cid, value: record });
  for (const comment of commentsOn(world, account, record.post)) comment.isHidden = hidden.includes(comment.id);
  return { status: 200, json: { uri: `at://${account.id}/${gate}/${rkey}`, cid } };
}

const uriOf = ({ id }: SimulatedAccount, rkey: string): string => `at://${id}/app.bsky.feed.post/${rkey}`;
const cidOf = (uri: string): string => `bafyrei${Buffer.from(uri).toString("hex").slice(-20)}`;

const notifications = (world: World, account: SimulatedAccount) =>
  commentsOn(world, account).map(({ id, text, at, post, author }) => ({
    ...{ uri: id, cid: cidOf(id), reason: post ? "reply" : "mention", indexedAt: at.toISOString() },
    author: { did: "did:plc:lettore", handle: "lettore.example", displayName: author },
    record: {
      text,
      ...(post && { reply: { root: { uri: post, cid: cidOf(post) }, parent: { uri: post, cid: cidOf(post) } } }),
    },
  }));

function put(world: World, request: Request, account: SimulatedAccount): Reply {
  const { repo, collection, rkey, record } = request.json as {
    repo?: string;
    collection?: string;
    rkey?: string;
    record?: {
      text?: string;
      createdAt?: string;
      $type?: string;
      facets?: Facet[];
      embed?: object;
      reply?: { parent?: { uri?: string; cid?: string }; root?: { uri?: string; cid?: string } };
    };
  };
  if (repo === account.id && collection === gate) return putGate(world, request, account);
  if (repo !== account.id || collection !== "app.bsky.feed.post")
    return fail(400, "InvalidRequest", "Could not find repo");
  if (!rkey || !tid.test(rkey)) return fail(400, "InvalidRequest", "rkey is not a valid TID");
  const text = record?.text ?? "";
  if (record?.$type !== collection || !record.createdAt)
    return fail(400, "InvalidRequest", "Record must have createdAt");
  if (countGraphemes(text) > 300)
    return fail(400, "InvalidRequest", "Record/text must not be longer than 300 graphemes: grapheme too big");
  if (countBytes(text) > 3_000) return fail(400, "InvalidRequest", "Record/text must not be longer than 3000 bytes");
  const bytes = Buffer.from(text);
  for (const { index, features } of record.facets ?? []) {
    const part = bytes.subarray(index.byteStart, index.byteEnd).toString("utf8");
    const said = features[0]?.uri ?? `#${features[0]?.tag}`;
    if (part !== said) return fail(400, "InvalidRequest", `facet names ${part} for ${said}`);
  }
  const parent = record.reply?.parent;
  const answered = findPost(world, name, parent?.uri ?? "") ?? findComment(world, name, parent?.uri ?? "");
  const root = findComment(world, name, parent?.uri ?? "")?.post || beginning(world, parent?.uri);
  if (parent && record.reply?.root?.uri !== root) return fail(400, "InvalidRequest", "reply names another root");
  if (parent && (!answered || parent.cid !== cidOf(parent.uri ?? "")))
    return fail(400, "InvalidRequest", "reply names no record");
  const embed = (record.embed ?? {}) as {
    images?: { alt: string; image: { ref: { $link: string } } }[];
    external?: { uri?: string; title?: string; description?: string; thumb?: { ref: { $link: string } } };
  };
  const { external } = embed;
  if (external && [external.uri, external.title, external.description].some((part) => typeof part !== "string"))
    return fail(400, "InvalidRequest", "Record/embed/external must have uri, title and description");
  const thumb = external?.thumb && world.things.get(`bluesky:blob:${external.thumb.ref.$link}`);
  if (external?.thumb && (!thumb || Number(thumb.size) > 1_000_000))
    return fail(400, "InvalidRequest", "Could not find blob, or it is larger than 1000000 bytes");
  const images = embed.images ?? [];
  if (images.length > 4 || images.some(({ image }) => !world.things.has(`bluesky:blob:${image.ref.$link}`)))
    return fail(400, "InvalidRequest", "Could not find blob");
  const uri = uriOf(account, rkey);
  const known = findPost(world, name, uri);
  if (known) known.text = text;
  else
    addPost(world, {
      ...{
        network: name,
        account: account.id,
        id: uri,
        text,
        link: external?.uri ?? "",
        replyTo: parent?.uri ?? "",
      },
      media: images.map(({ alt, image }) => ({ name: image.ref.$link, alt })),
      ...(external && {
        card: {
          ...{ title: external.title ?? "", description: external.description ?? "" },
          hasPicture: thumb !== undefined,
        },
      }),
    });
  return { status: 200, json: { uri, cid: cidOf(uri) } };
}

function session(world: World, request: Request): Reply {
  const account = world.accounts.find((one) => one.network === name);
  const { identifier, password } = request.json;
  if (!account || !identifier || password !== "app-password")
    return fail(401, "AuthenticationRequired", "Invalid identifier or password");
  account.token = `token-bluesky-${world.nextId()}`;
  account.refreshToken = `refresh-bluesky-${world.nextId()}`;
  Object.assign(account, { isRevoked: false, expiresAt: new Date(world.now().getTime() + 2 * 3_600_000) });
  return {
    status: 200,
    json: { did: account.id, handle: word(identifier), accessJwt: account.token, refreshJwt: account.refreshToken },
  };
}

function renew(world: World, request: Request): Reply {
  const account = world.accounts.find((one) => one.network === name && one.refreshToken === request.token);
  if (!account || account.isRevoked) return fail(400, "ExpiredToken", "Token has been revoked");
  account.token = `token-bluesky-${world.nextId()}`;
  account.refreshToken = `refresh-bluesky-${world.nextId()}`;
  account.expiresAt = new Date(world.now().getTime() + 2 * 3_600_000);
  return { status: 200, json: { did: account.id, accessJwt: account.token, refreshJwt: account.refreshToken } };
}

/** Where the thread of a post begins. */
function beginning(world: World, uri: string | undefined): string | undefined {
  let root = uri;
  for (let above = findPost(world, name, root ?? "")?.replyTo; above; above = findPost(world, name, root)?.replyTo)
    root = above;
  return root;
}
