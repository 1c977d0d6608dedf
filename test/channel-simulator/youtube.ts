import { meets, openedBy, type Reply, type Request, type SimulatedNetwork } from "./request.ts";
import { addPost, commentsOn, findComment, findPost, postsOf, type SimulatedAccount, type World } from "./world.ts";

const name = "youtube";
const fail = (status: number, reason: string, message = reason): Reply => ({
  status,
  json: { error: { code: status, message, errors: [{ reason, message }] } },
});

interface Session {
  readonly title: string;
  readonly description: string;
  readonly bytes: number;
  readonly mime: string;
  post: string;
}

/** YouTube's Data API, uploads included. Source: developers.google.com/youtube/v3 */
export const youtube: SimulatedNetwork = {
  name,
  isWrite: ({ method, headers }) => method !== "GET" && headers["content-range"] === undefined,
  throttle: () => fail(403, "rateLimitExceeded"),
  handle: (world, request) => {
    const account = openedBy(world, name, request.token);
    if (!account) return fail(401, "authError", "Invalid Credentials");
    const { path, method } = request;
    if (path === "/upload/youtube/v3/videos")
      return method === "POST" ? open(world, request) : upload(world, request, account);
    if (path === "/youtube/v3/channels")
      return {
        status: 200,
        json: { items: [{ id: account.id, statistics: { subscriberCount: String(account.followers) } }] },
      };
    if (path.startsWith("/youtube/v3/comment")) return comments(world, request, account);
    if (path !== "/youtube/v3/videos") return fail(404, "notFound");
    const given = request.json as {
      id?: string;
      snippet?: { title?: string; description?: string; categoryId?: string };
    };
    const found = findPost(world, name, given.id ?? request.query.get("id") ?? "");
    if (!found) return fail(404, "videoNotFound");
    if (method === "DELETE") found.isDeleted = true;
    if (method === "PUT") {
      if (!given.snippet?.categoryId || !given.snippet.title) return fail(400, "invalidVideoMetadata");
      if ([...(given.snippet.description ?? "")].length > 5_000) return fail(400, "invalidDescription");
      found.text = given.snippet.description ?? "";
      found.edits += 1;
    }
    if (method === "DELETE") return { status: 204 };
    const statistics = { viewCount: "9", likeCount: "3", commentCount: "1" };
    const { likeCount: _, ...rest } = statistics;
    return {
      status: 200,
      json: { items: [{ id: found.id, statistics: meets(world, name, "metric-ended") ? rest : statistics }] },
    };
  },
};

function comments(world: World, request: Request, account: SimulatedAccount): Reply {
  const { path, method, query } = request;
  if (path === "/youtube/v3/commentThreads") {
    if (query.get("allThreadsRelatedToChannelId") !== account.id) return fail(403, "forbidden");
    const items = commentsOn(world, account).map(({ id, text, at, post: videoId, author }) => {
      const snippet = {
        ...{ textOriginal: text, authorDisplayName: author, publishedAt: at.toISOString() },
        authorChannelId: { value: `UC${id}` },
      };
      return { id, snippet: { videoId, topLevelComment: { id, snippet } } };
    });
    return { status: 200, json: { items } };
  }
  if (path === "/youtube/v3/comments/setModerationStatus") {
    const found = findComment(world, name, query.get("id") ?? "");
    const status = query.get("moderationStatus") ?? "";
    if (!found || !["rejected", "published", "heldForReview"].includes(status)) return fail(404, "commentNotFound");
    found.isHidden = status !== "published";
    return { status: 204 };
  }
  const shown = ({ id, text, at }: { id: string; text: string; at: Date }) => ({
    ...{ id, snippet: { textOriginal: text, publishedAt: at.toISOString() } },
  });
  const given = request.json as { id?: string; snippet?: { parentId?: string; textOriginal?: string } };
  if (method === "GET") {
    const own = postsOf(world, account).filter(({ replyTo }) => replyTo === query.get("parentId"));
    return { status: 200, json: { items: own.map(shown) } };
  }
  if (method === "POST") {
    const { parentId = "", textOriginal = "" } = given.snippet ?? {};
    if (!findComment(world, name, parentId) || textOriginal === "") return fail(400, "commentTextRequired");
    const made = addPost(world, { network: name, account: account.id, text: textOriginal, replyTo: parentId });
    return { status: 200, json: shown(made) };
  }
  const found = findPost(world, name, given.id ?? query.get("id") ?? "");
  if (!found) return fail(404, "commentNotFound");
  if (method === "DELETE") {
    found.isDeleted = true;
    return { status: 204 };
  }
  found.text = given.snippet?.textOriginal ?? "";
  found.edits += 1;
  return { status: 200, json: shown(found) };
}

function open(world: World, request: Request): Reply {
  const { snippet, status } = request.json as {
    snippet?: { title?: string; description?: string };
    status?: { privacyStatus?: string };
  };
  if (request.query.get("uploadType") !== "resumable" || !status?.privacyStatus) return fail(400, "badRequest");
  if (!snippet?.title || snippet.title.length > 100 || /[<>]/.test(snippet.title)) return fail(400, "invalidTitle");
  if ([...(snippet.description ?? "")].length > 5_000) return fail(400, "invalidDescription");
  const id = world.nextId();
  const bytes = Number(request.headers["x-upload-content-length"] ?? 0);
  const mime = request.headers["x-upload-content-type"] ?? "";
  if (!mime.startsWith("video/")) return fail(400, "invalidVideoMetadata");
  const session: Session = { title: snippet.title, description: snippet.description ?? "", bytes, mime, post: "" };
  world.things.set(`youtube:session:${id}`, session as unknown as Record<string, unknown>);
  const location = `${request.origin}/youtube/upload/youtube/v3/videos?uploadType=resumable&upload_id=${id}`;
  return { status: 200, json: {}, headers: { location } };
}

function upload(world: World, request: Request, account: SimulatedAccount): Reply {
  const key = `youtube:session:${request.query.get("upload_id") ?? ""}`;
  const session = world.things.get(key) as unknown as Session | undefined;
  if (!session) return fail(404, "notFound");
  const resource = () => ({ status: 200, json: { id: session.post, snippet: { title: session.title } } });
  if (session.post) return resource();
  if (request.headers["content-range"]?.startsWith("bytes */")) return { status: 308 };
  if (request.body.length !== session.bytes) return fail(400, "mediaBodyRequired");
  const { title, description: text } = session;
  session.post = addPost(world, {
    network: name,
    account: account.id,
    title,
    text,
    media: [{ name: session.mime, alt: "" }],
  }).id;
  return resource();
}
