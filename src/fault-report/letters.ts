import type { Letter } from "#src/platform/outbox.ts";
import { faultCategoryName } from "./categories.ts";
import { faultText } from "./messages.ts";
import { receiptPath } from "./paths.ts";
import type { FaultState } from "./tables.ts";

interface About {
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
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

function letterOf({ email, locale, origin, code }: About, subject: string, paragraphs: readonly string[]): Letter {
  const link = `${origin}${receiptPath(locale, code)}`;
  return { to: email, subject, text: `${[...paragraphs, link, new URL(origin).host].join("\n\n")}\n` };
}
