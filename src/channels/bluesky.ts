import { createHash } from "node:crypto";
import type { Json } from "#src/kernel/canonical-json.ts";
import { askBluesky, explainBluesky, postCollection } from "./bluesky-call.ts";
import { hideOnBluesky } from "./bluesky-hide.ts";
import { at, changedBy, explainFailure, type Good, isGood, stopped, textAt } from "./call-network.ts";
import { countBytes, countGraphemes, findAddresses, findHashtags, withLink } from "./count-text.ts";
import type { Call, Finding, Incoming, Medium, Message, Outcome, Publisher, Sending, Sent } from "./publisher.ts";
import { aliveBy, figuresIn } from "./read-figures.ts";
import { incomingIn, seenIn } from "./read-incoming.ts";

const longest = { graphemes: 300, bytes: 3_000 } as const;
const largestPicture = 2_000_000;
const collection = postCollection;

const signs = "234567abcdefghijklmnopqrstuvwxyz";

/**
 * The record's own key, the same at every attempt: writing the same record twice is writing it once. 13 signs: 53 bits of
 * microseconds and 10 of chance, which here is the delivery's id. Source: atproto, TID
 */
export function tidOf(since: Date, key: string): string {
  const clock = createHash("sha256").update(key).digest().readUInt16BE(0) & 0x3ff;
  const spread = createHash("sha256").update(key).digest().readUInt16BE(2) % 1_000;
  let rest = ((BigInt(since.getTime()) * 1_000n + BigInt(spread)) << 10n) | BigInt(clock);
  let text = "";
  for (let place = 0; place < 13; place += 1) {
    text = signs[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}

/** What of the text leads somewhere; places are counted in bytes of UTF-8. Source: app.bsky.richtext.facet */
export function facetsOf(text: string): Json {
  const bytesBefore = (index: number): number => countBytes(text.slice(0, index));
  const part = (index: number, length: number, feature: Json) => ({
    index: { byteStart: bytesBefore(index), byteEnd: bytesBefore(index + length) },
    features: [feature],
  });
  return [
    ...findAddresses(text).map(({ url, index }) =>
      part(index, url.length, { $type: "app.bsky.richtext.facet#link", uri: url }),
    ),
    ...findHashtags(text).map(({ tag, index }) =>
      part(index, tag.length + 1, { $type: "app.bsky.richtext.facet#tag", tag }),
    ),
  ];
}

/** The address is a card of its own, but beside pictures there is no card. */
const textOf = (message: Message): string => (message.media.length > 0 ? withLink(message) : message.text);

/** Sends a picture's bytes, once; what the server calls them is what a record names. */
async function uploadBlob(
  call: Call,
  sending: Sending,
  medium: Medium,
): Promise<{ readonly blob: Json } | Exclude<Outcome, Sent>> {
  const name = `blob:${medium.sha256}`;
  const kept = sending.progress[name];
  if (kept) return { blob: JSON.parse(kept) as Json };
  const body = new Uint8Array(await call.readMedium(medium));
  const headers = { "content-type": medium.mime };
  const answer = await askBluesky(call, "com.atproto.repo.uploadBlob", { body, headers });
  if (!isGood(answer)) return explainFailure(answer, explainBluesky, false);
  const blob = at(answer.body, "blob") ?? null;
  await sending.keep({ [name]: JSON.stringify(blob) });
  return { blob };
}

async function embedOf(call: Call, sending: Sending): Promise<{ embed: Json | undefined } | Exclude<Outcome, Sent>> {
  const { media, link, title, card } = sending.message;
  const images: Json[] = [];
  for (const medium of media) {
    const sent = await uploadBlob(call, sending, medium);
    if ("kind" in sent) return sent;
    const { width, height } = medium;
    const aspect = width && height ? { aspectRatio: { width, height } } : {};
    images.push({ alt: medium.alt, image: sent.blob, ...aspect });
  }
  if (images.length > 0) return { embed: { $type: "app.bsky.embed.images", images } };
  if (link === "") return { embed: undefined };
  const thumb = card?.picture && (await uploadBlob(call, sending, card.picture));
  if (thumb && "kind" in thumb) return thumb;
  const external = {
    ...{ uri: link, title: card?.title ?? title, description: card?.description ?? "" },
    ...(thumb && { thumb: thumb.blob }),
  };
  return { embed: { $type: "app.bsky.embed.external", external } };
}

const sentBy = (call: Call, answer: Good, rkey: string): Sent => ({
  ...{ kind: "sent", remoteId: textAt(answer.body, "uri"), answer: answer.body },
  url: `https://bsky.app/profile/${call.channel.remoteId}/post/${rkey}`,
});

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  const rkey = sending.progress.rkey || tidOf(sending.since, sending.key);
  // a thread has one root, whatever part is answered
  const above = sending.replyTo;
  const root = above && {
    rootUri: above.progress.rootUri || above.remoteId,
    rootCid: above.progress.rootCid || (above.progress.cid ?? ""),
  };
  await sending.keep({ rkey, ...root });
  const made = await embedOf(call, sending);
  if ("kind" in made) return made;
  const text = textOf(sending.message);
  const record = {
    ...{ $type: collection, text, langs: [sending.message.language], facets: facetsOf(text) },
    createdAt: sending.since.toISOString(),
    ...(made.embed !== undefined && { embed: made.embed }),
    ...(sending.replyTo && { reply: replyOf(sending.replyTo) }),
  };
  const json = { repo: call.channel.remoteId, collection, rkey, record };
  const answer = await askBluesky(call, "com.atproto.repo.putRecord", { json });
  if (!isGood(answer)) return explainFailure(answer, explainBluesky, true);
  await sending.keep({ cid: textAt(answer.body, "cid") });
  return sentBy(call, answer, rkey);
}

function replyOf({ remoteId, progress }: NonNullable<Sending["replyTo"]>): Json {
  const parent = { uri: remoteId, cid: progress.cid ?? "" };
  const { rootUri, rootCid } = progress;
  return { root: rootUri && rootCid ? { uri: rootUri, cid: rootCid } : parent, parent };
}

function readNotification(raw: Json): Incoming {
  const [uri, handle] = [textAt(raw, "uri"), textAt(raw, "author", "handle")];
  const root = at(raw, "record", "reply", "root") ?? null;
  return {
    ...{ remoteId: uri, url: `https://bsky.app/profile/${handle}/post/${uri.split("/").at(-1)}` },
    what: textAt(raw, "reason") === "reply" ? "comment" : "mention",
    ...{ author: textAt(raw, "author", "displayName") || handle, authorId: textAt(raw, "author", "did") },
    ...{ text: textAt(raw, "record", "text"), writtenAt: new Date(textAt(raw, "indexedAt")) },
    answers: textAt(raw, "record", "reply", "parent", "uri"),
    progress: { cid: textAt(raw, "cid"), rootUri: textAt(root, "uri"), rootCid: textAt(root, "cid") },
  };
}

async function findSent(call: Call, sending: Sending) {
  const { rkey } = sending.progress;
  if (!rkey) return { kind: "absent" } as const;
  const query = new URLSearchParams({ repo: call.channel.remoteId, collection, rkey });
  const answer = await askBluesky(call, `com.atproto.repo.getRecord?${query}`);
  if (isGood(answer)) {
    await sending.keep({ cid: textAt(answer.body, "cid") });
    return sentBy(call, answer, rkey);
  }
  if (answer.kind === "answer" && textAt(answer.body, "error") === "RecordNotFound") return { kind: "absent" } as const;
  const failed = explainFailure(answer, explainBluesky, false);
  return failed.kind === "refused" ? ({ kind: "cannot-tell" } as const) : failed;
}

/** Bluesky; readers' programs do not show changes of a post, hence corrections in answer. Source: docs.bsky.app, atproto lexicons */
export const bluesky: Publisher = {
  network: "bluesky",
  picture: { mostBytes: largestPicture, longestSide: 2_000 },
  card: { mostBytes: 1_000_000, longestSide: 1_200 },
  takesThreads: true,
  name: "Bluesky",
  gapMs: 1_000,
  textOf,
  count: (message) => {
    const text = textOf(message);
    const bytes = countBytes(text);
    if (bytes > longest.bytes) return { used: bytes, limit: longest.bytes, unit: "bytes" };
    return { used: countGraphemes(text), limit: longest.graphemes, unit: "graphemes" };
  },
  check: ({ media }) => [
    ...(media.length > 4 ? [{ severity: "error", code: "too-many-media", values: { most: 4 } } as const] : []),
    ...media.flatMap(({ mime, bytes, name }): Finding[] => {
      if (!mime.startsWith("image/")) return [{ severity: "error", code: "only-pictures", values: { name } }];
      return bytes > largestPicture ? [{ severity: "error", code: "medium-too-large", values: { name, most: 2 } }] : [];
    }),
  ],
  publish,
  findSent,
  remove: async (call, { remoteId }) => {
    const json = { repo: call.channel.remoteId, collection, rkey: remoteId.split("/").at(-1) ?? "" };
    return changedBy(await askBluesky(call, "com.atproto.repo.deleteRecord", { json }), explainBluesky);
  },
  measure: async (call, { remoteId }) =>
    figuresIn(await askBluesky(call, `app.bsky.feed.getPosts?uris=${encodeURIComponent(remoteId)}`), explainBluesky, {
      likes: ["posts", 0, "likeCount"],
      replies: ["posts", 0, "replyCount"],
      shares: ["posts", 0, "repostCount"],
      quotes: ["posts", 0, "quoteCount"],
    }),
  measureProfile: async (call) => {
    const answer = await askBluesky(
      call,
      `app.bsky.actor.getProfile?actor=${encodeURIComponent(call.channel.remoteId)}`,
    );
    return figuresIn(answer, explainBluesky, { followers: ["followersCount"] });
  },
  inbox: {
    list: async (call, { since }) => {
      const answer = await askBluesky(
        call,
        "app.bsky.notification.listNotifications?reasons=reply&reasons=mention&limit=100",
      );
      const all = incomingIn(answer, explainBluesky, ["notifications"], readNotification);
      return "kind" in all ? all : all.filter(({ writtenAt }) => writtenAt >= since);
    },
    hide: hideOnBluesky,
    isThere: async (call, { remoteId }) => {
      const answer = await askBluesky(call, `app.bsky.feed.getPosts?uris=${encodeURIComponent(remoteId)}`);
      return seenIn(answer, explainBluesky, (body) => textAt(body, "posts", 0, "uri") === remoteId);
    },
  },
  probe: async (call) => aliveBy(await askBluesky(call, "com.atproto.server.getSession"), explainBluesky),
  renewBeforeMs: 15 * 60_000,
  renew: async (call) => {
    if (!call.channel.secret.refreshToken) return stopped("token-expired");
    const answer = await askBluesky(call, "com.atproto.server.refreshSession", { method: "POST", refresh: true });
    if (!isGood(answer)) {
      const failed = explainFailure(answer, explainBluesky, false);
      return failed.kind === "refused" ? stopped("token-expired", failed.detail) : failed;
    }
    const secret = { accessToken: textAt(answer.body, "accessJwt"), refreshToken: textAt(answer.body, "refreshJwt") };
    return { kind: "renewed", secret, expiresAt: new Date(call.now().getTime() + 2 * 3_600_000) };
  },
};
