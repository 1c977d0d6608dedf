import type { Json } from "#src/kernel/canonical-json.ts";
import {
  type Answer,
  callNetwork,
  changedBy,
  type Explain,
  explainFailure,
  isGood,
  listAt,
  refused,
  stopped,
  textAt,
} from "./call-network.ts";
import { countGraphemes, withLink } from "./count-text.ts";
import { lookThrough } from "./look-through.ts";
import type { Call, Incoming, Medium, Message, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresIn } from "./read-figures.ts";
import { incomingEach, incomingIn, seenIn } from "./read-incoming.ts";
import { renewByForm } from "./renew-oauth.ts";

const longest = 3_000;

const explain: Explain = ({ status, body }) => {
  const said = textAt(body, "message");
  if (status === 401) return stopped(/expired/i.test(said) ? "token-expired" : "token-revoked", said);
  if (status === 426) return stopped("version-ended", said);
  if (status === 403) return stopped("missing-permission", said);
  if (status === 404) return refused("gone", said);
  if (/duplicate/i.test(said)) return refused("duplicate", said);
  if (/commentary.*(exceed|length)|too long/i.test(said)) return refused("too-long", said);
  if (/image|video|media/i.test(said) && status === 400) return refused("media-refused", said);
  return undefined;
};

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(`${call.endpoints.linkedin}/rest${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
    headers: { "linkedin-version": call.version, "x-restli-protocol-version": "2.0.0", ...given.headers },
  });

/** The network's "little text": these signs would be read as its own. */
const escaped = (text: string): string => text.replaceAll(/[\\(){}[\]<>@|~_*#]/g, (sign) => `\\${sign}`);
const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, "$1");

/** The address goes as a card, but beside pictures there is no card. */
const textOf = (message: Message): string => (message.media.length > 0 ? withLink(message) : message.text);

const author = (call: Call): string => `urn:li:organization:${call.channel.remoteId}`;
const idOf = (urn: string): string => encodeURIComponent(urn);

async function uploadImages(
  call: Call,
  sending: Sending,
  media: readonly Medium[],
): Promise<readonly { id: string; altText: string }[] | Exclude<Outcome, { kind: "sent" }>> {
  const images: { id: string; altText: string }[] = [];
  for (const medium of media) {
    const name = `image:${medium.sha256}`;
    let id = sending.progress[name];
    if (!id) {
      const json = { initializeUploadRequest: { owner: author(call) } };
      const begun = await ask(call, "/images?action=initializeUpload", { json });
      if (!isGood(begun)) return explainFailure(begun, explain, false);
      const url = textAt(begun.body, "value", "uploadUrl");
      // the token goes to the network itself only
      if (!isOwn(url)) return refused("media-refused", "upload address of another host");
      const body = new Uint8Array(await call.readMedium(medium));
      const token = call.channel.secret.accessToken;
      const sent = await callNetwork(url, { method: "PUT", body, token, signal: call.signal });
      if (!isGood(sent)) return explainFailure(sent, explain, false);
      id = textAt(begun.body, "value", "image");
      await sending.keep({ [name]: id });
    }
    images.push({ id, altText: medium.alt });
  }
  return images;

  function isOwn(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { host, protocol } = new URL(url);
    const isTheirs = protocol === "https:" && (host === "linkedin.com" || host.endsWith(".linkedin.com"));
    return isTheirs || host === new URL(call.endpoints.linkedin ?? "").host;
  }
}

/** Comments of a post, or answers to a comment. */
/** Comments under one post that are looked through. */
const mostComments = 1_000;

const commentsOf = (urn: string): string => `/socialActions/${idOf(urn)}/comments`;

/** An answer is a comment; what it stands under is kept, for it is changed and deleted there. */
async function answerIn(call: Call, { message, keep }: Sending, under: string): Promise<Outcome> {
  await keep({ under });
  const json = { actor: author(call), object: under, message: { text: withLink(message) } };
  const answer = await ask(call, commentsOf(under), { json });
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  return { kind: "sent", remoteId: textAt(answer.body, "commentUrn"), url: urlOf(under), answer: answer.body };
}

const findAnswer = (call: Call, sending: Sending, under: string) =>
  lookThrough(
    sending,
    withLink(sending.message),
    explain,
    (start) => ask(call, `${commentsOf(under)}?count=100&start=${start || 0}`),
    (body: Json) => ({
      listed: listAt(body, "elements")
        .filter((raw) => textAt(raw, "actor") === author(call))
        .map((raw) => ({
          ...{ id: textAt(raw, "commentUrn"), url: urlOf(under), raw, text: textAt(raw, "message", "text") },
          made: new Date(Number(textAt(raw, "created", "time"))).toISOString(),
        })),
      next: nextIn(body),
    }),
  );

const readComment =
  (post: string) =>
  (raw: Json): Incoming => ({
    ...{ remoteId: textAt(raw, "commentUrn"), url: urlOf(post), what: "comment", author: "", answers: post },
    ...{ authorId: textAt(raw, "actor"), text: textAt(raw, "message", "text"), progress: {} },
    writtenAt: new Date(Number(textAt(raw, "created", "time"))),
  });

/** Looks through the comments under the post: one alone is given only by a number that the list does not tell. */
async function isThere(call: Call, { remoteId, under }: { remoteId: string; under: string }) {
  const isIt = (raw: Json) => textAt(raw, "commentUrn") === remoteId;
  for (let start = 0; start < mostComments; start += 100) {
    const answer = await ask(call, `${commentsOf(under)}?count=100&start=${start}`);
    const seen = seenIn(answer, explain, (body) => listAt(body, "elements").some(isIt));
    const isWhole = !isGood(answer) || listAt(answer.body, "elements").length < 100;
    if (seen.kind !== "gone" || isWhole) return seen;
  }
  return { kind: "there" } as const;
}

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  const { message } = sending;
  if (sending.replyTo) return answerIn(call, sending, sending.replyTo.remoteId);
  const images = await uploadImages(call, sending, message.media);
  if ("kind" in images) return images;
  const { card } = message;
  const thumbs = card?.picture ? await uploadImages(call, sending, [card.picture]) : [];
  if ("kind" in thumbs) return thumbs;
  const [first] = images;
  const [thumb] = thumbs;
  const content =
    images.length > 1
      ? { multiImage: { images } }
      : first
        ? { media: first }
        : message.link !== ""
          ? {
              article: {
                ...{ source: message.link, title: card?.title || message.title || message.link },
                ...(card?.description && { description: card.description }),
                ...(thumb && { thumbnail: thumb.id, ...(thumb.altText && { thumbnailAltText: thumb.altText }) }),
              },
            }
          : undefined;
  const answer = await ask(call, "/posts", {
    json: {
      ...{
        author: author(call),
        commentary: escaped(textOf(message)),
        visibility: "PUBLIC",
        lifecycleState: "PUBLISHED",
      },
      distribution: { feedDistribution: "MAIN_FEED", targetEntities: [], thirdPartyDistributionChannels: [] },
      ...(content && { content }),
    },
  });
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  const urn = answer.headers.get("x-restli-id") ?? "";
  return { kind: "sent", remoteId: urn, url: urlOf(urn), answer: { id: urn } };
}

const urlOf = (urn: string): string => `https://www.linkedin.com/feed/update/${urn}`;

const findSent = (call: Call, sending: Sending) =>
  sending.replyTo ? findAnswer(call, sending, sending.replyTo.remoteId) : findPost(call, sending);

const findPost = (call: Call, sending: Sending) =>
  lookThrough(
    sending,
    textOf(sending.message),
    explain,
    (start) => ask(call, `/posts?q=author&author=${idOf(author(call))}&count=100&sortBy=CREATED&start=${start || 0}`),
    (body: Json) => ({
      listed: listAt(body, "elements").map((raw) => ({
        ...{ id: textAt(raw, "id"), url: urlOf(textAt(raw, "id")), raw, text: unescaped(textAt(raw, "commentary")) },
        made: new Date(Number(textAt(raw, "createdAt"))).toISOString(),
      })),
      next: nextIn(body),
    }),
  );

function nextIn(body: Json): string {
  const [start, count] = [Number(textAt(body, "paging", "start")), listAt(body, "elements").length];
  return count < 100 ? "" : String(start + count);
}

/** Pages of LinkedIn. Source: learn.microsoft.com/linkedin, Posts API */
export const linkedin: Publisher = {
  network: "linkedin",
  picture: { mostBytes: 8_000_000, longestSide: 4_096 },
  card: { mostBytes: 5_000_000, longestSide: 1_920 },
  name: "LinkedIn",
  gapMs: 1_000,
  textOf,
  count: (message) => ({ used: countGraphemes(textOf(message)), limit: longest, unit: "characters" }),
  check: ({ media }) => [
    ...(media.length > 20 ? [{ severity: "error", code: "too-many-media", values: { most: 20 } } as const] : []),
    ...media.flatMap(({ mime, name }) =>
      mime.startsWith("image/") ? [] : [{ severity: "error", code: "only-pictures", values: { name } } as const],
    ),
  ],
  publish,
  findSent,
  edit: async (call, { remoteId, progress }, message) => {
    // a comment is changed by its author alone, and not by every kind of page: a correction follows as an answer
    if (progress.under) return refused("not-supported");
    const json = { patch: { $set: { commentary: escaped(textOf(message)) } } };
    const headers = { "x-restli-method": "PARTIAL_UPDATE" };
    return changedBy(await ask(call, `/posts/${idOf(remoteId)}`, { json, headers }), explain);
  },
  remove: async (call, { remoteId, progress: { under } }) =>
    changedBy(
      under
        ? await ask(call, `${commentsOf(under)}/${idOf(remoteId)}?actor=${idOf(author(call))}`, { method: "DELETE" })
        : await ask(call, `/posts/${idOf(remoteId)}`, { method: "DELETE" }),
      explain,
      ({ status }) => status === 404,
    ),
  measure: async (call, { remoteId }) => {
    const query = `q=organizationalEntity&organizationalEntity=${idOf(author(call))}&shares=List(${idOf(remoteId)})`;
    const way = (name: string) => ["elements", 0, "totalShareStatistics", name] as const;
    return figuresIn(await ask(call, `/organizationalEntityShareStatistics?${query}`), explain, {
      ...{ views: way("impressionCount"), clicks: way("clickCount"), likes: way("likeCount") },
      ...{ replies: way("commentCount"), shares: way("shareCount") },
    });
  },
  measureProfile: async (call) =>
    figuresIn(await ask(call, `/networkSizes/${idOf(author(call))}?edgeType=COMPANY_FOLLOWED_BY_MEMBER`), explain, {
      followers: ["firstDegreeSize"],
    }),
  inbox: {
    list: (call, { since, posts }) =>
      incomingEach(posts, since, async (post) =>
        incomingIn(await ask(call, `${commentsOf(post)}?count=100&start=0`), explain, ["elements"], readComment(post)),
      ),
    isThere,
  },
  probe: async (call) => aliveBy(await ask(call, `/organizations/${call.channel.remoteId}`), explain),
  renewBeforeMs: 7 * 86_400_000,
  renew: (call, app) => renewByForm(call, `${call.endpoints.linkedinScreen}/oauth/v2/accessToken`, app, explain),
};
