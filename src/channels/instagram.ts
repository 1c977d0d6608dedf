import { type Answer, at, callNetwork, changedBy, explainFailure, isGood, refused, textAt } from "./call-network.ts";
import { byContainer, lookInList, makeChildren } from "./container.ts";
import { countGraphemes, findHashtags, withLink } from "./count-text.ts";
import { explainMeta } from "./explain-meta.ts";
import type { Call, Finding, Found, Medium, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresEach, figuresIn } from "./read-figures.ts";
import { incomingEach, incomingIn, metaComment } from "./read-incoming.ts";

const longest = 2_200;
const most = { hashtags: 30, mentions: 20, media: 10 } as const;
/** Width by height that is taken, and what is cut to fit: 4 by 5 to 1.91 by 1. */
const narrowest = 0.8;
const widest = 1.91;

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(`${call.endpoints.instagram}/${call.version}${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
  });

const profileOf = (call: Call): string => `/${call.channel.remoteId}`;
const isFilm = ({ mime }: Medium): boolean => mime.startsWith("video/");

const fieldsOf = (call: Call, medium: Medium) =>
  isFilm(medium)
    ? { media_type: "REELS", video_url: call.mediumUrl(medium) }
    : { image_url: call.mediumUrl(medium), alt_text: medium.alt };

async function make(call: Call, { message }: Sending): Promise<Answer | Exclude<Outcome, { kind: "sent" }>> {
  const caption = withLink(message);
  const [first] = message.media;
  if (!first) return refused("media-missing");
  const path = `${profileOf(call)}/media`;
  if (message.media.length === 1) return ask(call, path, { form: { caption, ...fieldsOf(call, first) } });
  const forms = message.media.map((medium) => fieldsOf(call, medium));
  const children = await makeChildren((form) => ask(call, path, { form }), forms);
  if (typeof children !== "string") return children;
  return ask(call, path, { form: { caption, media_type: "CAROUSEL", children } });
}

const container = byContainer({
  ...{ ask, make, statusField: "status_code", statusFields: "status_code", publishEdge: "media_publish" },
  ...{ listEdge: () => "media", textField: "caption" },
});

/** What stands under a post is a comment, what stands under a comment a reply. */
const answersOf = ({ remoteId, progress }: NonNullable<Sending["replyTo"]>): string =>
  `/${remoteId}/${progress.isComment ? "replies" : "comments"}`;

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  if (sending.replyTo) {
    const answer = await ask(call, answersOf(sending.replyTo), { form: { message: sending.message.text } });
    if (!isGood(answer)) return explainFailure(answer, explainMeta, true);
    return { kind: "sent", remoteId: textAt(answer.body, "id"), url: "", answer: answer.body };
  }
  return container.publish(call, sending);
}

async function findSent(call: Call, sending: Sending): Promise<Found> {
  const { replyTo, message } = sending;
  if (!replyTo) return container.findSent(call, sending);
  const comments = `${answersOf(replyTo)}?fields=id,text,timestamp&limit=50`;
  return lookInList(sending, message.text, "text", (more) => ask(call, comments + more));
}

/** Professional profiles of Instagram; pictures are fetched by it from the public site. Source: Instagram API, content publishing */
export const instagram: Publisher = {
  network: "instagram",
  picture: { narrowest, widest, mostBytes: 8_000_000, longestSide: 1_440 },
  name: "Instagram",
  gapMs: 2_000,
  textOf: withLink,
  count: (message) => ({ used: countGraphemes(withLink(message)), limit: longest, unit: "characters" }),
  check: ({ media, text }) => {
    const mentions = [...text.matchAll(/(?<![\w.])@[\w.]+/g)].length;
    const findings: (Finding | false)[] = [
      media.length === 0 && { severity: "error", code: "media-missing" },
      media.length > most.media && { severity: "error", code: "too-many-media", values: { most: most.media } },
      findHashtags(text).length > most.hashtags && {
        severity: "error",
        code: "too-many-hashtags",
        values: { most: most.hashtags },
      },
      mentions > most.mentions && { severity: "error", code: "too-many-mentions", values: { most: most.mentions } },
    ];
    return findings.filter((finding) => finding !== false);
  },
  publish,
  findSent,
  measure: (call, { remoteId }) =>
    figuresEach(
      explainMeta,
      { views: "views", reach: "reach", likes: "likes", replies: "comments", shares: "shares", saves: "saved" },
      (metric) => ask(call, `/${remoteId}/insights?metric=${metric}`),
      (body) => at(body, "data", 0, "values", 0, "value"),
    ),
  measureProfile: async (call) =>
    figuresIn(await ask(call, `${profileOf(call)}?fields=followers_count`), explainMeta, {
      followers: ["followers_count"],
    }),
  inbox: {
    list: (call, { since, posts }) =>
      incomingEach(posts, since, async (post) => {
        const answer = await ask(call, `/${post}/comments?fields=id,text,timestamp,username&limit=50`);
        const read = metaComment(post, "text", "timestamp");
        return incomingIn(answer, explainMeta, ["data"], (raw) => ({ ...read(raw), progress: { isComment: "1" } }));
      }),
    hide: async (call, { remoteId }, isHidden) =>
      changedBy(await ask(call, `/${remoteId}`, { form: { hide: String(isHidden) } }), explainMeta),
  },
  probe: async (call) => aliveBy(await ask(call, `${profileOf(call)}?fields=id,username`), explainMeta),
};
