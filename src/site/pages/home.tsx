/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { atHome, listShelves, type PublicDocument, sectionPath } from "#src/content/index.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { feedsOf } from "../feeds/feed-links.tsx";
import { siteText } from "../messages.ts";
import { fixedPaths } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { newestOf } from "../shell/last-update.tsx";
import { Cards, expiryOf, findNamed, type SiteTypes, sectionTags, tagsOf } from "./cards.tsx";
import { withDescendants } from "./section.tsx";
import { UsefulLinks } from "./useful-links.tsx";

const shownTopics = 6;

/**
 * The first page: what is new, what happens next, topics, services, useful links. Two statements.
 * Source: Modello Comuni, Homepage (sections in order; at most four events).
 */
export async function homeModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "origin">,
  settings: SiteSettings,
  types: SiteTypes,
): Promise<PageModel> {
  const { db, site, sites, locale, now } = context;
  const request = { site, sites, locale, now };
  const sections = {
    news: withDescendants("novita"),
    events: ["vivere-il-comune/eventi"],
    services: withDescendants("servizi"),
    topics: ["argomenti"],
  };
  const shelves = await listShelves(db, {
    news: { ...request, sections: sections.news, order: "newest", limit: 6 },
    events: { ...request, sections: sections.events, order: "soonest", when: "upcoming", limit: 3 },
    services: { ...request, sections: sections.services, order: "title", limit: 6 },
    topics: { ...request, sections: sections.topics, order: "title", limit: shownTopics },
  });
  const shown = [...shelves.news, ...shelves.events, ...shelves.services];
  const { resolve, told } = await findNamed({ ...request, db }, shown, types, settings.highlights);
  const view = { locale, now, sites, resolve };
  const highlighted = settings.highlights.map((reference) => {
    const found = resolve(reference);
    // what is of another site and no guest here leads there
    return found?.from ? atHome(found.document, sites) : found?.document;
  });
  const news = firstOnes(highlighted, shelves.news);
  const text = siteText(locale);
  return {
    title: settings.municipality,
    description: text("home.description", { name: settings.municipality }),
    breadcrumb: [],
    alternates: fixedPaths.home,
    ...newestOf(shown),
    tags: [
      ...sectionTags(Object.values(sections).flat()),
      ...tagsOf([...shown, ...shelves.topics]),
      ...settings.highlights.map(({ kind, id }) => `${kind}:${id}`),
    ],
    ...expiryOf(shown, now, types),
    ...told,
    feeds: feedsOf("novita", locale),
    jsonLd: [organization(settings, context.origin)],
    body: (
      <div class="container" data-page="home">
        <h1 class="visually-hidden">{settings.municipality}</h1>
        <Shelf id="novita" title={text("home.news")} more={link(sectionPath("novita", locale), text("home.allNews"))}>
          {news.length > 0 ? (
            <Cards documents={news} types={types} view={view} heading="h3" />
          ) : (
            <p>{text("home.noNews")}</p>
          )}
        </Shelf>
        <Shelf
          id="eventi"
          title={text("home.events")}
          more={link(sectionPath("vivere-il-comune/eventi", locale), text("home.allEvents"))}
        >
          {shelves.events.length > 0 ? (
            <Cards documents={shelves.events} types={types} view={view} heading="h3" />
          ) : (
            <p>{text("home.noEvents")}</p>
          )}
        </Shelf>
        <Shelf
          id="argomenti"
          title={text("home.topics")}
          more={
            <a class="btn btn-outline-primary" href={sectionPath("argomenti", locale)} data-element="all-topics">
              {text("home.allTopics")}
            </a>
          }
        >
          {shelves.topics.length > 0 ? <TopicChips topics={shelves.topics} /> : <p>{text("home.noTopics")}</p>}
        </Shelf>
        {shelves.services.length > 0 && (
          <Shelf
            id="servizi"
            title={text("home.services")}
            more={link(sectionPath("servizi", locale), text("home.allServices"))}
          >
            <Cards documents={shelves.services} types={types} view={view} heading="h3" />
          </Shelf>
        )}
        <UsefulLinks locale={locale} />
      </div>
    ),
  };
}

/** What the editors put in evidence, then the newest, six in all. */
export function firstOnes(highlighted: readonly (PublicDocument | undefined)[], newest: readonly PublicDocument[]) {
  const chosen = highlighted.filter((document) => document !== undefined);
  const ids = new Set(chosen.map(({ kind, id }) => `${kind}:${id}`));
  return [...chosen, ...newest.filter(({ kind, id }) => !ids.has(`${kind}:${id}`))].slice(0, 6);
}

const link = (href: string, label: string) => (
  <a class="btn btn-outline-primary" href={href}>
    {label}
  </a>
);

/** A part of a first page: some documents, and the way to all of them. */
export function Shelf(props: { id: string; title: string; more: ComponentChildren; children: ComponentChildren }) {
  return (
    <section aria-labelledby={props.id} class="py-4">
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
      <p>{props.more}</p>
    </section>
  );
}

/** The first six topics by name; all of them are one click away. */
function TopicChips({ topics }: { topics: readonly PublicDocument[] }) {
  return (
    <ul class="list-unstyled d-flex flex-wrap" data-chips>
      {topics.map((topic) => (
        <li key={topic.id}>
          <a class="chip chip-simple" href={topic.path}>
            <span class="chip-label">{topic.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Who speaks on the site, as schema.org has it. */
export const organization = (settings: SiteSettings, origin: string) => ({
  "@context": "https://schema.org",
  "@type": "GovernmentOrganization",
  name: settings.municipality,
  url: `${origin}/`,
  ...(settings.email && { email: settings.email }),
  ...(settings.phone && { telephone: settings.phone }),
  ...(settings.address && { address: settings.address }),
});
