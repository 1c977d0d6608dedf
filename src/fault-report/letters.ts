import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import { faultCategoryName } from "./categories.ts";
import { faultText } from "./messages.ts";
import { receiptPath } from "./paths.ts";
import type { FaultState } from "./tables.ts";

interface About {
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
  /** Name of the site that writes. */
  readonly sender: string;
  readonly code: string;
  readonly number: number;
}

/** Says that a report was received, with its number and its link. What was written is not repeated: mail may be read by others. */
export function receiptLetter(about: About & { category: string }): Letter {
  const text = faultText(about.locale);
  const values = { number: about.number, category: faultCategoryName(about.category, about.locale) };
  return letterOf(about, text("mail.received", values), [text("mail.received.text", values), text("mail.follow")]);
}

/** Says what became of a report. */
export function stateLetter(about: About & { state: FaultState; answer: string }): Letter {
  const text = faultText(about.locale);
  const values = { number: about.number, state: text(`state.${about.state}`) };
  const words = [text("mail.state.text", values), about.answer, text("mail.again")].filter(Boolean);
  return letterOf(about, text("mail.state", values), words);
}

function letterOf(
  { email, locale, origin, sender, code }: About,
  subject: string,
  paragraphs: readonly string[],
): Letter {
  const link = `${origin}${receiptPath(locale, code)}`;
  return { to: email, sender, subject, text: signedText([...paragraphs, link], sender) };
}
