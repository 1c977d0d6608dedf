import { countGraphemes } from "#src/channels/count-text.ts";
import { field, meets, openedBy, type Reply, type Request, type SimulatedNetwork, word } from "./request.ts";
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

const name = "mastodon";
const fail = (status: number, error: string): Reply => ({ status, json: { error } });

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Text as Mastodon gives it back: paragraphs, links with hidden parts. */
const htmlOf = (text: string): string =>
  text
    .split(/\n\n+/)
    .map(
      (paragraph) =>
        `<p>${escaped(paragraph)
          .replaceAll("\n", "<br />")
          .replaceAll(
            /(https?:\/\/)([^\s<]+)/g,
            '<a href="$1$2"><span class="invisible">$1</span><span>$2</span></a>',
          )}</p>`,
    )
    .join("");

const limitCount = (text: string): number =>
  countGraphemes(
    text
      .replaceAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’»]/gu, "x".repeat(23))
      .replaceAll(/(?<![\w/])(@\w+)@[\w.-]+\w/g, "$1"),
  );

const shown = (post: SimulatedPost, account: SimulatedAccount, origin: string) => ({
  ...{ id: post.id, created_at: post.at.toISOString(), content: htmlOf(post.text), visibility: "public" },
  ...{ url: `${origin}/mastodon/@esempio/${post.id}`, in_reply_to_id: post.replyTo || null },
  ...{ replies_count: 1, reblogs_count: 2, favourites_count: 3, account: { id: account.id, acct: "esempio" } },
});

/** A Mastodon server. Source: docs.joinmastodon.org/methods */
export const mastodon: SimulatedNetwork = {
  name,
  isWrite: ({ method }) => method !== "GET",
  throttle: (world) => ({
    ...fail(429, "Too many requests"),
    headers: {
      ...{ "x-ratelimit-limit": "300", "x-ratelimit-remaining": "0" },
      "x-ratelimit-reset": new Date(world.now().getTime() + 1_000).toISOString(),
    },
  }),
  handle: (world, request) => {
    const account = openedBy(world, name, request.token);
    if (!account) return fail(401, "The access token was revoked");
    const { method, path } = request;
    if (path === "/api/v1/accounts/verify_credentials")
      return {
        status: 200,
        json: {
          ...{ id: account.id, acct: "esempio", followers_count: account.followers },
          url: `${request.origin}/mastodon/@esempio`,
        },
      };
    if (path === "/api/v1/notifications")
      return {
        status: 200,
        json: commentsOn(world, account).map(({ id, text, at, post: under, author }) => ({
          ...{ id: `n${id}`, type: "mention", created_at: at.toISOString() },
          status: {
            ...{ id, content: htmlOf(text), created_at: at.toISOString(), in_reply_to_id: under || null },
            ...{ url: `${request.origin}/mastodon/@lettore/${id}`, visibility: "public" },
            account: { display_name: author, acct: "lettore@altrove.example" },
          },
        })),
      };
    if (method === "POST" && path === "/api/v2/media") return keepMedium(world, request);
    if (path.startsWith("/api/v1/media/")) {
      const medium = world.things.get(`mastodon:medium:${path.split("/").at(-1)}`);
      return medium ? { status: 200, json: medium } : fail(404, "Record not found");
    }
    if (method === "POST" && path === "/api/v1/statuses") return post(world, request, account);
    if (path === `/api/v1/accounts/${account.id}/statuses`) {
      const before = request.query.get("max_id");
      const limit = Math.min(40, Number(request.query.get("limit") ?? 20));
      const all = postsOf(world, account).filter(({ id }) => before === null || Number(id) < Number(before));
      return { status: 200, json: all.slice(0, limit).map((one) => shown(one, account, request.origin)) };
    }
    const [, asked = ""] = /^\/api\/v1\/statuses\/(\d+)$/.exec(path) ?? [];
    const comment = method === "GET" ? findComment(world, name, asked) : undefined;
    if (comment) return { status: 200, json: { id: comment.id, content: htmlOf(comment.text), visibility: "public" } };
    const found = findPost(world, name, asked);
    if (!found) return fail(404, "Record not found");
    if (method === "PUT") {
      const text = word(request.json.status);
      if (limitCount(text) > 500) return fail(422, "Validation failed: Text character limit of 500 exceeded");
      if (found.text !== text) {
        found.text = text;
        found.edits += 1;
      }
    }
    if (method === "DELETE") found.isDeleted = true;
    const json = shown(found, account, request.origin);
    if (!meets(world, name, "metric-ended")) return { status: 200, json };
    const { favourites_count: _, ...rest } = json;
    return { status: 200, json: rest };
  },
};

function keepMedium(world: World, request: Request): Reply {
  const file = request.form.get("file");
  if (!(file instanceof File) || file.size === 0) return fail(422, "Validation failed: File can't be blank");
  const alt = field(request, "description");
  if (alt.length > 1_500) return fail(422, "Validation failed: media description is too long");
  const id = world.nextId();
  world.things.set(`mastodon:medium:${id}`, { id, type: "image", description: alt, fileName: file.name });
  return { status: 200, json: { id, type: "image", url: null } };
}

function post(world: World, request: Request, account: SimulatedAccount): Reply {
  const key = `mastodon:key:${request.headers["idempotency-key"] ?? ""}`;
  const before = request.headers["idempotency-key"] ? world.things.get(key) : undefined;
  const known = before && findPost(world, name, String(before.id));
  if (known) return { status: 200, json: shown(known, account, request.origin) };
  const text = word(request.json.status);
  const ids = (request.json.media_ids ?? []) as string[];
  if (text === "" && ids.length === 0) return fail(422, "Validation failed: Text can't be blank");
  if (limitCount(text) > 500) return fail(422, "Validation failed: Text character limit of 500 exceeded");
  if (ids.length > 4) return fail(422, "Cannot attach more than 4 files");
  const media = ids.map((id) => world.things.get(`mastodon:medium:${id}`));
  if (media.includes(undefined)) return fail(422, "Validation failed: media not found");
  const replyTo = word(request.json.in_reply_to_id);
  if (replyTo && !isThere(world, name, replyTo)) return fail(404, "Record not found");
  const made = addPost(world, {
    ...{ network: name, account: account.id, text, replyTo },
    media: media.map((one) => ({ name: String(one?.fileName), alt: String(one?.description) })),
  });
  if (request.headers["idempotency-key"]) world.things.set(key, { id: made.id });
  return { status: 200, json: shown(made, account, request.origin) };
}
