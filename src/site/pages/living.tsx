/** @jsxImportSource preact */
import { listShelves, type PublicDocument, sectionOf, sectionPath, sectionTitle } from "#src/content/index.ts";
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { feedsOf, Subscribe } from "../feeds/feed-links.tsx";
import { siteText } from "../messages.ts";
import { newestOf } from "../shell/last-update.tsx";
import { Cards, expiryOf, findNamed, type SiteTypes, sectionTags, tagsOf } from "./cards.tsx";
import { Shelf } from "./home.tsx";
import { SearchHere } from "./list-filter.tsx";
import { asTrail, sectionCrumbs } from "./section.tsx";

const key = "vivere-il-comune";
const shelves = {
  events: { section: "vivere-il-comune/eventi", element: "live-button-events", all: "home.allEvents" },
  places: { section: "vivere-il-comune/luoghi", element: "live-button-locations", all: "living.allPlaces" },
} as const;
const perShelf = 6;

/** The next events and some places, each with the way to all of them. Two statements. Source: Modello Comuni, Vivere il Comune */
export const livingPage = (types: SiteTypes): PublicPage => ({
  paths: sectionOf(key).path,
  load: (context) => livingModel(context, types),
});

async function livingModel({ db, site, sites, locale, now }: PageContext, types: SiteTypes): Promise<PageModel> {
  const request = { site, sites, locale, now };
  const found = await listShelves(db, {
    events: { ...request, sections: [shelves.events.section], order: "soonest", when: "upcoming", limit: perShelf },
    places: { ...request, sections: [shelves.places.section], order: "title", limit: perShelf },
  });
  const shown = [...found.events, ...found.places];
  const { resolve, told } = await findNamed({ ...request, db }, shown, types);
  const text = siteText(locale);
  const title = sectionTitle(key, locale);
  const isMain = sites[0]?.key === site;
  const shelf = (name: keyof typeof shelves, documents: readonly PublicDocument[], none: string) => {
    if (documents.length === 0 && !isMain) return null;
    const { section, element, all } = shelves[name];
    const more = (
      <a class="btn btn-outline-primary" href={sectionPath(section, locale)} data-element={element}>
        {text(all)}
      </a>
    );
    return (
      <Shelf id={name} title={sectionTitle(section, locale)} more={more}>
        {documents.length > 0 ? (
          <Cards documents={documents} types={types} view={{ ...request, resolve }} heading="h3" />
        ) : (
          <p>{none}</p>
        )}
      </Shelf>
    );
  };
  return {
    title,
    section: key,
    breadcrumb: asTrail(sectionCrumbs(key, locale)),
    alternates: sectionOf(key).path,
    ...newestOf(shown),
    tags: [...sectionTags([key, shelves.events.section, shelves.places.section]), ...tagsOf(shown)],
    isEmptyList: shown.length === 0,
    feeds: feedsOf(key, locale),
    ...expiryOf(shown, now, types),
    ...told,
    body: (
      <div class="container" data-page="section">
        <h1>{title}</h1>
        <SearchHere section={key} locale={locale} title={title} />
        {shelf("events", found.events, text("home.noEvents"))}
        {shelf("places", found.places, text("list.empty"))}
        <Subscribe section={key} locale={locale} query={[]} />
      </div>
    ),
  };
}
