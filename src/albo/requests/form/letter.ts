import { addressIn } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { confirmPaths } from "./paths.ts";
import { askText } from "./text.ts";

/** Asks whether the body really sent the form. Nothing that was typed is repeated: a stranger could write to anybody. */
export function askLetter(about: { email: string; locale: string; origin: string; code: string }): Letter {
  const text = askText(about.locale);
  const link = `${about.origin}${addressIn(confirmPaths, about.locale)}?code=${encodeURIComponent(about.code)}`;
  const paragraphs = [text("mail.confirm"), link, text("mail.not"), new URL(about.origin).host];
  return { to: about.email, subject: text("mail.subject"), text: `${paragraphs.join("\n\n")}\n` };
}
