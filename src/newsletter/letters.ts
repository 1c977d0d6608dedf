import { civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn, formatTag, languageName, spokenOf } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import { dayInWords } from "#src/ui/date-time/format.ts";
import { picturesOf } from "./letter-pictures.ts";
import type { Part } from "./parts.ts";
import { choicePaths, confirmPaths } from "./paths.ts";
import { newsletterText } from "./text.ts";

/** What stands around a letter's text. */
export interface Around {
  readonly list: string;
  readonly sender: string;
  readonly locale: string;
  readonly stop: string;
  readonly choices: string;
  readonly now: Date;
}
/** What an issue tells one reader. */
export interface Told {
  readonly kind: "letter" | "digest" | "correction";
  readonly day: string | null;
  readonly parts: readonly Part[];
}

/** Asks whether it was really the owner of the address who asked; leads to their choices too. */
export function confirmLetter(about: {
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
  /** Name of the site that was asked. */
  readonly sender: string;
  readonly code: string;
}): Letter {
  const text = newsletterText(about.locale);
  const sender = about.sender || new URL(about.origin).host;
  const leadTo = (paths: { it: string; en: string }) =>
    `${about.origin}${addressIn(paths, about.locale)}?code=${encodeURIComponent(about.code)}`;
  const paragraphs = [
    text("mail.confirm", { sender }),
    leadTo(confirmPaths),
    text("mail.confirmNot"),
    `${text("mail.choices")}\n${leadTo(choicePaths)}`,
  ];
  return { to: about.email, sender, subject: text("mail.confirmSubject"), text: signedText(paragraphs, sender) };
}

/** What stands in the subject. */
export function subjectOf({ kind, parts, day }: Told, { list, locale, now }: Around): string {
  const text = newsletterText(locale);
  const [first] = parts;
  if (kind === "digest")
    return text("mail.digestSubject", { list, day: dayInWords(day ?? civilDateOf(now), locale) }).slice(0, 250);
  const title = first?.title.trim() || list;
  const isEmbargoed = first !== undefined && embargoOf(first, now) !== undefined;
  const marks = [isEmbargoed && text("mail.embargoMark"), kind === "correction" && text("mail.correctionMark")];
  return [...marks.filter(Boolean), title].join(" ").slice(0, 250);
}

/** The embargo of a message that has not ended. */
export function embargoOf({ embargoUntil }: Part, now: Date): Date | undefined {
  const until = embargoUntil ? new Date(embargoUntil) : undefined;
  return until && until > now ? until : undefined;
}

/** A day and a time in Italy, in words. */
export const instant = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Rome" }).format(
    at,
  );

/** The letter as plain text. */
export function letterText({ parts }: Told, around: Around): string {
  const { locale, list, sender, stop, choices, now } = around;
  const text = newsletterText(locale);
  const told = parts.map((part) => {
    const until = embargoOf(part, now);
    const lines = [
      until && text("mail.embargo", { until: instant(until, locale) }),
      part.language !== locale && text("mail.onlyIn", { language: languageName(part.language, spokenOf(locale)) }),
      part.title,
      ...picturesOf(part).map(({ alt }) => alt && text("mail.picture", { alt })),
      bodyOf(part),
    ];
    return [...lines.filter(Boolean), ...(part.link && !part.text.includes(part.link) ? [part.link] : [])].join("\n\n");
  });
  const foot = [
    text("mail.why", { list, sender }),
    `${text("mail.stop")}\n${stop}`,
    `${text("mail.choices")}\n${choices}`,
  ];
  return `${[...told, "-- ", ...foot].join("\n\n")}\n`;
}

/** A text that begins with its own title, as automatic ones do, says it once. */
export const bodyOf = ({ title, text }: Part): string =>
  text.startsWith(title) ? text.slice(title.length).trim() : text.trim();
