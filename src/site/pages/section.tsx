/** @jsxImportSource preact */
import {
  atHome,
  type ListChoices,
  type ListOrder,
  type ListPage,
  listChoices,
  listDocuments,
  nextCallTurn,
  pageUrl,
  type Section,
  sectionOf,
  sectionPath,
  sections,
  sectionTitle,
} from "#src/content/index.ts";
import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Crumb, PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { feedsOf, Subscribe } from "../feeds/feed-links.tsx";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import { mainMenu } from "../shell/header.tsx";
import { newestOf } from "../shell/last-update.tsx";
import { CallFilter, callQuery, callsKey, type ListedState, readCallState } from "./call-filter.tsx";
import { Cards, expiryOf, findNamed, type SiteTypes, sectionTags, tagsOf } from "./cards.tsx";
import { readCursor } from "./cursor.ts";
import { type Month, MonthView, monthOf, readMonth, readMonthOfEvents } from "./event-month.tsx";
import {
  canNarrow,
  isNarrowed,
  ListFilter,
  narrowedList,
  narrowingParameters,
  narrowingQuery,
  readNarrowing,
  SearchHere,
} from "./list-filter.tsx";
import { More } from "./list-more.tsx";
import { WhenFilter } from "./when-filter.tsx";

/** Sections whose list is another page, or that have none. */
const withPageOfTheirOwn = new Set(["argomenti", "contatti", "domande-frequenti", "vivere-il-comune"]);
/** Cards of one page of a list. */
const pageSize = 24;
const eventsKey = "vivere-il-comune/eventi";

/** How each part of the tree is ordered: news by date, events by their beginning, everything else by title. */
function orderOf(key: string, past: boolean, call: ListedState | undefined): ListOrder {
  if (key === callsKey) return call === "open" || call === "closing" ? "ending" : "newest";
  if (key === eventsKey) return past ? "newest" : "soonest";
  return key.startsWith("novita") ? "newest" : "title";
}

/** `data-element` of a link to a section below another. Source: conformance, second-level pages */
const categoryElements: Readonly<Record<string, string>> = {
  amministrazione: "management-category-link",
  novita: "news-category-link",
  servizi: "service-category-link",
};

/** The way from home to a section, the section last. */
export function sectionCrumbs(key: string, locale: Locale): Crumb[] {
  const section = sectionOf(key);
  const above = section.parent ? sectionCrumbs(section.parent, locale) : [];
  return [...above, { label: sectionTitle(key, locale), href: sectionPath(key, locale) }];
}

/** Key of a section and of all that lie below it. */
export const withDescendants = (key: string): string[] =>
  sections.filter((section) => section.key === key || section.key.startsWith(`${key}/`)).map((section) => section.key);

/** A page for every section of the tree that is a list of documents. */
export function sectionPages(types: SiteTypes): PublicPage[] {
  return sections
    .filter(({ key }) => !withPageOfTheirOwn.has(key))
    .map((section) => ({
      paths: sectionOf(section.key).path,
      query: [
        "dopo",
        ...(canNarrow(section.key) ? narrowingParameters : []),
        ...(section.key === eventsKey ? ["quando", "mese"] : section.key === callsKey ? ["stato"] : []),
      ],
      load: (context) => loadSection(section, context, types),
    }));
}

const noChoices: ListChoices = { filled: new Set(), topics: [] };

