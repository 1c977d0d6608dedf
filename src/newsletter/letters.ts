import type { Message } from "#src/channels/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn, formatTag, languageAttributes } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { dayInWords } from "#src/ui/date-time/format.ts";
import type { Claimed } from "./claim-recipient.ts";
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
type Told = Pick<Claimed, "kind" | "parts" | "day">;

/** Asks whether it was really the owner of the address who asked; leads to their choices too. */
export function confirmLetter(about: {
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
  readonly code: string;
}): Letter {
  const text = newsletterText(about.locale);
  const leadTo = (paths: { it: string; en: string }) =>
    `${about.origin}${addressIn(paths, about.locale)}?code=${encodeURIComponent(about.code)}`;
  const paragraphs = [
    text("mail.confirm"),
    leadTo(confirmPaths),
    text("mail.confirmNot"),
    `${text("mail.choices")}\n${leadTo(choicePaths)}`,
    new URL(about.origin).host,
  ];
  return { to: about.email, subject: text("mail.confirmSubject"), text: `${paragraphs.join("\n\n")}\n` };
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
function embargoOf({ embargoUntil }: Message, now: Date): Date | undefined {
  const until = embargoUntil ? new Date(embargoUntil) : undefined;
  return until && until > now ? until : undefined;
}

const instant = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Rome" }).format(
    at,
  );

/** The letter as plain text. */
export function letterText({ parts }: Told, around: Around): string {
  const { locale, list, sender, stop, choices, now } = around;
  const text = newsletterText(locale);
  const told = parts.map((part) => {
    const until = embargoOf(part, now);
    const lines = [until && text("mail.embargo", { until: instant(until, locale) }), part.title, bodyOf(part)];
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
const bodyOf = ({ title, text }: Message): string =>
  text.startsWith(title) ? text.slice(title.length).trim() : text.trim();

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Paragraphs, in which addresses lead somewhere. */
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p style="${look.p}">${withLinks(part)}</p>`)
    .join("\n");

const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’»])/u)
    .map((part, place) => (place % 2 === 1 ? anchor(part, part) : escaped(part).replaceAll("\n", "<br>")))
    .join("");

const anchor = (href: string, text: string): string =>
  `<a href="${escaped(href)}" style="color:#0050a0;text-decoration:underline">${escaped(text)}</a>`;

const look = {
  body: "margin:0;padding:16px;background:#ffffff;color:#17324d;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5",
  frame: "max-width:620px;margin:0 auto",
  h1: "font-size:24px;line-height:1.25;margin:0 0 16px",
  h2: "font-size:20px;line-height:1.3;margin:24px 0 8px",
  p: "margin:0 0 16px;overflow-wrap:anywhere",
  foot: "margin-top:32px;padding-top:16px;border-top:1px solid #5c6f82;font-size:15px",
} as const;

/**
 * The letter as HTML: language, one heading of the first level, links that say where they lead. No picture, nothing that is fetched: opening it
 * tells nobody.
 */
export function letterHtml(told: Told, around: Around): string {
  const { locale, list, sender, stop, choices, now } = around;
  const text = newsletterText(locale);
  const isDigest = told.kind === "digest";
  const { lang, dir } = languageAttributes(locale);
  const articles = told.parts.map((part) => {
    const level = isDigest ? "h2" : "h1";
    const until = embargoOf(part, now);
    const own = languageAttributes(part.language);
    const warning = until
      ? `<p style="${look.p}" lang="${lang}"><strong>${escaped(text("mail.embargo", { until: instant(until, locale) }))}</strong></p>\n`
      : "";
    const more =
      part.link && !part.text.includes(part.link)
        ? `\n<p style="${look.p}">${anchor(part.link, text("mail.read", { title: part.title }))}</p>`
        : "";
    return `<article lang="${own.lang}" dir="${own.dir}">
${warning}<${level} style="${look[level]}">${escaped(part.title)}</${level}>
${paragraphs(bodyOf(part))}${more}
</article>`;
  });
  const heading = isDigest ? `<h1 style="${look.h1}">${escaped(subjectOf(told, around))}</h1>\n` : "";
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subjectOf(told, around))}</title></head>
<body style="${look.body}">
<div role="main" style="${look.frame}">
${heading}${articles.join("\n")}
</div>
<div role="contentinfo" style="${look.frame};${look.foot}">
<p style="${look.p}">${escaped(text("mail.why", { list, sender }))}</p>
<p style="${look.p}">${anchor(stop, text("mail.stopLink"))}</p>
<p style="${look.p}">${anchor(choices, text("mail.choicesLink"))}</p>
</div>
</body>
</html>
`;
}
