import twitter from "twitter-text";
import type { Json } from "#src/kernel/canonical-json.ts";
import {
  type Answer,
  callNetwork,
  changedBy,
  type Explain,
  explainFailure,
  isGood,
  later,
  listAt,
  refused,
  stopped,
  textAt,
} from "./call-network.ts";
import { textOfHtml } from "./compare-text.ts";
import { findAddresses, withLink } from "./count-text.ts";
import { lookThrough } from "./look-through.ts";
import type { Call, Incoming, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresIn } from "./read-figures.ts";
import { incomingIn } from "./read-incoming.ts";
import { renewByForm } from "./renew-oauth.ts";

const longest = 280;
const largestPicture = 5 * 2 ** 20;
/** Thousandths of a US dollar. Source: X API, pay per use, November 2026 */
const costs = { post: 15, postWithAddress: 200 } as const;

const explain: Explain = ({ status, body, headers }) => {
  const said = textAt(body, "detail") || textAt(body, "title");
  if (status === 401) return stopped("token-revoked", said);
  if (status === 402 || /SpendCap|CreditsDepleted/i.test(`${textAt(body, "title")} ${textAt(body, "type")}`))
    return stopped("spend-cap", said);
  if (status === 403 && /duplicate content/i.test(said)) return refused("duplicate", said);
  if (status === 403 && /suspended|locked/i.test(said)) return stopped("account-restricted", said);
  if (status === 403) return stopped("missing-permission", said);
  if (status === 404) return refused("gone", said);
  if (status === 429) {
    const reset = Number(headers.get("x-rate-limit-reset") ?? 0) - Date.now() / 1_000;
    return later("throttled", reset > 0 ? Math.ceil(reset) : undefined, true);
  }
  if (status === 400 && /too long|length/i.test(said)) return refused("too-long", said);
  if (status === 400 && /media/i.test(said)) return refused("media-refused", said);
  return undefined;
};

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(`${call.endpoints.x}/2${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
  });

/** Uploads pictures and films in three steps, with their alternative texts; what nobody uses is seen by nobody. */
async function uploadMedia(
  call: Call,
  sending: Sending,
): Promise<readonly string[] | Exclude<Outcome, { kind: "sent" }>> {
  const ids: string[] = [];
  for (const medium of sending.message.media) {
    const name = `medium:${medium.sha256}`;
    const kept = sending.progress[name];
    if (kept) {
      ids.push(kept);
      continue;
    }
    const category = medium.mime.startsWith("video/") ? "tweet_video" : "tweet_image";
    const json = { media_type: medium.mime, total_bytes: medium.bytes, media_category: category };
    const begun = await ask(call, "/media/upload/initialize", { json });
    if (!isGood(begun)) return explainFailure(begun, explain, false);
    const id = textAt(begun.body, "data", "id");
    const body = new FormData();
    body.set("segment_index", "0");
    body.set("media", new Blob([new Uint8Array(await call.readMedium(medium))], { type: medium.mime }), medium.name);
    const altText = { id, metadata: { alt_text: { text: medium.alt.slice(0, 1_000) } } };
    for (const step of [
      () => ask(call, `/media/upload/${id}/append`, { body, method: "POST" }),
      () => ask(call, `/media/upload/${id}/finalize`, { method: "POST", json: {} }),
      ...(medium.alt ? [() => ask(call, "/media/metadata", { json: altText })] : []),
    ]) {
      const answer = await step();
      if (!isGood(answer)) return explainFailure(answer, explain, false);
    }
    await sending.keep({ [name]: id });
    ids.push(id);
  }
  return ids;
}

const urlOf = (call: Call, id: string): string => `https://x.com/${call.channel.settings.username || "i"}/status/${id}`;

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  const media = await uploadMedia(call, sending);
  if ("kind" in media) return media;
  const answer = await ask(call, "/tweets", {
    json: {
      text: withLink(sending.message),
      ...(media.length > 0 && { media: { media_ids: media } }),
      ...(sending.replyTo && { reply: { in_reply_to_tweet_id: sending.replyTo.remoteId } }),
    },
  });
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  const id = textAt(answer.body, "data", "id");
  return { kind: "sent", remoteId: id, url: urlOf(call, id), answer: answer.body };
}

/** X gives addresses back as its own short ones, and signs of HTML escaped. */
function textBack(raw: Json): string {
  const plain = textOfHtml(textAt(raw, "text").replaceAll(/<|>/g, ""));
  return listAt(raw, "entities", "urls").reduce<string>((text, url) => {
    const short = textAt(url, "url");
    return short === "" ? text : text.replace(short, textAt(url, "expanded_url"));
  }, plain);
}

