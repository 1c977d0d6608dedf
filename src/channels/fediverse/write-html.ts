import { findAddresses, findHashtags } from "../count-text.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A text split from its content warning, where its first line is one, as people write it: «CW: …». */
export function splitWarning(text: string): { readonly warning: string; readonly rest: string } {
  const found = /^(?:CW|Avviso sul contenuto|Content warning):[ \t]*([^\n]{1,200})\n+/i.exec(text);
  return found ? { warning: found[1]?.trim() ?? "", rest: text.slice(found[0].length) } : { warning: "", rest: text };
}

/** Whom an answer is for. */
export interface Mention {
  readonly actor: string;
  readonly handle: string;
  readonly inbox: string;
}

/**
 * The text as the little HTML that servers of the Fediverse keep: paragraphs, links, hashtags that lead to the site's own search.
 * @param origin of the site, for hashtags
 */
export function writeHtml(text: string, origin: string, mention?: Mention): { html: string; hashtags: string[] } {
  const links = [
    ...findAddresses(text).map(({ url, index }) => ({ index, length: url.length, html: linkOf(url, escaped(url)) })),
    ...findHashtags(text).map(({ tag, index }) => ({
      ...{ index, length: tag.length + 1 },
      html: linkOf(tagAddress(origin, tag), `#<span>${escaped(tag)}</span>`, ' class="mention hashtag" rel="tag"'),
    })),
  ].sort((a, b) => a.index - b.index);
  let [html, done] = ["", 0];
  for (const link of links) {
    if (link.index < done) continue;
    html += escaped(text.slice(done, link.index)) + link.html;
    done = link.index + link.length;
  }
  html += escaped(text.slice(done));
  const named = mention ? `${linkOf(mention.actor, `@${escaped(mention.handle)}`, ' class="u-url mention"')} ` : "";
  const paragraphs = (named + html).split(/\n{2,}/).map((one) => `<p>${one.replaceAll("\n", "<br>")}</p>`);
  return { html: paragraphs.join(""), hashtags: [...new Set(findHashtags(text).map(({ tag }) => tag))] };
}

const linkOf = (url: string, label: string, more = ""): string => `<a href="${escaped(url)}"${more}>${label}</a>`;

/** Where a hashtag leads. */
export const tagAddress = (origin: string, tag: string): string => `${origin}/cerca?q=${encodeURIComponent(tag)}`;
