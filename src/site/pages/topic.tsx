/** @jsxImportSource preact */
import {
  findRelated,
  type ListRequest,
  listShelves,
  type PublicDocument,
  sectionPath,
  sectionTitle,
} from "#src/content/index.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { Figure } from "#src/ui/picture/component.tsx";
import { siteText } from "../messages.ts";
import { filePath, pathOf } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { newestOf } from "../shell/last-update.tsx";
import { Cards, expiryOf, type SiteTypes, tagsOf, typeOf } from "./cards.tsx";
import { languagesOf } from "./document.tsx";
import { sectionCrumbs } from "./section.tsx";

/** Kinds a topic gathers, in the order they are shown. Source: Modello Comuni, Argomento */
const kinds = [
  "news",
  "event",
  "service",
  "document",
  "dataset",
  "office",
  "place",
  "person",
  "faq",
  "call",
  "guide",
  "thematic-site",
  "page",
] as const;
const perKind = 6;
/** Lists that can be narrowed to a topic: the way to what does not fit here. */
const lists: Readonly<Record<string, string>> = {
  news: "novita",
  event: "vivere-il-comune/eventi",
  service: "servizi",
  document: "amministrazione/documenti-e-dati",
  dataset: "amministrazione/documenti-e-dati/dataset",
  place: "vivere-il-comune/luoghi",
};

/** The page of a topic: its own text, then everything said about it, by kind. Two statements. */
export async function topicModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "origin">,
  document: PublicDocument,
  settings: SiteSettings,
  types: SiteTypes,
): Promise<PageModel> {
  const { db, site, sites, locale, now } = context;
  const shelves = await listShelves(
    db,
    Object.fromEntries(
      kinds.map((kind): [string, ListRequest] => [
        kind,
        {
          ...{ site, locale, now, kinds: [kind], ref: `topic:${document.id}`, limit: perKind },
          order: kind === "event" ? "soonest" : kind === "news" ? "newest" : "title",
          ...(kind === "event" && { when: "upcoming" as const }),
        },
      ]),
    ),
  );
  const shown = Object.values(shelves).flat();
  const related = await findRelated(db, {
    site,
    sites,
    locale,
    now,
    documents: [document],
    references: shown
      .flatMap((one) => typeOf(types, one.kind).cardNames?.(one) ?? [])
      .filter((name) => name !== undefined),
    single: { document, referringKinds: [] },
  });
  const text = siteText(locale);
  const view = { locale, now, sites, resolve: related.resolve };
  const type = typeOf(types, "topic");
  const topicView = {
    ...view,
    origin: context.origin,
    municipality: settings.municipality,
    appointmentPath: pathOf("appointment", locale),
    assistancePath: pathOf("assistance", locale),
    referring: () => [],
  };
  const parts = type.parts(document, topicView);
  const largest = document.image?.sizes.at(-1);
  return {
    title: document.title,
    ...(document.summary && { description: document.summary }),
    section: "argomenti",
    ...(largest && { image: filePath(largest) }),
    breadcrumb: [...sectionCrumbs("argomenti", locale), { label: document.title }],
    tags: [`topic:${document.id}`, ...tagsOf([document, ...shown])],
    lastModified: new Date(document.updatedAt),
    ...newestOf([document, ...shown]),
    ...expiryOf(shown, now, types),
    nextChange: related.nextChange,
    ...(shown.length === 0 && site !== sites[0]?.key && { robots: "noindex" as const }),
    jsonLd: type.jsonLd(document, topicView),
    ...languagesOf(document, related, settings),
    body: (
      <div class="container" data-page="topic">
        <div class="row">
          <div class="col-lg-7">
            <h1>{document.title}</h1>
            {document.summary && <p class="lead">{document.summary}</p>}
          </div>
          {document.image && (
            <div class="col-lg-5">
              <Figure picture={document.image} locale={locale} sizes="(min-width: 992px) 40vw, 100vw" eager />
            </div>
          )}
        </div>
        {parts.map((part) => (
          <section key={part.id} aria-labelledby={part.id}>
            <h2 id={part.id}>{part.title}</h2>
            {part.content}
          </section>
        ))}
        {shown.length === 0 && <p>{text("topic.empty")}</p>}
        {kinds.map((kind) => {
          const documents = shelves[kind] ?? [];
          const list = lists[kind];
          if (documents.length === 0) return null;
          return (
            <section key={kind} aria-labelledby={`elenco-${kind}`}>
              <h2 id={`elenco-${kind}`}>{text(`kind.${kind}`)}</h2>
              <Cards documents={documents} types={types} view={view} heading="h3" />
              {documents.length === perKind && list && (
                <p>
                  <a class="btn btn-outline-primary" href={`${sectionPath(list, locale)}?argomento=${document.id}`}>
                    {text("topic.all", { topic: document.title, section: sectionTitle(list, locale) })}
                  </a>
                </p>
              )}
            </section>
          );
        })}
      </div>
    ),
  };
}
