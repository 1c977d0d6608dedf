import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import { categoryName } from "./categories.ts";
import { assistanceText } from "./messages.ts";
import { receiptPath } from "./paths.ts";

interface About {
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
  /** Name of the site that writes. */
  readonly sender: string;
  readonly code: string;
  readonly number: number;
}

/** Says that a request was received, with its number and its link. What was asked is not repeated: mail may be read by others. */
export function receiptLetter(about: About & { category: string }): Letter {
  const text = assistanceText(about.locale);
  const values = { number: about.number, category: categoryName(about.category, about.locale) };
  return letterOf(about, text("mail.received", values), [text("mail.received.text", values), text("mail.follow")]);
}

/** Brings the office's answer. */
export function answerLetter(about: About & { answer: string }): Letter {
  const text = assistanceText(about.locale);
  const { number } = about;
  return letterOf(about, text("mail.answered", { number }), [
    text("mail.answered.text", { number }),
    about.answer,
    text("mail.again"),
  ]);
}

function letterOf(
  { email, locale, origin, sender, code }: About,
  subject: string,
  paragraphs: readonly string[],
): Letter {
  const link = `${origin}${receiptPath(locale, code)}`;
  return { to: email, sender, subject, text: signedText([...paragraphs, link], sender) };
}
