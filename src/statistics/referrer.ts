import { remembered } from "./remembered.ts";

/** What sent a reader here. `own`: a page of ours, seen inside a visit only. */
export type ReferrerKind = "direct" | "search" | "social" | "campaign" | "site" | "own";

// The name before the last one or two labels: google.it, www.google.co.uk, search.yahoo.com, it.search.yahoo.com.
const search =
  /(?:^|\.)(?:google|bing|yahoo|duckduckgo|ecosia|qwant|startpage|yandex|baidu|ask|aol|altavista|lycos|virgilio|libero|arianna|excite|alltheweb|naver|seznam|so|sogou|msn|live|babylon|conduit|alice|tiscali|bong|brave|kagi|mojeek|swisscows)\.(?:[a-z]{2,3})(?:\.[a-z]{2})?$/;
const notSearch = /^(?:(?:mail|news|groups|maps|plus|sites|docs|drive|calendar)\.|login\.|translate\.)/;
const social =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|twitter\.com|t\.co|x\.com|instagram\.com|linkedin\.com|lnkd\.in|youtube\.com|youtu\.be|tiktok\.com|pinterest\.[a-z]+|reddit\.com|t\.me|telegram\.org|whatsapp\.com|wa\.me|threads\.net|threads\.com|bsky\.app|mastodon\.[a-z]+|flickr\.com|tumblr\.com|vk\.com|myspace\.com|friendfeed\.com|plus\.google\.com|foursquare\.com|snapchat\.com)$/;

/** Host of the page that linked here, lower case, without port; empty for none or what is no address of the web. */
export function referrerHost(referrer: string | undefined): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]{1,253})/i.exec(referrer ?? "")?.[1]?.toLowerCase() ?? "";
}

/**
 * The kind of what sent a reader: a link that names its campaign (`utm_` or a network's own mark in our address), a search engine,
 * a social network, another site, or nothing.
 * @param host of the linking page, as `referrerHost` gives it; empty for none and for our own
 * @param query of the address that was asked for, from the question mark
 */
export function referrerKind(host: string, query = ""): ReferrerKind {
  if (query !== "" && /[?&\s](?:utm_(?:source|medium|campaign)|mtm_campaign|pk_campaign)=/.test(query))
    return "campaign";
  return host === "" ? "direct" : kindOfHost(host);
}

const kindOfHost = remembered((host): ReferrerKind => {
  if (social.test(host)) return "social";
  return search.test(host) && !notSearch.test(host) ? "search" : "site";
});
