import { directionOf, languageAttributes, languageName, spokenOf } from "#src/kernel/languages.ts";
import { type LetterPicture, picturesOf } from "./letter-pictures.ts";
import { type Around, bodyOf, embargoOf, instant, subjectOf, type Told } from "./letters.ts";
import type { Part } from "./parts.ts";
import { newsletterText } from "./text.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const look = {
  body: "margin:0;padding:16px;background:#ffffff;color:#17324d;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5",
  frame: "max-width:620px;margin:0 auto",
  h1: "font-size:24px;line-height:1.25;margin:0 0 16px",
  h2: "font-size:20px;line-height:1.3;margin:24px 0 8px",
  p: "margin:0 0 16px;overflow-wrap:anywhere",
  img: "display:block;width:100%;height:auto;border:0;margin:0 0 16px",
  foot: "margin-top:32px;padding-top:16px;border-top:1px solid #5c6f82;font-size:15px",
} as const;

/** Colours for readers whose programs are dark; programs that do not know the rule turn the light ones round by themselves. */
const dark =
  ":root{color-scheme:light dark}@media (prefers-color-scheme:dark){body{background:#0b1620!important;color:#e6edf3!important}a{color:#9ecbff!important}}";

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

type Pictures = ReadonlyMap<string, LetterPicture>;

const pictureTags = (part: Part, pictures: Pictures): string =>
  picturesOf(part)
    .flatMap(({ sha256, alt }) => {
      const picture = pictures.get(sha256);
      if (!picture) return [];
      const { cid, width, height } = picture;
      return [
        `<img src="cid:${cid}" alt="${escaped(alt)}" width="${width}" height="${height}" style="${look.img};max-width:${width}px">\n`,
      ];
    })
    .join("");

/** One thing that the letter tells, under a heading of this level. */
function article(part: Part, level: "h1" | "h2", { locale, now }: Around, pictures: Pictures): string {
  const text = newsletterText(locale);
  const own = languageAttributes(part.language);
  const ofProgram = languageAttributes(spokenOf(locale));
  const until = embargoOf(part, now);
  const says = [
    until && text("mail.embargo", { until: instant(until, locale) }),
    part.language !== locale && text("mail.onlyIn", { language: languageName(part.language, spokenOf(locale)) }),
  ].flatMap((said) =>
    said
      ? [`<p style="${look.p}" lang="${ofProgram.lang}" dir="${ofProgram.dir}"><strong>${escaped(said)}</strong></p>\n`]
      : [],
  );
  const more =
    part.link && !part.text.includes(part.link)
      ? `\n<p style="${look.p}" lang="${ofProgram.lang}" dir="${ofProgram.dir}">${anchor(part.link, text("mail.read", { title: part.title }))}</p>`
      : "";
  return `<article lang="${own.lang}" dir="${own.dir}">
${says.join("")}<${level} style="${look[level]}">${escaped(part.title)}</${level}>
${pictureTags(part, pictures)}${paragraphs(bodyOf(part))}${more}
</article>`;
}

/**
 * The letter as HTML: language, one heading of the first level, links that say where they lead, pictures that travel with it. Nothing is
 * fetched: opening it tells nobody.
 */
export function letterHtml(told: Told, around: Around, pictures: Pictures = new Map()): string {
  const { locale, list, sender, stop, choices } = around;
  const text = newsletterText(locale);
  const isDigest = told.kind === "digest";
  const lang = spokenOf(locale);
  const title = escaped(subjectOf(told, around));
  const articles = told.parts.map((part) => article(part, isDigest ? "h2" : "h1", around, pictures));
  const heading = isDigest ? `<h1 style="${look.h1}">${title}</h1>\n` : "";
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${dark}</style></head>
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
