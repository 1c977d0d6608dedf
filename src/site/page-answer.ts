import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import type { Locale } from "#src/kernel/messages.ts";
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

/** Status, headers (those of the site's security apart) and body, as they go over the line. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: the reader has the page already (304). */
  readonly body: Buffer | undefined;
}

/**
 * The answer that carries a ready page, in the form the reader takes, or 304 when the reader has it already; tells the
 * statistics. Not for pages that have moved.
 * @param keeps whether browsers may keep the page and ask whether it has changed
 */
export function answerWith(readers: PageReaders, ready: ReadyPage, keeps: boolean, asked: PageAsked): PageAnswer {
  const etag = `"${ready.etag}"`;
  const cacheable = keeps && ready.status === 200;
  const same = cacheable && sameTag(asked.headers["if-none-match"], etag);
  const status = same ? 304 : ready.status;
  const view = readers.onPageView({
    site: readers.site,
    path: asked.path,
    query: asked.query,
    section: ready.section,
    locale: ready.locale,
    status,
    referrer: asked.headers.referer,
    userAgent: asked.headers["user-agent"],
    address: asked.address,
    at: asked.at,
    method: asked.method,
    headers: asked.headers,
  });
  const headers: Record<string, string> = {
    "content-type": "text/html; charset=utf-8",
    "content-language": ready.locale,
    // Browsers ask each time and get 304 when nothing changed: what ends, ends at once.
    "cache-control": cacheable ? "no-cache" : "no-store",
    vary: "accept-encoding",
  };
  if (ready.robots !== undefined) headers["x-robots-tag"] = ready.robots;
  if (view !== undefined) headers["server-timing"] = `view;desc="${view}"`;
  if (ready.status === 503) headers["retry-after"] = "10";
  if (cacheable) headers.etag = etag;
  if (ready.lastModified && cacheable) headers["last-modified"] = lastModifiedOf(ready);
  if (same) return { status, headers, body: undefined };
  const accepted = String(asked.headers["accept-encoding"] ?? "");
  if (/\bbr\b(?!;q=0(?![.\d]*[1-9]))/.test(accepted)) {
    headers["content-encoding"] = "br";
    return { status, headers, body: ready.brotli };
  }
  if (/\bgzip\b(?!;q=0(?![.\d]*[1-9]))/.test(accepted)) {
    headers["content-encoding"] = "gzip";
    return { status, headers, body: gzipOf(ready) };
  }
  return { status, headers, body: ready.html };
}

// Every browser of these years takes brotli: the other form is made for the first who asks, and kept as long as the page. The
// page cache counts its bytes (`sizeCalculation`).
const zipped = new WeakMap<ReadyPage, Buffer>();
function gzipOf(ready: ReadyPage): Buffer {
  const known = zipped.get(ready) ?? gzipSync(ready.html, { level: 6 });
  zipped.set(ready, known);
  return known;
}

const sameTag = (header: string | undefined, etag: string): boolean =>
  header?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag) ?? false;

// Writing a date costs as much as the rest of a 304: once a page is enough.
const dates = new WeakMap<ReadyPage, string>();
function lastModifiedOf(ready: ReadyPage): string {
  const known = dates.get(ready) ?? ready.lastModified?.toUTCString() ?? "";
  dates.set(ready, known);
  return known;
}
