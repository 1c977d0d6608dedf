import { setTimeout as wait } from "node:timers/promises";
import type { Json } from "#src/kernel/canonical-json.ts";
import {
  type Answer,
  at,
  callNetwork,
  changedBy,
  type Explain,
  explainFailure,
  type Good,
  isGood,
  later,
  refused,
  stopped,
  textAt,
} from "./call-network.ts";
import { isRecent, isSameText, textOfHtml } from "./compare-text.ts";
import { countGraphemes, findAddresses, withLink } from "./count-text.ts";
import type { Call, Figure, Incoming, Message, Outcome, Publisher, Sending, Sent } from "./publisher.ts";
import { incomingIn, seenIn } from "./read-incoming.ts";

const usualLimit = 500;
const addressCounts = 23;
const mostPictures = 4;
/** Own posts that are looked through after a lost answer. */
const mostPages = 6;

const explain: Explain = ({ status, body, headers }) => {
  const said = textAt(body, "error");
  if (status === 401) return stopped("token-revoked", said);
  if (status === 403) return stopped("missing-permission", said);
  if (status === 404 || status === 410) return refused("gone", said);
  if (status === 429) {
    const reset = Date.parse(headers.get("x-ratelimit-reset") ?? "");
    return later("throttled", Number.isNaN(reset) ? undefined : Math.max(1, (reset - Date.now()) / 1_000), true);
  }
  if (status === 422 && /character limit/i.test(said)) return refused("too-long", said);
  if (status === 422 && /media|file|attachment/i.test(said)) return refused("media-refused", said);
  return undefined;
};

const instanceOf = (call: Call): string => call.channel.settings.instance ?? "";

function ask(
  call: Call,
  path: string,
  given: { method?: string; json?: Json; body?: FormData; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const token = call.channel.secret.accessToken;
  return callNetwork(`${instanceOf(call)}${path}`, { ...given, token, signal: call.signal });
}

/** The text counted as Mastodon counts: addresses are 23 signs, `@person@host` is `@person`. */
function countMastodon(text: string): number {
  const addresses = findAddresses(text);
  const rest = addresses.reduce((left, { url }) => left.replace(url, ""), text);
  const short = rest.replaceAll(/(?<![\w/])(@\w+)@[\w.-]+\w/g, "$1");
  return countGraphemes(short) + addresses.length * addressCounts;
}

async function uploadMedia(call: Call, sending: Sending): Promise<readonly string[] | Exclude<Outcome, Sent>> {
  const ids: string[] = [];
  for (const medium of sending.message.media) {
    const kept = sending.progress[`medium:${medium.sha256}`];
    if (kept) {
      ids.push(kept);
      continue;
    }
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(await call.readMedium(medium))], { type: medium.mime }), medium.name);
    body.set("description", medium.alt.slice(0, 1_500));
    const answer = await ask(call, "/api/v2/media", { method: "POST", body });
    // a medium that nobody uses harms nobody: it is sent again
    if (!isGood(answer)) return explainFailure(answer, explain, false);
    const id = textAt(answer.body, "id");
    const ready = answer.status === 202 ? await waitForMedium(call, id) : undefined;
    if (ready) return ready;
    await sending.keep({ [`medium:${medium.sha256}`]: id });
    ids.push(id);
  }
  return ids;
}

async function waitForMedium(call: Call, id: string) {
  for (let round = 0; round < 20; round += 1) {
    await wait(Math.min(500 * 2 ** round, 5_000), undefined, { signal: call.signal });
    const answer = await ask(call, `/api/v1/media/${id}`);
    if (answer.kind === "answer" && answer.status === 206) continue;
    return isGood(answer) ? undefined : explainFailure(answer, explain, false);
  }
  return later("server-fault");
}

const sentBy = (answer: Good): Sent => ({
  kind: "sent",
  remoteId: textAt(answer.body, "id"),
  url: textAt(answer.body, "url"),
  answer: answer.body,
});

/** Who is answered is named at the beginning, or is not told; the name is not part of what the municipality keeps of it. */
const textTo = (handle: string | undefined, message: Message): string =>
  handle ? `@${handle} ${withLink(message)}` : withLink(message);

async function publish(call: Call, sending: Sending): Promise<Outcome> {
  const handle = sending.replyTo?.progress.handle;
  if (handle) await sending.keep({ handle });
  const media = await uploadMedia(call, sending);
  if ("kind" in media) return media;
  const answer = await ask(call, "/api/v1/statuses", {
    json: {
      ...{ status: textTo(handle, sending.message), language: sending.message.language, media_ids: media },
      ...(sending.replyTo && { in_reply_to_id: sending.replyTo.remoteId }),
      visibility: "public",
    },
    headers: { "idempotency-key": sending.key },
  });
  return isGood(answer) ? sentBy(answer) : explainFailure(answer, explain, true);
}

