import { createHmac, timingSafeEqual } from "node:crypto";
import { addressIn } from "#src/kernel/languages.ts";
import { composeLetter } from "#src/platform/compose-letter.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import type { Claimed } from "./claim-recipient.ts";
import type { Sender } from "./find-sender.ts";
import { letterHtml } from "./letter-html.ts";
import type { LetterPicture } from "./letter-pictures.ts";
import { letterText, subjectOf } from "./letters.ts";
import { nameIn } from "./name-in.ts";
import { partsFor } from "./parts.ts";
import { choicePaths, oneClickPath, stopPaths, subscriberSubject, subscriptionSubject } from "./paths.ts";
import type { NewsletterDeps } from "./send-due.ts";

const withCode = (path: string, code: string): string => `${path}?code=${encodeURIComponent(code)}`;

/** Who writes, and the pictures that a letter carries. */
export interface LetterSource {
  readonly sender: Sender;
  readonly readPictures: (parts: Claimed["parts"]) => Promise<ReadonlyMap<string, LetterPicture>>;
}

/** One person's letter and the address that it comes from on the envelope. */
export async function writeLetter(
  { post, links, now }: Pick<NewsletterDeps, "post" | "links"> & { readonly now: Date },
  claimed: Claimed,
  { sender, readPictures }: LetterSource,
): Promise<{ readonly letter: Buffer; readonly from: string }> {
  const { locale, names, listSlug, id } = claimed;
  const { secret } = links;
  const { origin, address } = sender;
  const one = signedCode(secret, subscriptionSubject, claimed.subscriptionId);
  const all = signedCode(secret, subscriberSubject, claimed.subscriberId);
  const host = new URL(origin).hostname;
  const shown = {
    ...{ list: nameIn(names, locale), sender: nameIn(sender.names, locale) || host, locale, now },
    stop: origin + withCode(addressIn(stopPaths, locale), one),
    choices: origin + withCode(addressIn(choicePaths, locale), all),
  };
  const told = { ...claimed, parts: partsFor(claimed.parts, locale) };
  const pictures = await readPictures(told.parts);
  const letter = await composeLetter(
    {
      from: { name: shown.sender, address },
      to: claimed.email,
      subject: subjectOf(told, shown),
      text: letterText(told, shown),
      html: letterHtml(told, shown, pictures),
      pictures: [...pictures.values()],
      // the same at every attempt: a mail program that gets it twice can tell
      messageId: `<${claimed.issueId}.${id}@${host}>`,
      listId: `${listSlug}.newsletter.${host}`,
      unsubscribe: origin + withCode(oneClickPath, one),
      date: now,
    },
    post.dkim,
  );
  return { letter, from: post.bounces ? bounceAddress(post.bounces, secret, id) : address };
}

const signOf = (secret: string, id: number): string =>
  createHmac("sha256", secret).update(`newsletter-bounce:${id}`).digest("hex").slice(0, 16);

/** Where refusals of one letter come back to: `rimbalzi+12-0a1b…@comune.it`. */
export function bounceAddress(address: string, secret: string, id: number): string {
  const [local = "", domain = ""] = address.split("@");
  return `${local}+${id}-${signOf(secret, id)}@${domain}`;
}

/** The number of the letter whose refusal came to this address; `undefined` when it is none of ours. */
export function readBounceAddress(address: string, secret: string): number | undefined {
  const [, number = "", sign = ""] = /\+(\d{1,15})-([0-9a-f]{16})@/.exec(address) ?? [];
  if (sign === "") return undefined;
  const id = Number(number);
  return timingSafeEqual(Buffer.from(sign), Buffer.from(signOf(secret, id))) ? id : undefined;
}
