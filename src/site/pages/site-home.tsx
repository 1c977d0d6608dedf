/** @jsxImportSource preact */
import { atHome, listShelves, sectionPath, sectionTitle } from "#src/content/index.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { feedsOf } from "../feeds/feed-links.tsx";
import { siteText } from "../messages.ts";
import { fixedPaths } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { newestOf } from "../shell/last-update.tsx";
import { Cards, expiryOf, findNamed, type SiteTypes, sectionTags, tagsOf } from "./cards.tsx";
import { firstOnes, organization, Shelf } from "./home.tsx";
import { withDescendants } from "./section.tsx";

/** What a site of its own shows first: sections with the way to all of each, those with nothing in them left out. */
const shelfOf = {
  events: { key: "vivere-il-comune/eventi", order: "soonest", when: "upcoming" },
  news: { key: "novita", order: "newest" },
  pages: { key: "pagine", order: "title" },
  places: { key: "vivere-il-comune/luoghi", order: "title" },
} as const;
const names = ["news", "events", "pages", "places"] as const;
const perShelf = 6;

/** The first page of a site beside the municipality's. Two statements. */
export async function siteHomeModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "origin">,
  settings: SiteSettings,
  types: SiteTypes,
): Promise<PageModel> {
  const { db, site, sites, locale, now } = context;
  const request = { site, sites, locale, now };
  const asked = (name: (typeof names)[number]) => {
    const { key, ...given } = shelfOf[name];
    return { ...request, ...given, sections: withDescendants(key), limit: perShelf };
  };
  const shelves = await listShelves(db, {
    ...{ news: asked("news"), events: asked("events"), pages: asked("pages"), places: asked("places") },
  });
  const all = names.flatMap((name) => shelves[name]);
  const { resolve, told } = await findNamed({ ...request, db }, all, types, settings.highlights);
  const highlighted = settings.highlights.map((reference) => {
    const found = resolve(reference);
    // what is of another site and no guest here leads there
    return found?.from ? atHome(found.document, sites) : found?.document;
  });
  const shown = { ...shelves, news: firstOnes(highlighted, shelves.news) };
  const view = { locale, now, sites, resolve };
  const text = siteText(locale);
  return {
    title: settings.municipality,
    description: settings.tagline ?? text("home.description", { name: settings.municipality }),
    breadcrumb: [],
    alternates: fixedPaths.home,
    ...newestOf(all),
    tags: [
      ...sectionTags(names.flatMap((name) => withDescendants(shelfOf[name].key))),
      ...tagsOf(all),
      ...settings.highlights.map(({ kind, id }) => `${kind}:${id}`),
    ],
    ...expiryOf(all, now, types),
    ...told,
    feeds: feedsOf("novita", locale),
    jsonLd: [{ ...organization(settings, context.origin), "@type": "Organization" }],
    body: (
      <div class="container" data-page="home">
        <h1 class="mt-4">{settings.municipality}</h1>
        {settings.tagline && <p class="lead">{settings.tagline}</p>}
        {names
          .filter((name) => shown[name].length > 0)
          .map((name) => {
            const { key } = shelfOf[name];
            const title = settings.menu?.find(({ section }) => section === key)?.label ?? sectionTitle(key, locale);
            return (
              <Shelf
                key={name}
                id={name}
                title={title}
                more={
                  <a class="btn btn-outline-primary" href={sectionPath(key, locale)}>
                    {text("home.allOf", { title })}
                  </a>
                }
              >
                <Cards documents={shown[name]} types={types} view={view} heading="h3" />
              </Shelf>
            );
          })}
        {all.length === 0 && <p>{text("list.empty")}</p>}
      </div>
    ),
  };
}
