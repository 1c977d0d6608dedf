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
import { countGraphemes, withLink } from "./count-text.ts";
import { lookThrough } from "./look-through.ts";
import type { Call, Finding, Found, Incoming, Message, Outcome, Publisher, Sending } from "./publisher.ts";
import { aliveBy, figuresIn } from "./read-figures.ts";
import { incomingIn } from "./read-incoming.ts";
import { renewByForm } from "./renew-oauth.ts";

const longest = { title: 100, description: 5_000 } as const;
/** News and politics. */
const category = "25";

const explain: Explain = ({ status, body }) => {
  const why = textAt(body, "error", "errors", 0, "reason");
  const said = textAt(body, "error", "message");
  if (status === 401) return stopped("token-revoked", said);
  if (/^(quotaExceeded|uploadLimitExceeded|dailyLimitExceeded)$/.test(why)) return later("daily-limit", 3_600, true);
  if (/^(rateLimitExceeded|userRateLimitExceeded)$/.test(why)) return later("throttled", 60, true);
  if (/^invalid(Title|Description|Tags)$/.test(why)) return refused("too-long", said);
  if (/^(mediaBodyRequired|invalidVideo\w*|invalidFilename)$/.test(why)) return refused("media-refused", said);
  if (status === 403) return stopped("missing-permission", said);
  if (status === 404) return refused("gone", said);
  return undefined;
};

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
const ask = (call: Call, path: string, given: Given = {}): Promise<Answer> =>
  callNetwork(path.startsWith("http") ? path : `${call.endpoints.youtube}${path}`, {
    ...given,
    ...{ token: call.channel.secret.accessToken, signal: call.signal },
  });

const urlOf = (id: string): string => `https://www.youtube.com/watch?v=${id}`;

const snippetOf = (message: Message) => ({
  title: message.title.replaceAll(/[<>]/g, "").slice(0, longest.title),
  description: withLink(message),
  ...{ categoryId: category, defaultLanguage: message.language },
});

/** Where the film goes: an upload session, whose address is the key of the delivery. */
async function openSession(call: Call, sending: Sending): Promise<string | Exclude<Outcome, { kind: "sent" }>> {
  const [film] = sending.message.media;
  if (!film?.mime.startsWith("video/")) return refused("media-missing");
  const status = { privacyStatus: "public", selfDeclaredMadeForKids: false };
  const answer = await ask(call, "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status", {
    json: { snippet: snippetOf(sending.message), status },
    headers: { "x-upload-content-type": film.mime, "x-upload-content-length": String(film.bytes) },
  });
  // a session that gets no film is seen by nobody
  if (!isGood(answer)) return explainFailure(answer, explain, false);
  const session = answer.headers.get("location") ?? "";
  // the token goes to the network itself only
  const isOwn = URL.canParse(session) && new URL(session).origin === new URL(call.endpoints.youtube ?? "").origin;
  if (!isOwn) return refused("refused", "upload address of another host");
  await sending.keep({ session });
  return session;
}

/** An answer to a comment; what it stands under is kept, for a comment is no film. */
async function answerIn(call: Call, { message, keep }: Sending, parentId: string): Promise<Outcome> {
  await keep({ under: parentId });
  const json = { snippet: { parentId, textOriginal: withLink(message) } };
  const answer = await ask(call, "/youtube/v3/comments?part=snippet", { json });
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  return { kind: "sent", remoteId: textAt(answer.body, "id"), url: "", answer: answer.body };
}

const findAnswer = (call: Call, sending: Sending, parentId: string) =>
  lookThrough(
    sending,
    withLink(sending.message),
    explain,
    (page) => ask(call, `/youtube/v3/comments?part=snippet&maxResults=100&parentId=${parentId}&pageToken=${page}`),
    (body: Json) => ({
      listed: listAt(body, "items").map((raw) => ({
        ...{ id: textAt(raw, "id"), url: "", made: textAt(raw, "snippet", "publishedAt"), raw },
        text: textAt(raw, "snippet", "textOriginal"),
      })),
      next: textAt(body, "nextPageToken"),
    }),
  );

function readThread(raw: Json): Incoming {
  const at = (name: string) => textAt(raw, "snippet", "topLevelComment", "snippet", name);
  const [id, film] = [textAt(raw, "snippet", "topLevelComment", "id"), textAt(raw, "snippet", "videoId")];
  return {
    ...{ remoteId: id, url: `${urlOf(film)}&lc=${id}`, what: "comment", answers: film, progress: {} },
    ...{ author: at("authorDisplayName"), text: at("textOriginal"), writtenAt: new Date(at("publishedAt")) },
    authorId: textAt(raw, "snippet", "topLevelComment", "snippet", "authorChannelId", "value"),
  };
}

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  if (sending.replyTo) return answerIn(call, sending, sending.replyTo.remoteId);
  const session = sending.progress.session || (await openSession(call, sending));
  if (typeof session !== "string") return session;
  const [film] = sending.message.media;
  if (!film) return refused("media-missing");
  const body = new Uint8Array(await call.readMedium(film));
  const answer = await ask(call, session, { method: "PUT", body, headers: { "content-type": film.mime } });
  if (answer.kind === "answer" && answer.status === 404) {
    await sending.keep({ session: "" });
    return later("server-fault");
  }
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  const id = textAt(answer.body, "id");
  return { kind: "sent", remoteId: id, url: urlOf(id), answer: answer.body };
}

