import type { ActDocument } from "./act-document.ts";
import { actFilePath } from "./paths.ts";
import { actTypeName } from "./vocabulary/act-types.ts";

/** The body whose board it is. */
export interface BoardBody {
  /** Full name, such as `Comune di Cortona`. */
  readonly name: string;
  readonly placeName: string;
  readonly region: string;
  readonly istat: string;
  readonly email: string;
}

interface FeedAct {
  readonly document: ActDocument;
  readonly isAnnulled: boolean;
}

/** Items in a feed at most. Source: AlboPOP 2.0 */
export const longestFeed = 25;

const channelDomain = "http://albopop.it/specs#channel-category-";
const itemDomain = "http://albopop.it/specs#item-category-";

/**
 * The board as AlboPOP, RSS 2.0. One deviation: the specification begins the description with «non ufficiale»; this feed is
 * the municipality's own. Source: ondata/albopopTwoDotZero, specs.md
 * @param acts newest first; those past the 25th are left out
 */
export function albopop(body: BoardBody, acts: readonly FeedAct[], origin: string, feedUrl: string): string {
  const shown = acts.slice(0, longestFeed);
  const newest = shown[0]?.document.startsAt ?? new Date(0).toISOString();
  const categories: [string, string][] = [
    ["type", "Comune"],
    ["name", body.placeName],
    ["country", "Italia"],
    ["region", body.region],
    ["municipality", body.placeName],
    ["uid", body.istat === "" ? "" : `istat:${body.istat}`],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:creativeCommons="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html">',
    "<channel>",
    element("title", `AlboPOP - Comune - ${body.placeName}`),
    element("link", feedUrl),
    element("description", `RSS feed dell'Albo Pretorio di ${body.name}`),
    element("language", "it"),
    element("pubDate", rfc822(newest)),
    element("webMaster", `${body.email || `info@${new URL(origin).hostname}`} (${body.name})`),
    element("docs", "http://albopop.it/comune/"),
    "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>",
    '<xhtml:meta name="robots" content="noindex" />',
    ...categories.map(([name, value]) => category(channelDomain, name, value)),
    ...shown.map((act) => itemOf(act, origin)),
    "</channel>",
    "</rss>",
    "",
  ]
    .filter((line, place, all) => line !== "" || place === all.length - 1)
    .join("\n");
}

function itemOf({ document, isAnnulled }: FeedAct, origin: string): string {
  const url = origin + document.path;
  const main = isAnnulled ? undefined : document.files.find(({ nature }) => nature === "main");
  const note = isAnnulled ? "Annullato" : document.notes;
  const parts = [
    element("title", isAnnulled ? `ANNULLATO - ${document.title}` : document.title),
    element("link", url),
    element("description", `${actTypeName(document.type, "it")}. ${document.title}`),
    element("pubDate", rfc822(document.startsAt)),
    `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
    category(itemDomain, "uid", `${document.year}/${document.number}`),
    category(itemDomain, "type", actTypeName(document.type, "it")),
    category(itemDomain, "pubStart", rfc822(document.startsAt)),
    category(itemDomain, "pubEnd", rfc822(document.endsAt)),
    category(itemDomain, "unit", document.office),
    category(itemDomain, "exeStart", document.enforceableOn ? rfc822(`${document.enforceableOn}T00:00:00Z`) : ""),
    category(itemDomain, "annotation", note ?? ""),
    main
      ? `<enclosure url="${escapeXml(origin + actFilePath(document, main))}" length="${main.bytes}" type="${escapeXml(main.mime)}" />`
      : "",
  ];
  return `<item>${parts.join("")}</item>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const category = (domain: string, name: string, value: string): string =>
  value === "" ? "" : `<category domain="${domain}${name}">${escapeXml(value)}</category>`;

/** An instant as RSS wants it (RFC 822 with four digits of the year), in UTC. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString().replace("GMT", "+0000");

/** Text as XML 1.0 can hold it. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