/** A list with what leads on from it. Three statements: the documents, what can be chosen, and what the cards name. */
async function loadSection(section: Section, context: PageContext, types: SiteTypes): Promise<PageModel> {
  const { db, site, sites, locale, now, query } = context;
  const past = query.quando === "passati";
  const call = readCallState(query.stato);
  const keys = withDescendants(section.key);
  const children = sections.filter((one) => one.parent === section.key);
  const narrowing = readNarrowing(section.key, query);
  const request = { site, sites, locale, now };
  const after = readCursor(query.dopo);
  const month = section.key === eventsKey ? monthAsked(query, now) : undefined;
  const [page, choices, events] = await Promise.all([
    month
      ? { documents: [], next: undefined }
      : listDocuments(db, {
          ...{ ...request, sections: keys, order: orderOf(section.key, past, call), after, limit: pageSize },
          ...(section.parent === "servizi" && { withGuests: true }),
          ...(section.key === eventsKey && { when: past ? "past" : "upcoming" }),
          ...(section.key === callsKey && { call }),
          ...narrowedList(section.key, narrowing),
        }),
    children.length > 0 || canNarrow(section.key)
      ? listChoices(db, {
          ...request,
          sections: children.map((child) => child.key),
          withTopics: canNarrow(section.key),
        })
      : noChoices,
    month && readMonthOfEvents(context, month),
  ]);
  const [{ resolve, told }, turnsAt] = await Promise.all([
    findNamed({ ...request, db }, page.documents, types),
    call === undefined ? undefined : nextCallTurn(db, request),
  ]);
  const text = siteText(locale);
  const title = sectionTitle(section.key, locale);
  // Empty categories are hidden (criteria, second level), but a tree that is still empty is shown whole.
  const isMain = sites[0]?.key === site;
  const shown =
    choices.filled.size > 0 || !isMain ? children.filter((child) => choices.filled.has(child.key)) : children;
  const state = stateQuery(past, call);
  const narrowed = narrowingQuery(narrowing);
  const all = [...state, ...narrowed];
  return {
    title,
    section: section.key,
    breadcrumb: asTrail(sectionCrumbs(section.key, locale)),
    alternates: sectionOf(section.key).path,
    ...newestOf([...page.documents, ...(events?.documents ?? [])]),
    tags: [
      ...sectionTags(canNarrow(section.key) ? [...keys, "argomenti"] : keys),
      ...tagsOf([...page.documents, ...(events?.documents ?? [])]),
    ],
    isEmptyList: page.documents.length === 0 && !after && !month && all.length === 0,
    feeds: feedsOf(section.key, locale, narrowed),
    jsonLd: [collection(page, section.key, context)],
    ...(turnsAt
      ? { expiresAt: turnsAt }
      : month
        ? { expiresAt: startOfDay(addDays(civilDateOf(now), 1)) }
        : expiryOf(page.documents, now, types)),
    ...told,
    ...((after || isNarrowed(narrowing) || query.mese) && { robots: "noindex" as const }),
    body: (
      <div class="container" data-page="section">
        <h1>{title}</h1>
        {section.parent === undefined && isOfMenu(section.key) && (
          <SearchHere section={section.key} locale={locale} title={title} />
        )}
        {section.key === eventsKey && (
          <WhenFilter locale={locale} shown={month ? "month" : past ? "past" : "upcoming"} />
        )}
        {section.key === callsKey && <CallFilter locale={locale} state={call} />}
        <Categories locale={locale} sections={shown} />
        {events ? (
          <MonthView events={events} locale={locale} now={now} />
        ) : (
          <section aria-labelledby="elenco">
            <h2 id="elenco">{text(section.key.startsWith("novita") ? "list.latest" : "list.all")}</h2>
            {canNarrow(section.key) && (
              <ListFilter {...{ section: section.key, locale, now, narrowing }} topics={choices.topics} kept={state} />
            )}
            {page.documents.length > 0 ? (
              <Cards documents={page.documents} types={types} view={{ ...request, resolve }} heading="h3" />
            ) : (
              <p>{text(isNarrowed(narrowing) ? "list.noneOfThese" : "list.empty")}</p>
            )}
          </section>
        )}
        <More section={section.key} locale={locale} page={page} after={after} past={past} query={all} />
        {locale !== "it" && (
          <p>
            <a href={sectionPath(section.key, "it")} hreflang="it">
              {text("list.otherLanguage")}
            </a>
          </p>
        )}
        {section.key === "servizi" && (
          <p>
            <a href={pathOf("appointment", locale)} data-element="appointment-booking">
              {text("list.appointment")}
            </a>
          </p>
        )}
        <Subscribe section={section.key} locale={locale} query={narrowed} />
      </div>
    ),
  };
}

/** The month whose sheet is asked for: `?quando=mese` is the present one. */
const monthAsked = (query: PageContext["query"], now: Date): Month | undefined =>
  query.mese === undefined
    ? query.quando === "mese"
      ? monthOf(now)
      : undefined
    : (readMonth(query.mese, now) ?? monthOf(now));

/** What of the address says the state that is listed. */
function stateQuery(past: boolean, call: ListedState | undefined): [string, string][] {
  if (past) return [["quando", "passati"]];
  const [name, value] = callQuery(call).split("=");
  return name && value ? [[name, value]] : [];
}

const isOfMenu = (key: string): boolean => mainMenu.some((one) => one.key === key);

const collection = (page: ListPage, key: string, { locale, origin, sites }: PageContext) => ({
  "@context": "https://schema.org",
  "@type": "CollectionPage",
  url: origin + sectionPath(key, locale),
  name: sectionTitle(key, locale),
  inLanguage: locale,
  hasPart: page.documents.map((document) => ({
    "@type": "WebPage",
    name: document.title,
    url: pageUrl(origin, atHome(document, sites).path),
  })),
});

/** The trail with the last step, the page itself, left without address. */
export const asTrail = (crumbs: readonly Crumb[]): Crumb[] =>
  crumbs.map((crumb, index) => (index === crumbs.length - 1 ? { label: crumb.label } : crumb));

function Categories({ locale, sections: below }: { locale: Locale; sections: readonly Section[] }) {
  const parent = below[0]?.parent;
  if (parent === undefined) return null;
  const text = siteText(locale);
  const element = categoryElements[parent];
  return (
    <section aria-labelledby="categorie">
      <h2 id="categorie">{text("list.categories")}</h2>
      <ul class="row list-unstyled" data-categories="">
        {below.map(({ key }) => (
          <li class="col-12 col-md-6 col-lg-4 mb-3" key={key}>
            <a href={sectionPath(key, locale)} data-element={element}>
              {sectionTitle(key, locale)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
