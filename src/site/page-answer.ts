import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import type { Locale } from "#src/kernel/messages.ts";
import { takesEncoding } from "#src/platform/takes-encoding.ts";
import type { ReadyPage } from "./cache/page-cache.ts";

/** A page that somebody read: what the statistics may know of it. */
export interface PageView {
  readonly site: string;
  readonly path: string;
  /** From the question mark on; empty for none. */
  readonly query: string;
  readonly section: string | undefined;
  readonly locale: Locale;
  readonly status: number;
  readonly referrer: string | undefined;
  readonly userAgent: string | undefined;
  readonly address: string;
  readonly at: Date;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Who is told of every page that is served. */
export interface PageReaders {
  readonly site: string;
  /** Gives back the number of the view when it was counted. Must cost microseconds and never throw. */
  readonly onPageView: (view: PageView) => string | undefined;
}

/** What an answer depends on beside the page. */
export interface PageAsked {
  readonly method: string;
  readonly path: string;
  /** From the question mark on; empty for none. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  readonly at: Date;
}

/** Status, headers (those of the site's security apart) and body, as they go over the line. The same object for all who are told the same. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: the reader has the page already (304). */
  readonly body: Buffer | undefined;
}

/** Number by which the script on a page says how long this view lasted. */
export const viewHeader = (view: string): string => `view;desc="${view}"`;

/**
 * The answer that carries a ready page, in the form the reader takes, or 304 when the reader has it already; tells the
 * statistics. Not for pages that have moved.
 * @param keeps whether browsers may keep the page and ask whether it has changed
 * @returns `view`: what the header `server-timing` says beside; absent when the view was not counted
 */
export function answerWith(
  readers: PageReaders,
  ready: ReadyPage,
  keeps: boolean,
  asked: PageAsked,
): { answer: PageAnswer; view: string | undefined } {
  const cacheable = keeps && ready.status === 200;
  const wanted = asked.headers["if-none-match"];
  const same = cacheable && wanted !== undefined && sameTag(wanted, `"${ready.etag}"`);
  const answer = answerIn(ready, cacheable, same ? "same" : formFor(asked.headers["accept-encoding"]));
  const view = readers.onPageView({
    site: readers.site,
    path: asked.path,
    query: asked.query,
    section: ready.section,
    locale: ready.locale,
    status: answer.status,
    referrer: asked.headers.referer,
    userAgent: asked.headers["user-agent"],
    address: asked.address,
    at: asked.at,
    method: asked.method,
    headers: asked.headers,
  });
  return { answer, view: view === undefined ? undefined : viewHeader(view) };
}

/** Forms in which a page is sent; `same`: not at all, the reader has it. */
type Form = "br" | "gzip" | "html" | "same";

function formFor(accepted: string | string[] | undefined): Form {
  if (takesEncoding(accepted, "br")) return "br";
  return takesEncoding(accepted, "gzip") ? "gzip" : "html";
}

// What the answers of a page say is put together once. The page cache counts these bytes (`sizeCalculation`).
const answers = new WeakMap<ReadyPage, Map<string, PageAnswer>>();
function answerIn(ready: ReadyPage, cacheable: boolean, form: Form): PageAnswer {
  const known = answers.get(ready) ?? new Map<string, PageAnswer>();
  answers.set(ready, known);
  const key = cacheable ? form : `${form}, not kept`;
  const made = known.get(key) ?? makeAnswer(ready, cacheable, form);
  known.set(key, made);
  return made;
}

function makeAnswer(ready: ReadyPage, cacheable: boolean, form: Form): PageAnswer {
  const headers: Record<string, string> = {
    "content-type": "text/html; charset=utf-8",
    "content-language": ready.locale,
    // Browsers ask each time and get 304 when nothing changed: what ends, ends at once.
    "cache-control": cacheable ? "no-cache" : "no-store",
    vary: "accept-encoding",
  };
  if (ready.robots !== undefined) headers["x-robots-tag"] = ready.robots;
  if (ready.status === 503) headers["retry-after"] = "10";
  if (cacheable) headers.etag = `"${ready.etag}"`;
  if (ready.lastModified && cacheable) headers["last-modified"] = ready.lastModified.toUTCString();
  if (form === "same") return { status: 304, headers, body: undefined };
  if (form !== "html") headers["content-encoding"] = form;
  // Every browser of these years takes brotli: gzip is packed for the first who asks, and kept as long as the page.
  const body = { br: () => ready.brotli, gzip: () => gzipSync(ready.html, { level: 6 }), html: () => ready.html }[
    form
  ]();
  return { status: ready.status, headers, body };
}

const sameTag = (header: string, etag: string): boolean =>
  header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