const findSent = (call: Call, sending: Sending) => {
  const start = new Date(sending.since.getTime() - 120_000).toISOString().replace(/\.\d+Z/, "Z");
  const path = `/users/${call.channel.remoteId}/tweets?max_results=100&tweet.fields=created_at,entities&start_time=${start}`;
  return lookThrough(
    sending,
    withLink(sending.message),
    explain,
    (next) => ask(call, next === "" ? path : `${path}&pagination_token=${encodeURIComponent(next)}`),
    (body: Json) => ({
      listed: listAt(body, "data").map((raw) => ({
        ...{ id: textAt(raw, "id"), url: urlOf(call, textAt(raw, "id")), made: textAt(raw, "created_at"), raw },
        text: textBack(raw),
      })),
      next: textAt(body, "meta", "next_token"),
    }),
  );
};

/** X makes an address of a bare name such as comune.it too, and takes the price of one. */
const hasAddress = (text: string): boolean => findAddresses(text).length > 0 || twitter.extractUrls(text).length > 0;

/** X. Source: docs.x.com, API v2 */
export const x: Publisher = {
  network: "x",
  picture: { mostBytes: largestPicture, longestSide: 4_096 },
  takesThreads: true,
  makesCards: true,
  name: "X",
  gapMs: 10_000, // 100 posts in 15 minutes
  textOf: withLink,
  count: (message) => ({
    used: twitter.parseTweet(withLink(message)).weightedLength,
    limit: longest,
    unit: "weighted",
  }),
  check: ({ media }) => {
    const films = media.filter(({ mime }) => mime.startsWith("video/"));
    if (media.length > 4 || (films.length > 0 && media.length > 1))
      return [{ severity: "error", code: "too-many-media", values: { most: films.length > 0 ? 1 : 4 } }];
    return media.flatMap(({ mime, bytes, name }) =>
      mime.startsWith("image/") && bytes > largestPicture
        ? [{ severity: "error", code: "medium-too-large", values: { name, most: 5 } } as const]
        : [],
    );
  },
  costOf: (message) => (hasAddress(withLink(message)) ? costs.postWithAddress : costs.post),
  publish,
  findSent,
  remove: async (call, { remoteId }) =>
    changedBy(await ask(call, `/tweets/${remoteId}`, { method: "DELETE" }), explain, ({ status }) => status === 404),
  measure: async (call, { remoteId }) =>
    figuresIn(await ask(call, `/tweets/${remoteId}?tweet.fields=public_metrics`), explain, {
      views: ["data", "public_metrics", "impression_count"],
      likes: ["data", "public_metrics", "like_count"],
      replies: ["data", "public_metrics", "reply_count"],
      shares: ["data", "public_metrics", "retweet_count"],
      quotes: ["data", "public_metrics", "quote_count"],
    }),
  measureProfile: async (call) =>
    figuresIn(await ask(call, "/users/me?user.fields=public_metrics"), explain, {
      followers: ["data", "public_metrics", "followers_count"],
    }),
  inbox: {
    // each mention read is paid for: only those since the last one are asked for
    list: async (call, { since }) => {
      const query = new URLSearchParams({
        ...{ start_time: since.toISOString().replace(/\.\d+Z/, "Z"), max_results: "100", expansions: "author_id" },
        ...{ "tweet.fields": "created_at,author_id,referenced_tweets,entities", "user.fields": "name,username" },
      });
      const answer = await ask(call, `/users/${call.channel.remoteId}/mentions?${query}`);
      const people = answer.kind === "answer" ? listAt(answer.body, "includes", "users") : [];
      return incomingIn(answer, explain, ["data"], (raw): Incoming => {
        const [id, authorId] = [textAt(raw, "id"), textAt(raw, "author_id")];
        const author = people.find((one) => textAt(one, "id") === authorId);
        const answered = listAt(raw, "referenced_tweets").find((one) => textAt(one, "type") === "replied_to");
        return {
          ...{ remoteId: id, url: `https://x.com/i/status/${id}`, what: answered ? "comment" : "mention", authorId },
          ...{ author: textAt(author ?? null, "name"), text: textBack(raw), progress: {} },
          ...{ writtenAt: new Date(textAt(raw, "created_at")), answers: textAt(answered ?? null, "id") },
        };
      });
    },
    hide: async (call, { remoteId }, hidden) =>
      changedBy(await ask(call, `/tweets/${remoteId}/hidden`, { method: "PUT", json: { hidden } }), explain),
  },
  probe: async (call) => aliveBy(await ask(call, "/users/me"), explain),
  renewBeforeMs: 10 * 60_000,
  renew: (call, app) => renewByForm(call, `${call.endpoints.x}/2/oauth2/token`, app, explain),
};
