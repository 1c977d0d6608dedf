import type { Message } from "#src/channels/index.ts";
import { directionOf } from "#src/kernel/languages.ts";

/** Bytes that may be encrypted: push services take 4096, of which the header takes 86 and the mark of the end and its seal 17. Source: RFC 8188, RFC 8291 */
export const mostBytes = 3_993;

/**
 * What a browser gets: a declarative notification, which Safari shows without a worker and which the worker of the others reads.
 * Source: W3C Push API, Declarative Web Push; `web_push` is its mark
 */
export function payloadOf(message: Message, id: string, origin: string): string {
  const { title, text, link, language } = message;
  const own = text.startsWith(title) ? text.slice(title.length) : text;
  return JSON.stringify({
    web_push: 8030,
    notification: {
      ...{ title, body: own.trim(), lang: language, dir: directionOf(language) },
      ...{ navigate: link || `${origin}/`, tag: id.replaceAll("-", "") },
    },
  });
}

/** How many bytes a message takes. */
export const sizeOf = (message: Message): number =>
  Buffer.byteLength(payloadOf(message, "00000000-0000-0000-0000-000000000000", "https://"), "utf8");
