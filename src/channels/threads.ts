import { type Answer, at, callNetwork, changedBy, explainFailure, isGood, stopped, textAt } from "./call-network.ts";
import { byContainer, makeChildren } from "./container.ts";
import { countBytes, withLink } from "./count-text.ts";
import { explainMeta } from "./explain-meta.ts";
import type { Call, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresEach } from "./read-figures.ts";
import { incomingEach, incomingIn, metaComment } from "./read-incoming.ts";

const longest = 500;
const graphemes = new Intl.Segmenter("it", { granularity: "grapheme" });
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** Signs, of which an emoji counts as many as it has bytes in UTF-8. Source: Threads API, text posts */
export function countThreads(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text))
    count += emoji.test(segment) ? countBytes(segment) : [...segment].length;
  return count;
}

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(`${call.endpoints.threads}/${call.version}${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
  });

const profileOf = (call: Call): string => `/${call.channel.remoteId}`;

async function make(call: Call, { message, replyTo }: Sending): Promise<Answer | Exclude<Outcome, { kind: "sent" }>> {
  const common = { text: withLink(message), ...(replyTo && { reply_to_id: replyTo.remoteId }) };
  const path = `${profileOf(call)}/threads`;
  const fields = message.media.map((medium) =>
    medium.mime.startsWith("video/")
      ? { media_type: "VIDEO", video_url: call.mediumUrl(medium), alt_text: medium.alt }
      : { media_type: "IMAGE", image_url: call.mediumUrl(medium), alt_text: medium.alt },
  );
  const [first] = fields;
  if (!first) return ask(call, path, { form: { ...common, media_type: "TEXT" } });
  if (fields.length === 1) return ask(call, path, { form: { ...common, ...first } });
  const children = await makeChildren((form) => ask(call, path, { form }), fields);
  if (typeof children !== "string") return children;
  return ask(call, path, { form: { ...common, media_type: "CAROUSEL", children } });
}

const container = byContainer({
  ...{ ask, make, statusField: "status", statusFields: "status,error_message", publishEdge: "threads_publish" },
  ...{ listEdge: ({ replyTo }) => (replyTo ? "replies" : "threads"), textField: "text" },
});

/** Threads. Source: developers.facebook.com/docs/threads */
export const threads: Publisher = {
  network: "threads",
  picture: { mostBytes: 8_000_000, longestSide: 1_440 },
  takesThreads: true,
  makesCards: true,
  name: "Threads",
  gapMs: 2_000,
  textOf: withLink,
  count: (message) => ({ used: countThreads(withLink(message)), limit: longest, unit: "characters" }),
  check: ({ media }) =>
    media.length > 20 ? [{ severity: "error", code: "too-many-media", values: { most: 20 } }] : [],
  ...container,
  remove: async (call, { remoteId }) =>
    changedBy(
      await ask(call, `/${remoteId}`, { method: "DELETE" }),
      explainMeta,
      ({ body }) => at(body, "error", "error_subcode") === 33,
    ),
  measure: (call, { remoteId }) =>
    figuresEach(
      explainMeta,
      { views: "views", likes: "likes", replies: "replies", shares: "reposts", quotes: "quotes" },
      (metric) => ask(call, `/${remoteId}/insights?metric=${metric}`),
      (body) => at(body, "data", 0, "values", 0, "value"),
    ),
  measureProfile: (call) =>
    figuresEach(
      explainMeta,
      { followers: "followers_count" },
      (metric) => ask(call, `${profileOf(call)}/threads_insights?metric=${metric}`),
      (body) => at(body, "data", 0, "total_value", "value"),
    ),
  inbox: {
    list: (call, { since, posts }) =>
      incomingEach(posts, since, async (post) => {
        const answer = await ask(call, `/${post}/replies?fields=id,text,timestamp,username,permalink&limit=50`);
        return incomingIn(answer, explainMeta, ["data"], metaComment(post, "text", "timestamp"));
      }),
    hide: async (call, { remoteId }, isHidden) =>
      changedBy(await ask(call, `/${remoteId}/manage_reply`, { form: { hide: String(isHidden) } }), explainMeta),
  },
  probe: async (call) => aliveBy(await ask(call, `${profileOf(call)}?fields=id,username`), explainMeta),
  renewBeforeMs: 20 * 86_400_000,
  renew: async (call) => {
    const query = new URLSearchParams({
      grant_type: "th_refresh_token",
      access_token: call.channel.secret.accessToken,
    });
    const answer = await callNetwork(`${call.endpoints.threads}/refresh_access_token?${query}`, {
      signal: call.signal,
    });
    if (!isGood(answer)) {
      const failed = explainFailure(answer, explainMeta, false);
      return failed.kind === "refused" ? stopped("token-expired", failed.detail) : failed;
    }
    const accessToken = textAt(answer.body, "access_token");
    const seconds = Number(at(answer.body, "expires_in") ?? 0);
    return { kind: "renewed", secret: { accessToken }, expiresAt: new Date(call.now().getTime() + seconds * 1_000) };
  },
};
