/** @jsxImportSource preact */

import { findActs } from "#src/albo/site-pages.ts";
import { noteMiss, searchDocuments, type TopicChoice } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { siteText } from "../messages.ts";
import { fixedPaths } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { findOwnPages } from "./own-pages.ts";
import { isNarrowed, readAsked, shownHits } from "./search-asked.ts";
import { SearchForm } from "./search-form.tsx";
import { Acts, OwnPages, Results, shownActs } from "./search-results.tsx";

/** The search and its results; without a query, the form alone. Words without a result are noted for editors. */
export async function searchModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "query"> & {
    readonly topics: () => Promise<readonly TopicChoice[]>;
  },
  settings: SiteSettings,
): Promise<PageModel> {
  const { db, site, sites, locale, now } = context;
  const text = siteText(locale);
  const asked = readAsked(context.query);
  const { query, page } = asked;
  const paged = {
    offset: (page - 1) * shownHits,
    sections: asked.section === undefined ? undefined : [asked.section],
  };
  const isForActs = query !== "" && page === 1 && !isNarrowed(asked);
  const [topics, result] = await Promise.all([
    context.topics(),
    query === "" ? undefined : searchDocuments(db, { site, locale, now, ...asked, ...paged, limit: shownHits }),
  ]);
  const onBoard =
    isForActs && result ? await findActs(db, { site, now, ...result.understood, limit: shownActs + 1 }) : [];
  const own = isForActs && result ? findOwnPages(result.understood, locale, settings.owner === undefined) : [];
  const above = onBoard.length + own.length > 0;
  if (result?.total === 0 && isForActs && !above) await noteMiss(db, { site, locale, query, now });
  return {
    title: query === "" ? text("search.title") : `${text("search.title")}${colon(locale)} ${query}`,
    breadcrumb: [{ label: text("search.title") }],
    alternates: fixedPaths.search,
    updatedAt: now,
    robots: query === "" ? "index" : "noindex",
    tags: [],
    body: (
      <div class="container" data-page="search">
        <h1>{text("search.title")}</h1>
        <SearchForm locale={locale} asked={asked} topics={topics} />
        {own.length > 0 && <OwnPages pages={own} locale={locale} />}
        {onBoard.length > 0 && <Acts acts={onBoard} locale={locale} query={query} />}
        {result && <Results {...{ locale, asked, result, above, sites }} menu={settings.menu} />}
      </div>
    ),
  };
}

/** The form with what was typed, and why there is no answer at this moment. */
export function searchAwayModel(query: PageContext["query"], locale: Locale): PageModel {
  const text = siteText(locale);
  return {
    status: 503,
    title: text("search.title"),
    breadcrumb: [{ label: text("search.title") }],
    alternates: fixedPaths.search,
    robots: "noindex",
    tags: [],
    body: (
      <div class="container" data-page="search">
        <h1>{text("search.title")}</h1>
        <p class="alert alert-warning" role="alert">
          {text("error.503.text")}
        </p>
        <SearchForm locale={locale} asked={readAsked(query)} topics={[]} />
      </div>
    ),
  };
}
