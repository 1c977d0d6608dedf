import { isbot } from "isbot";
import { remembered } from "./remembered.ts";
import type { Device } from "./tables.ts";

/** What the site knows of a page it has answered with. */
export interface PageRequest {
  /** Key of the site in a shared installation. */
  readonly site: string;
  /** Path of the page; a query string is cut off. */
  readonly path: string;
  /** Key of its section; absent for home and pages outside the tree. */
  readonly section?: string | undefined;
  readonly locale: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** What follows the path, from the question mark; only whether it names a campaign is looked at. */
  readonly query?: string | undefined;
  readonly referrer?: string | undefined;
  readonly userAgent?: string | undefined;
  /** The reader's address; only its network is looked at, and nothing of it is kept. */
  readonly address: string;
  readonly at: Date;
  /** Default GET. */
  readonly method?: string | undefined;
  /** The request's headers, lower case: wishes not to be counted (DNT, Sec-GPC) and prefetching are read there. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>> | undefined;
}

/** Watchers of availability that `isbot` does not know by name. */
const monitors =
  /monit|nagios|icinga|zabbix|uptime|pingdom|statuscake|kube-probe|healthcheck|check_http|prometheus|blackbox/i;

interface Browser {
  readonly person: boolean;
  readonly device: Device;
}

/**
 * Whether the name a browser gives itself is that of a person's browser, and on which class of device. Telling a robot takes a large
 * regular expression; browsers are few, requests many.
 */
export const browserOf = remembered((userAgent): Browser => {
  const person = userAgent !== "" && !isbot(userAgent) && !monitors.test(userAgent);
  return { person, device: deviceOf(userAgent) };
});

function deviceOf(userAgent: string): Device {
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i.test(userAgent)) return "tablet";
  if (/Mobi|iPhone|iPod|Android/i.test(userAgent)) return "mobile";
  return /Windows|Macintosh|X11|Linux|CrOS/i.test(userAgent) ? "desktop" : "other";
}

/**
 * Whether a request is a page view of a person who may be counted: a page that was there (200, or 304 when the browser
 * already had it), asked for to be read now, by no robot, and without the wish not to be counted.
 * Source: Sec-GPC (W3C Global Privacy Control), DNT (W3C Tracking Preference Expression), Sec-Purpose (Fetch standard).
 */
export function isCounted(request: PageRequest): boolean {
  if (request.status !== 200 && request.status !== 304) return false;
  if (request.method !== undefined && request.method !== "GET") return false;
  return isByPerson(request.headers, request.userAgent);
}

/** Whether a person asked for something now, and did not wish to be left out. */
export function isByPerson(headers: PageRequest["headers"], userAgent: string | undefined): boolean {
  if (headers) {
    if (headers.dnt === "1" || headers["sec-gpc"] === "1") return false;
    const purpose = headers["sec-purpose"] ?? headers.purpose ?? headers["x-purpose"] ?? headers["x-moz"];
    if (purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))) return false;
  }
  return browserOf(userAgent?.slice(0, 512) ?? "").person;
}
