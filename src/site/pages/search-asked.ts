import { countLimit } from "#src/content/index.ts";
import { type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext } from "#src/platform/public-page.ts";
import { pathOf } from "../paths.ts";
import { mainMenu } from "../shell/header.tsx";

/** Kinds one can narrow a search to. */
export const searchKinds = [
  "news",
  "event",
  "service",
  "document",
  "office",
  "place",
  "person",
  "appointment",
  "topic",
  "dataset",
  "faq",
  "call",
  "guide",
  "thematic-site",
  "page",
  "transparency",
] as const;
/** Hits on a page. */
export const shownHits = 10;
export const longestQuery = 200;
/** Pages of hits; what is further down is better found with more words. */
export const mostPages = Math.floor(countLimit / shownHits);

/** Names of the query parameters of the search. */
export const searchParameters = ["q", "tipo", "sezione", "argomento", "dal", "al", "pagina"] as const;

/** What a reader asked, as the address says it; what cannot be is as if it were not there. */
export interface Asked {
  readonly query: string;
  readonly kind: string | undefined;
  readonly section: string | undefined;
  readonly topic: string | undefined;
  readonly from: CivilDate | undefined;
  readonly until: CivilDate | undefined;
  readonly page: number;
}

/** What the address says. */
export function readAsked(query: PageContext["query"]): Asked {
  const page = Number.parseInt(query.pagina ?? "1", 10);
  return {
    query: (query.q ?? "").trim().slice(0, longestQuery).toWellFormed(),
    kind: searchKinds.find((one) => one === query.tipo),
    section: mainMenu.find(({ key }) => key === query.sezione)?.key,
    topic: /^[\w-]{1,64}$/.test(query.argomento ?? "") ? query.argomento : undefined,
    from: parseCivilDate(query.dal ?? ""),
    until: parseCivilDate(query.al ?? ""),
    page: page >= 1 && page <= mostPages ? page : 1,
  };
}

/** Whether less than everything is searched. */
export const isNarrowed = ({ kind, section, topic, from, until }: Asked): boolean =>
  [kind, section, topic, from, until].some((one) => one !== undefined);

/** The address of the same search on another page. */
export function addressOf(asked: Asked, locale: Locale, page: number): string {
  const { query, kind, section, topic, from, until } = asked;
  const given = {
    ...{ q: query, tipo: kind, sezione: section, argomento: topic, dal: from, al: until },
    pagina: page > 1 ? String(page) : "",
  };
  const told = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return `${pathOf("search", locale)}?${new URLSearchParams(told)}`;
}
