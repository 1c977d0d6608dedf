import { addressIn } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import { confirmPaths } from "./paths.ts";
import { askText } from "./text.ts";

/** Asks whether the body really sent the form. Nothing that was typed is repeated: a stranger could write to anybody. */
export function askLetter(about: {
  email: string;
  locale: string;
  origin: string;
  sender: string;
  code: string;
}): Letter {
  const text = askText(about.locale);
  const link = `${about.origin}${addressIn(confirmPaths, about.locale)}?code=${encodeURIComponent(about.code)}`;
  const paragraphs = [text("mail.confirm"), link, text("mail.not")];
  return {
    to: about.email,
    sender: about.sender,
    subject: text("mail.subject"),
    text: signedText(paragraphs, about.sender),
  };
}
