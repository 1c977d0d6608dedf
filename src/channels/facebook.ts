import type { Json } from "#src/kernel/canonical-json.ts";
import { type Answer, at, callNetwork, changedBy, explainFailure, isGood, listAt, textAt } from "./call-network.ts";
import { countGraphemes, withLink } from "./count-text.ts";
import { explainMeta } from "./explain-meta.ts";
import { lookThrough } from "./look-through.ts";
import type { Call, Message, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresEach, figuresIn } from "./read-figures.ts";
import { incomingEach, incomingIn, metaComment } from "./read-incoming.ts";

const longest = 63_206;
const largestPicture = 4 * 2 ** 20;

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(`${call.endpoints.graph}/${call.version}${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
  });

/** The address goes as a card, but beside pictures there is no card. */
const textOf = (message: Message): string => (message.media.length > 0 ? withLink(message) : message.text);

const pageOf = (call: Call): string => `/${call.channel.remoteId}`;

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  const { message } = sending;
  const text = textOf(message);
  const [first] = message.media;
  if (sending.replyTo) {
    const answer = await ask(call, `/${sending.replyTo.remoteId}/comments`, { form: { message: text } });
    return sentBy(answer);
  }
  if (first?.mime.startsWith("video/")) {
    const body = new FormData();
    body.set("description", text);
    body.set("title", message.title);
    body.set("source", await blobOf(call, first), first.name);
    return sentBy(await ask(call, `${pageOf(call)}/videos`, { body }));
  }
  const photos = await uploadPhotos(call, sending);
  if ("kind" in photos) return photos;
  const attached = Object.fromEntries(
    photos.map((id, place) => [`attached_media[${place}]`, `{"media_fbid":"${id}"}`]),
  );
  const link = photos.length === 0 && message.link !== "" ? { link: message.link } : {};
  return sentBy(await ask(call, `${pageOf(call)}/feed`, { form: { message: text, ...link, ...attached } }));
}

const blobOf = async (call: Call, medium: Message["media"][number]): Promise<Blob> =>
  new Blob([new Uint8Array(await call.readMedium(medium))], { type: medium.mime });

/** Photos wait unseen until the post names them. */
async function uploadPhotos(
  call: Call,
  sending: Sending,
): Promise<readonly string[] | Exclude<Outcome, { kind: "sent" }>> {
  const ids: string[] = [];
  for (const medium of sending.message.media) {
    const name = `photo:${medium.sha256}`;
    let id = sending.progress[name];
    if (!id) {
      const body = new FormData();
      body.set("published", "false");
      body.set("alt_text_custom", medium.alt);
      body.set("source", await blobOf(call, medium), medium.name);
      const answer = await ask(call, `${pageOf(call)}/photos`, { body });
      if (!isGood(answer)) return explainFailure(answer, explainMeta, false);
      id = textAt(answer.body, "id");
      await sending.keep({ [name]: id });
    }
    ids.push(id);
  }
  return ids;
}

function sentBy(answer: Answer): Outcome {
  if (!isGood(answer)) return explainFailure(answer, explainMeta, true);
  const remoteId = textAt(answer.body, "post_id") || textAt(answer.body, "id");
  return { kind: "sent", remoteId, url: `https://www.facebook.com/${remoteId}`, answer: answer.body };
}

const findSent = (call: Call, sending: Sending) => {
  const since = Math.floor(sending.since.getTime() / 1_000) - 120;
  const where = sending.replyTo ? `/${sending.replyTo.remoteId}/comments` : `${pageOf(call)}/published_posts`;
  const path = `${where}?fields=id,message,created_time,permalink_url&limit=100&since=${since}`;
  return lookThrough(
    sending,
    textOf(sending.message),
    explainMeta,
    (after) => ask(call, after === "" ? path : `${path}&after=${encodeURIComponent(after)}`),
    (body: Json) => ({
      listed: listAt(body, "data").map((raw) => ({
        ...{ id: textAt(raw, "id"), url: textAt(raw, "permalink_url"), raw },
        ...{ made: textAt(raw, "created_time"), text: textAt(raw, "message") },
      })),
      next: textAt(body, "paging", "cursors", "after"),
    }),
  );
};

/** Pages of Facebook. Source: Pages API, posts */
export const facebook: Publisher = {
  network: "facebook",
  picture: { mostBytes: 4_000_000, longestSide: 2_048 },
  makesCards: true,
  name: "Facebook",
  gapMs: 1_000,
  textOf,
  count: (message) => ({ used: countGraphemes(textOf(message)), limit: longest, unit: "characters" }),
  check: ({ media }) =>
    media.flatMap(({ mime, bytes, name }) =>
      mime.startsWith("image/") && bytes > largestPicture
        ? [{ severity: "error", code: "medium-too-large", values: { name, most: 4 } } as const]
        : [],
    ),
  publish,
  findSent,
  edit: async (call, { remoteId }, message) =>
    changedBy(await ask(call, `/${remoteId}`, { form: { message: textOf(message) } }), explainMeta),
  remove: async (call, { remoteId }) =>
    changedBy(
      await ask(call, `/${remoteId}`, { method: "DELETE" }),
      explainMeta,
      ({ body }) => at(body, "error", "error_subcode") === 33,
    ),
  measure: (call, { remoteId }) =>
    figuresEach(
      explainMeta,
      { views: "post_media_view", reach: "post_total_media_view_unique", clicks: "post_clicks" },
      (metric) => ask(call, `/${remoteId}/insights?metric=${metric}`),
      (body) => at(body, "data", 0, "values", 0, "value"),
    ),
  measureProfile: async (call) =>
    figuresIn(await ask(call, `${pageOf(call)}?fields=followers_count`), explainMeta, {
      followers: ["followers_count"],
    }),
  inbox: {
    list: (call, { since, posts }) =>
      incomingEach(posts, since, async (post) => {
        const query = `filter=stream&order=reverse_chronological&limit=100&since=${Math.floor(since.getTime() / 1_000)}`;
        const fields = "id,message,from,created_time,permalink_url";
        const answer = await ask(call, `/${post}/comments?fields=${fields}&${query}`);
        return incomingIn(answer, explainMeta, ["data"], metaComment(post, "message", "created_time"));
      }),
    hide: async (call, { remoteId }, isHidden) =>
      changedBy(await ask(call, `/${remoteId}`, { form: { is_hidden: String(isHidden) } }), explainMeta),
  },
  probe: async (call) => aliveBy(await ask(call, `${pageOf(call)}?fields=id,name`), explainMeta),
};