/** The session says whether the film is there whole. */
async function findSent(call: Call, sending: Sending): Promise<Found> {
  if (sending.replyTo) return findAnswer(call, sending, sending.replyTo.remoteId);
  const { progress, message } = sending;
  const { session } = progress;
  if (!session) return { kind: "absent" };
  const bytes = message.media[0]?.bytes ?? 0;
  const answer = await ask(call, session, {
    method: "PUT",
    body: "",
    headers: { "content-range": `bytes */${bytes}` },
  });
  if (answer.kind === "answer" && answer.status === 308) return { kind: "absent" };
  if (answer.kind === "answer" && answer.status === 404) return { kind: "cannot-tell" };
  if (!isGood(answer)) {
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? { kind: "cannot-tell" } : failed;
  }
  const id = textAt(answer.body, "id");
  return { kind: "sent", remoteId: id, url: urlOf(id), answer: answer.body };
}

/** Films on YouTube; posts of text cannot be made by its interface. Source: YouTube Data API v3 */
export const youtube: Publisher = {
  network: "youtube",
  name: "YouTube",
  gapMs: 5_000,
  textOf: withLink,
  count: (message) => ({ used: countGraphemes(withLink(message)), limit: longest.description, unit: "characters" }),
  check: ({ media, title }) => {
    const findings: (Finding | false)[] = [
      media.length === 0 && { severity: "error", code: "film-missing" },
      media.length > 0 && !media[0]?.mime.startsWith("video/") && { severity: "error", code: "film-missing" },
      media.length > 1 && { severity: "error", code: "too-many-media", values: { most: 1 } },
      title.length > longest.title && { severity: "warning", code: "title-cut", values: { most: longest.title } },
    ];
    return findings.filter((finding) => finding !== false);
  },
  publish,
  findSent,
  edit: async (call, { remoteId, progress: { under } }, message) => {
    if (under) {
      const json = { id: remoteId, snippet: { textOriginal: withLink(message) } };
      return changedBy(await ask(call, "/youtube/v3/comments?part=snippet", { method: "PUT", json }), explain);
    }
    const json = { id: remoteId, snippet: snippetOf(message) };
    return changedBy(await ask(call, "/youtube/v3/videos?part=snippet", { method: "PUT", json }), explain);
  },
  remove: async (call, { remoteId, progress: { under } }) => {
    const what = under ? "comments" : "videos";
    const answer = await ask(call, `/youtube/v3/${what}?id=${encodeURIComponent(remoteId)}`, { method: "DELETE" });
    return changedBy(answer, explain, ({ status }) => status === 404);
  },
  measure: async (call, { remoteId }) => {
    const way = (name: string) => ["items", 0, "statistics", name] as const;
    const answer = await ask(call, `/youtube/v3/videos?part=statistics&id=${encodeURIComponent(remoteId)}`);
    return figuresIn(answer, explain, {
      views: way("viewCount"),
      likes: way("likeCount"),
      replies: way("commentCount"),
    });
  },
  measureProfile: async (call) =>
    figuresIn(await ask(call, "/youtube/v3/channels?part=statistics&mine=true"), explain, {
      followers: ["items", 0, "statistics", "subscriberCount"],
    }),
  inbox: {
    list: async (call, { since }) => {
      const profile = encodeURIComponent(call.channel.remoteId);
      const query = `part=snippet&order=time&maxResults=100&allThreadsRelatedToChannelId=${profile}`;
      const all = incomingIn(await ask(call, `/youtube/v3/commentThreads?${query}`), explain, ["items"], readThread);
      return "kind" in all ? all : all.filter(({ writtenAt }) => writtenAt >= since);
    },
    hide: async (call, { remoteId }, isHidden) => {
      const query = `id=${encodeURIComponent(remoteId)}&moderationStatus=${isHidden ? "rejected" : "published"}`;
      const answer = await ask(call, `/youtube/v3/comments/setModerationStatus?${query}`, { method: "POST" });
      return changedBy(answer, explain);
    },
  },
  probe: async (call) => aliveBy(await ask(call, "/youtube/v3/channels?part=id&mine=true"), explain),
  renewBeforeMs: 10 * 60_000,
  renew: (call, app) => renewByForm(call, `${call.endpoints.google}/token`, app, explain),
};