/** Looks through the profile's own posts since the first attempt: the idempotency key lives an hour only. */
async function findSent(call: Call, sending: Sending) {
  const wanted = textTo(sending.replyTo?.progress.handle, sending.message);
  let before = "";
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/api/v1/accounts/${call.channel.remoteId}/statuses?exclude_reblogs=true&limit=40${before}`;
    const answer = await ask(call, path);
    if (!isGood(answer)) {
      const failed = explainFailure(answer, explain, false);
      return failed.kind === "refused" ? ({ kind: "cannot-tell" } as const) : failed;
    }
    const statuses = Array.isArray(answer.body) ? (answer.body as readonly Json[]) : [];
    const found = statuses.find(
      (status) =>
        isRecent(textAt(status, "created_at"), sending.since) &&
        !sending.known.has(textAt(status, "id")) &&
        isSameText(textOfHtml(textAt(status, "content")), wanted),
    );
    if (found) return sentBy({ ...answer, body: found });
    const last = statuses.at(-1);
    if (!last || !isRecent(textAt(last, "created_at"), sending.since)) return { kind: "absent" } as const;
    before = `&max_id=${encodeURIComponent(textAt(last, "id"))}`;
  }
  return { kind: "cannot-tell" } as const;
}

async function figures(call: Call, path: string, names: Readonly<Record<string, string>>) {
  const answer = await ask(call, path);
  if (!isGood(answer)) {
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused"
      ? Object.keys(names).map((metric): Figure => ({ metric, state: "absent" }))
      : failed;
  }
  return Object.entries(names).map(([metric, field]): Figure => {
    const value = at(answer.body, field);
    return typeof value === "number" ? { metric, state: "known", value } : { metric, state: "ended" };
  });
}

function readMention(raw: Json): Incoming {
  const status = at(raw, "status") ?? null;
  const answers = textAt(status, "in_reply_to_id");
  return {
    ...{ remoteId: textAt(status, "id"), url: textAt(status, "url"), what: answers ? "comment" : "mention", answers },
    ...{ author: textAt(status, "account", "display_name"), authorId: textAt(status, "account", "acct") },
    ...{ text: textOfHtml(textAt(status, "content")), writtenAt: new Date(textAt(status, "created_at")) },
    progress: { handle: textAt(status, "account", "acct") },
  };
}

const limitOf = (_message: Message): number => usualLimit;

/** Mastodon and whatever speaks its API; the instance is a setting of the profile. Source: docs.joinmastodon.org/methods */
export const mastodon: Publisher = {
  network: "mastodon",
  picture: { mostBytes: 16_000_000, longestSide: 3_840 },
  takesThreads: true,
  makesCards: true,
  name: "Mastodon",
  gapMs: 1_000, // 300 requests in 5 minutes
  textOf: withLink,
  count: (message) => ({ used: countMastodon(withLink(message)), limit: limitOf(message), unit: "characters" }),
  check: ({ media }) =>
    media.length > mostPictures
      ? [{ severity: "error", code: "too-many-media", values: { most: mostPictures } }]
      : media.flatMap(({ alt, name }) =>
          alt.length > 1_500
            ? [{ severity: "error", code: "alt-too-long", values: { name, most: 1_500 } } as const]
            : [],
        ),
  publish,
  findSent,
  edit: async (call, { remoteId, progress, message: before }, message) => {
    const media = before.media.flatMap(({ sha256 }) => progress[`medium:${sha256}`] ?? []);
    const json = { status: textTo(progress.handle, message), language: message.language, media_ids: media };
    return changedBy(await ask(call, `/api/v1/statuses/${remoteId}`, { method: "PUT", json }), explain);
  },
  remove: async (call, { remoteId }) =>
    changedBy(
      await ask(call, `/api/v1/statuses/${remoteId}`, { method: "DELETE" }),
      explain,
      (answer) => answer.status === 404,
    ),
  measure: (call, { remoteId }) =>
    figures(call, `/api/v1/statuses/${remoteId}`, {
      replies: "replies_count",
      shares: "reblogs_count",
      likes: "favourites_count",
    }),
  measureProfile: (call) => figures(call, "/api/v1/accounts/verify_credentials", { followers: "followers_count" }),
  inbox: {
    list: async (call, { since }) => {
      const answer = await ask(call, "/api/v1/notifications?types[]=mention&limit=80");
      const all = incomingIn(
        { ...answer, ...(isGood(answer) && { body: { all: answer.body } }) },
        explain,
        ["all"],
        readMention,
      );
      return "kind" in all ? all : all.filter(({ writtenAt }) => writtenAt >= since);
    },
    isThere: async (call, { remoteId }) => {
      const answer = await ask(call, `/api/v1/statuses/${encodeURIComponent(remoteId)}`);
      return seenIn(answer, explain, (body) => textAt(body, "id") === remoteId);
    },
  },
  probe: async (call) => {
    const answer = await ask(call, "/api/v1/accounts/verify_credentials");
    if (isGood(answer)) return { kind: "alive" };
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? stopped("missing-permission", failed.detail) : failed;
  },
};
