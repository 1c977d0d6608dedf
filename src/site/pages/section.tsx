/** @jsxImportSource preact */
import {
  type Cursor,
  findRelated,
  type ListOrder,
  type ListPage,
  listDocuments,
  listFilledSections,
  nextCallTurn,
  type Section,
  sectionOf,
  sectionPath,
  sections,
  sectionTitle,
} from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Crumb, PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import { CallFilter, callQuery, callsKey, type ListedState, readCallState } from "./call-filter.tsx";
import { Cards, expiryOf, type SiteTypes, sectionTags, tagsOf } from "./cards.tsx";
import { readCursor, writeCursor } from "./cursor.ts";

/** Sections whose list is another page, or that have none. */
const withPageOfTheirOwn = new Set(["argomenti", "contatti", "domande-frequenti"]);
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
const buttonElements: Readonly<Record<string, string>> = {
  "vivere-il-comune/luoghi": "live-button-locations",
  [eventsKey]: "live-button-events",
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
      query: ["dopo", ...(section.key === eventsKey ? ["quando"] : section.key === callsKey ? ["stato"] : [])],
      load: (context) => loadSection(section, context, types),
    }));
}

async function loadSection(section: Section, context: PageContext, types: SiteTypes): Promise<PageModel> {
  const { db, site, locale, now } = context;
  const past = context.query.quando === "passati";
  const call = readCallState(context.query.stato);
  const keys = withDescendants(section.key);
  const children = sections.filter((one) => one.parent === section.key);
  const request = { site, locale, now };
  const after = readCursor(context.query.dopo);
  const [page, filled] = await Promise.all([
    listDocuments(db, {
      ...request,
      sections: keys,
      order: orderOf(section.key, past, call),
      after,
      limit: pageSize,
      ...(section.parent === "servizi" && { withGuests: true }),
      ...(section.key === eventsKey && { when: past ? "past" : "upcoming" }),
      ...(section.key === callsKey && { call }),
    }),
    children.length > 0
      ? listFilledSections(db, { ...request, sections: children.map((child) => child.key) })
      : new Set<string>(),
  ]);
  const [related, turnsAt] = await Promise.all([
    findRelated(db, { ...request, documents: page.documents }),
    call === undefined ? undefined : nextCallTurn(db, request),
  ]);
  const title = sectionTitle(section.key, locale);
  // Empty categories are hidden (criteria, second level), but a tree that is still empty is shown whole.
  const shown = filled.size > 0 ? children.filter((child) => filled.has(child.key)) : children;
  return {
    title,
    section: section.key,
    breadcrumb: asTrail(sectionCrumbs(section.key, locale)),
    alternates: sectionOf(section.key).path,
    tags: [...sectionTags(keys), ...tagsOf(page.documents)],
    feeds: feedsOf(section.key, locale),
    jsonLd: [
      {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        url: context.origin + sectionPath(section.key, locale),
        name: title,
        inLanguage: locale,
        hasPart: page.documents.map((document) => ({
          "@type": "WebPage",
          name: document.title,
          url: context.origin + document.path,
        })),
      },
    ],
    ...(turnsAt ? { expiresAt: turnsAt } : expiryOf(page.documents, now, types)),
    ...(after && { robots: "noindex" as const }),
    body: (
      <div class="container" data-page="section">
        <h1>{title}</h1>
        {section.key === eventsKey && <WhenFilter locale={locale} past={past} />}
        {section.key === callsKey && <CallFilter locale={locale} state={call} />}
        <Categories locale={locale} sections={shown} />
        <section aria-labelledby="elenco">
          <h2 id="elenco">{siteText(locale)(section.key.startsWith("novita") ? "list.latest" : "list.all")}</h2>
          {page.documents.length > 0 ? (
            <Cards
              documents={page.documents}
              types={types}
              view={{ ...request, resolve: related.resolve }}
              heading="h3"
            />
          ) : (
            <p>{siteText(locale)("list.empty")}</p>
          )}
        </section>
        <More section={section.key} locale={locale} page={page} after={after} past={past} call={call} />
        {locale !== "it" && (
          <p>
            <a href={sectionPath(section.key, "it")} hreflang="it">
              {siteText(locale)("list.otherLanguage")}
            </a>
          </p>
        )}
        {section.key === "servizi" && (
          <p>
            <a href={pathOf("appointment", locale)} data-element="appointment-booking">
              {siteText(locale)("list.appointment")}
            </a>
          </p>
        )}
        <Subscribe section={section.key} locale={locale} />
      </div>
    ),
  };
}

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
      <ul class="row list-unstyled">
        {below.map(({ key }) => (
          <li class="col-12 col-md-6 col-lg-4 mb-3" key={key}>
            <a href={sectionPath(key, locale)} data-element={buttonElements[key] ?? element}>
              {sectionTitle(key, locale)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhenFilter({ locale, past }: { locale: Locale; past: boolean }) {
  const text = siteText(locale);
  const path = sectionPath(eventsKey, locale);
  return (
    <nav aria-label={text("list.filter")}>
      <ul class="nav nav-tabs">
        {[
          { href: path, label: text("list.upcoming"), current: !past },
          { href: `${path}?quando=passati`, label: text("list.past"), current: past },
        ].map(({ href, label, current }) => (
          <li class="nav-item" key={href}>
            <a
              class={current ? "nav-link active" : "nav-link"}
              href={href}
              {...(current && { "aria-current": "page" as const })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way on. The model's checker looks for events only where `load-other-cards` is, so a list of events always has it. */
function More(props: {
  section: string;
  locale: Locale;
  page: ListPage;
  after: Cursor | undefined;
  past: boolean;
  call: ListedState | undefined;
}) {
  const text = siteText(props.locale);
  const path = sectionPath(props.section, props.locale);
  const narrowed = props.past ? "quando=passati" : callQuery(props.call);
  const first = narrowed === "" ? path : `${path}?${narrowed}`;
  const { next } = props.page;
  return (
    <p data-more="">
      {props.after && (
        <a class="btn btn-outline-primary" href={first}>
          {text("list.first")}
        </a>
      )}
      {next && (
        <a
          class="btn btn-primary"
          href={`${first}${narrowed === "" ? "?" : "&"}dopo=${writeCursor(next)}`}
          data-element="load-other-cards"
        >
          {text("list.more")}
        </a>
      )}
      {!next && props.section === eventsKey && (
        <a
          class="btn btn-outline-primary"
          href={props.past ? path : `${path}?quando=passati`}
          data-element="load-other-cards"
        >
          {text(props.past ? "list.upcomingEvents" : "list.pastEvents")}
        </a>
      )}
    </p>
  );
}

const feedFormats = [
  { file: "feed.xml", type: "application/rss+xml", name: "RSS" },
  { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
] as const;

function feedsOf(section: string, locale: Locale) {
  const text = siteText(locale);
  return feedFormats.map(({ file, type, name }) => ({
    href: `${sectionPath(section, locale)}/${file}`,
    type,
    title: text("list.feed", { section: sectionTitle(section, locale), format: name }),
  }));
}

function Subscribe({ section, locale }: { section: string; locale: Locale }) {
  return (
    <p data-subscribe="">
      {siteText(locale)("list.subscribe")}{" "}
      {feedFormats.map(({ file, type, name }, index) => (
        <span key={file}>
          {index > 0 && ", "}
          <a href={`${sectionPath(section, locale)}/${file}`} type={type}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
