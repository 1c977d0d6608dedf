import type { Message } from "#src/channels/index.ts";
import { directionOf, languageName, siteLanguages, spokenOf } from "#src/kernel/languages.ts";
import { pushText } from "./text.ts";

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

/** The same for who reads another language: first a sentence that says in which one it is. */
export function payloadFor(payload: string, locale: string): string {
  const told = JSON.parse(payload) as { readonly notification: { readonly lang: string; readonly body: string } };
  const { lang, body } = told.notification;
  if (lang === locale) return payload;
  const only = onlyIn(lang, locale);
  return JSON.stringify({ ...told, notification: { ...told.notification, body: `${only}\n${body}` } });
}

const onlyIn = (lang: string, locale: string): string =>
  pushText(locale)("onlyIn", { language: languageName(lang, spokenOf(locale)) });

/** How many bytes a message takes at most: with the sentence for who reads another language, if it goes to any. */
export const sizeOf = (message: Message): number => {
  const payload = payloadOf(message, "00000000-0000-0000-0000-000000000000", "https://");
  const readers = message.language === "it" ? siteLanguages : [message.language];
  return Math.max(...readers.map((locale) => Buffer.byteLength(payloadFor(payload, locale), "utf8")));
};
