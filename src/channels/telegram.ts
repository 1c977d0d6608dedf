import type { Json } from "#src/kernel/canonical-json.ts";
import {
  type Answer,
  at,
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
import { withLink } from "./count-text.ts";
import type { Call, Finding, Message, Outcome, Publisher, Sending } from "./publisher.ts";

/** Longest text, and longest text under a picture, in UTF-16 units. Source: Bot API, sendMessage and sendPhoto */
const longest = { text: 4096, caption: 1024 } as const;
const largest = { photo: 10 * 2 ** 20, file: 50 * 2 ** 20 } as const;

const limitOf = (message: Message): number => (message.media.length > 0 ? longest.caption : longest.text);

const explain: Explain = ({ status, body }) => {
  const said = textAt(body, "description");
  if (status === 401) return stopped("token-revoked", said);
  if (status === 403) return stopped("missing-permission", said);
  if (status === 429) return later("throttled", Number(at(body, "parameters", "retry_after") ?? 5), true);
  if (/chat not found|not enough rights|need administrator/i.test(said)) return stopped("missing-permission", said);
  if (/too long/i.test(said)) return refused("too-long", said);
  if (/message (to \w+ )?not found|can't be (edited|deleted)/i.test(said)) return refused("gone", said);
  if (/photo|media|file|image|video/i.test(said)) return refused("media-refused", said);
  return undefined;
};

function ask(call: Call, method: string, given: { json?: Json; body?: FormData }): Promise<Answer> {
  const url = `${call.endpoints.telegram}/bot${call.channel.secret.accessToken}/${method}`;
  return callNetwork(url, { ...given, method: "POST", signal: call.signal });
}

const replyOf = (sending: Sending): { reply_parameters?: { message_id: number } } =>
  sending.replyTo ? { reply_parameters: { message_id: Number(sending.replyTo.remoteId.split(",")[0]) } } : {};

async function send(call: Call, sending: Sending): Promise<Answer> {
  const chat = call.channel.remoteId;
  const { media } = sending.message;
  const text = telegram.textOf(sending.message);
  if (media.length === 0) return ask(call, "sendMessage", { json: { chat_id: chat, text, ...replyOf(sending) } });
  const form = new FormData();
  form.set("chat_id", chat);
  const reply = replyOf(sending).reply_parameters;
  if (reply) form.set("reply_parameters", JSON.stringify(reply));
  const files = await Promise.all(
    media.map(async (medium) => ({
      type: medium.mime.startsWith("video/") ? "video" : "photo",
      blob: new Blob([new Uint8Array(await call.readMedium(medium))], { type: medium.mime }),
      name: medium.name,
    })),
  );
  const [first] = files;
  if (files.length === 1 && first) {
    form.set("caption", text);
    form.set(first.type, first.blob, first.name);
    return ask(call, first.type === "video" ? "sendVideo" : "sendPhoto", { body: form });
  }
  const listed = files.map(({ type }, place) => ({
    ...{ type, media: `attach://f${place}` },
    ...(place === 0 && { caption: text }),
  }));
  form.set("media", JSON.stringify(listed));
  for (const [place, { blob, name }] of files.entries()) form.set(`f${place}`, blob, name);
  return ask(call, "sendMediaGroup", { body: form });
}

function sentBy(call: Call, answer: Answer): Outcome {
  if (!isGood(answer)) return explainFailure(answer, explain, true);
  const messages = Array.isArray(at(answer.body, "result"))
    ? listAt(answer.body, "result")
    : [at(answer.body, "result")];
  const ids = messages.map((message) => textAt(message, "message_id"));
  const { username } = call.channel.settings;
  const url = username ? `https://t.me/${username}/${ids[0]}` : "";
  return { kind: "sent", remoteId: ids.join(","), url, answer: answer.body };
}

/**
 * Channels of Telegram, through a bot that may write there. The Bot API cannot be asked what was posted: after a lost answer a
 * person looks and decides. Source: core.telegram.org/bots/api
 */
export const telegram: Publisher = {
  network: "telegram",
  picture: { mostBytes: largest.photo, longestSide: 5_000 },
  takesThreads: true,
  makesCards: true,
  name: "Telegram",
  gapMs: 3_100, // 20 messages a minute in one group
  textOf: withLink,
  count: (message) => ({ used: withLink(message).length, limit: limitOf(message), unit: "utf16" }),
  check: ({ media }) => [
    ...(media.length > 10
      ? [{ severity: "error", code: "too-many-media", values: { most: 10 } } satisfies Finding]
      : []),
    ...media.flatMap(({ mime, bytes, name }): Finding[] => {
      const most = mime.startsWith("image/") ? largest.photo : largest.file;
      return bytes > most
        ? [{ severity: "error", code: "medium-too-large", values: { name, most: most / 2 ** 20 } }]
        : [];
    }),
  ],
  publish: async (call, sending) => sentBy(call, await send(call, sending)),
  edit: async (call, { remoteId, message: before }, message) => {
    const [id] = remoteId.split(",");
    const common = { chat_id: call.channel.remoteId, message_id: Number(id) };
    const text = withLink(message);
    const answer =
      before.media.length > 0
        ? await ask(call, "editMessageCaption", { json: { ...common, caption: text } })
        : await ask(call, "editMessageText", { json: { ...common, text } });
    return changedBy(answer, explain, ({ body }) => /not modified/i.test(textAt(body, "description")));
  },
  remove: async (call, { remoteId }) => {
    const json = { chat_id: call.channel.remoteId, message_ids: remoteId.split(",").map(Number) };
    const answer = await ask(call, "deleteMessages", { json });
    return changedBy(answer, explain, ({ body }) => /to delete not found/i.test(textAt(body, "description")));
  },
  // the Bot API gives no views of a post
  measureProfile: async (call) => {
    const answer = await ask(call, "getChatMemberCount", { json: { chat_id: call.channel.remoteId } });
    if (isGood(answer)) return [{ metric: "followers", state: "known", value: Number(at(answer.body, "result")) }];
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? [{ metric: "followers", state: "absent" }] : failed;
  },
  probe: async (call) => {
    const answer = await ask(call, "getMe", { json: {} });
    if (isGood(answer)) return { kind: "alive" };
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? stopped("missing-permission", failed.detail) : failed;
  },
};
