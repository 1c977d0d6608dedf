import { readClfLine } from "./clf-line.ts";
import { emptyLine } from "./line.ts";

/** What a file holds. `clf`: Apache's and nginx' common and combined logs; `vhost`: the same with the host first. */
export type Format = LogFormat | TableFormat;
/** A line for each request. */
type LogFormat = "clf" | "vhost" | "w3c";
/** Figures that another program has counted. */
export type TableFormat = "awstats" | "matomo" | "analytics";

/** Whether it is a log. */
export const isLog = (format: Format | undefined): format is LogFormat =>
  format === "clf" || format === "vhost" || format === "w3c";

/**
 * Tells a format from the first bytes of a file; `undefined` when nothing in it looks like one.
 * @param head the first kilobytes
 */
export function detectFormat(head: Buffer): Format | undefined {
  const text = head.toString("latin1").replace(/^ï»¿/, "").replace(/\0/g, ""); // some exports are UTF-16
  if (/^AWSTATS DATA FILE/.test(text)) return "awstats";
  if (/^#(?:Software|Version|Fields|Date):/m.test(text.slice(0, 2_000)) && /^#Fields:/m.test(text)) return "w3c";
  const line = emptyLine();
  let [clf, vhost] = [0, 0];
  for (let at = 0, seen = 0; at < head.length && seen < 200; seen += 1) {
    let end = head.indexOf(10, at);
    if (end < 0) end = head.length;
    if (readClfLine(head, at, end, false, line) === "") {
      // An address has no dash or letter beyond f; "-" as identity stands right after it, a host before an address does not
      if (hasHost(head.toString("latin1", at, end))) vhost += 1;
      else clf += 1;
    }
    at = end + 1;
  }
  if (clf + vhost > 0) return vhost > clf ? "vhost" : "clf";
  if (
    /^(?:#.*\r?\n|\s*\r?\n)*.*(?:nb_visits|nb_uniq_visitors|"?Visits"?[,;]|"?Visite"?[,;]|Unique visitors)/.test(
      text,
    ) &&
    !/^# -{5}/.test(text)
  )
    return "matomo";
  if (
    /^# -{5}|(?:^|[,;"])(?:Sessions|Sessioni|Pageviews|Views|Screen page views|Active users|Users|Utenti|Utenti attivi|Visualizzazioni di pagina)(?:[,;"]|\r?$)/m.test(
      text,
    )
  )
    return "analytics";
  return undefined;
}

/** Four words before the time instead of three, of which the second is an address. */
const hasHost = (line: string): boolean =>
  /^\S+ [\da-fA-F:.]{3,45} \S+ \S.* \[/.test(line) && !/^\S+ \S+ \S+ \[/.test(line);
