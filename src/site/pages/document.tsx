/** @jsxImportSource preact */

import {
  type DocumentView,
  type FoundDocument,
  findRelated,
  homeOf,
  type PagePart,
  type PublicDocument,
  type Related,
  type SiteType,
} from "#src/content/index.ts";
import { languageAttributes, languageName, localePrefix, programAttributes, spokenOf } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { frameAddress } from "#src/statistics/index.ts";
import { drawnMap } from "#src/territory/index.ts";
import { PageIndex } from "#src/ui/page-index/component.tsx";
import { Figure } from "#src/ui/picture/component.tsx";
import { Section } from "#src/ui/section/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { siteText } from "../messages.ts";
import { filePath, pathOf } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { expiryOf, type SiteTypes, tagsOf, typeOf } from "./cards.tsx";
import { DayTime } from "./day-time.tsx";
import { PageActions } from "./page-actions.tsx";
import { sectionCrumbs } from "./section.tsx";
import { UsefulLinks } from "./useful-links.tsx";

type Context = Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "origin" | "map">;

/** What the frame of a document's page shows beside the document. */
export interface Framed {
  readonly document: PublicDocument;
  /** Absent for a draft. */
  readonly found?: FoundDocument;
  /** The reader asked for a language the document does not have. */
  readonly otherLanguage: boolean;
}

/** The page of a document: title, parts with their index, topics, dates, corrections, and the way to its proof. One statement. */
export async function documentModel(
  context: Context,
  framed: Framed,
  settings: SiteSettings,
  types: SiteTypes,
): Promise<PageModel> {
  const { document } = framed;
  const type = typeOf(types, document.kind);
  const related = await findRelated(context.db, {
    ...{ site: context.site, sites: context.sites, locale: document.locale, now: context.now, documents: [document] },
    single: { document, referringKinds: type.referringKinds ?? [] },
  });
  const referring = (type.referringKinds ?? []).flatMap(related.referring).map((found) => found.document);
  const view: DocumentView = {
    ...{
      locale: document.locale,
      origin: context.origin,
      now: context.now,
      sites: context.sites,
      municipality: settings.municipality,
      patronDay: settings.patronDay,
    },
    appointmentPath: pathOf("appointment", document.locale),
    assistancePath: pathOf("assistance", document.locale),
    resolve: related.resolve,
    referring: related.referring,
    mapOf: (position) => drawnMap(context.map, position),
    frameOf: (href) => frameAddress(href, context.sites),
  };
  const home = homeOf(document, context.sites);
  const asThere = { ...document, path: document.shownFrom?.path ?? document.path };
  const largest = document.image?.sizes.at(-1);
  return {
    title: document.title,
    ...(document.summary && { description: document.summary }),
    section: document.section,
    breadcrumb: [...sectionCrumbs(document.section, context.locale), { label: document.title }],
    tags: [...tagsOf([document]), ...related.beyond, ...(type.referringKinds ?? []).map((kind) => `kind:${kind}`)],
    lastModified: new Date(document.updatedAt),
    updatedAt: "told",
    ...expiryOf([document, ...referring], context.now, types, settings.patronDay),
    nextChange: related.nextChange,
    ...languagesOf(document, related, settings),
    ...(framed.otherLanguage && { canonical: document.path }),
    ...(largest && { image: filePath(largest) }),
    ...(framed.otherLanguage && { robots: "noindex" as const }),
    ...(home && { canonical: home.origin + asThere.path }),
    jsonLd: home ? type.jsonLd(asThere, { ...view, origin: home.origin }) : type.jsonLd(document, view),
    body: (
      <DocumentBody
        ofOtherSite={settings.owner !== undefined}
        home={home && { ...home, href: home.origin + asThere.path }}
        locale={context.locale}
        framed={framed}
        type={type}
        view={view}
      />
    ),
  };
}

/** The same document by language; where a language has none, the address under which the original is shown with a notice. */
export function languagesOf(
  document: PublicDocument,
  related: Related,
  settings: SiteSettings,
): Required<Pick<PageModel, "translations" | "fallbacks">> {
  const original = related.alternates.it ?? document.path;
  const missing = settings.languages.filter((language) => related.alternates[language] === undefined);
  return {
    translations: related.alternates,
    fallbacks: Object.fromEntries(missing.map((language) => [language, localePrefix(language) + original])),
  };
}

function DocumentBody(props: {
  /** The page stands on a site beside the municipality's, which takes no requests. */
  ofOtherSite: boolean;
  home: { name: string; href: string } | undefined;
  locale: Locale;
  framed: Framed;
  type: SiteType;
  view: DocumentView;
}) {
  const { ofOtherSite, home, locale, framed, type, view } = props;
  const { document } = framed;
  const text = siteText(locale);
  const parts = type.parts(document, view);
  return (
    <article
      class="container"
      data-page="document"
      {...(document.locale !== locale && languageAttributes(document.locale))}
    >
      {framed.otherLanguage && (
        <p class="alert alert-info" {...languageAttributes(spokenOf(locale))}>
          {text("banner.otherLanguage", { language: languageName(document.locale, spokenOf(locale)) })}
        </p>
      )}
      {home && (
        <p class="alert alert-info" data-banner="from-site" lang={locale}>
          {text("fromSite.page", { name: home.name })} <a href={home.href}>{text("fromSite.open")}</a>
        </p>
      )}
      <div class="row">
        <div class="col-lg-8">
          <h1 {...(document.kind === "service" && { "data-element": "service-title" })}>{document.title}</h1>
          {type.heading?.(document, view)}
          {document.summary && (
            <p class="lead" {...(document.kind === "service" && { "data-element": "service-description" })}>
              {document.summary}
            </p>
          )}
        </div>
        <div class="col-lg-4">
          <Topics document={document} view={view} locale={locale} />
          <PageActions title={document.title} url={view.origin + document.path} locale={locale} />
        </div>
      </div>
      {document.image && (
        <div class="row">
          <div class="col-lg-8" data-page-picture="">
            <Figure picture={document.image} locale={document.locale} sizes="(min-width: 992px) 60vw, 100vw" eager />
          </div>
        </div>
      )}
      <Parts parts={parts} locale={document.locale} />
      {!ofOtherSite && <UsefulLinks locale={locale} />}
      <Provenance framed={framed} locale={locale} />
    </article>
  );
}

function Topics({ document, view, locale }: { document: PublicDocument; view: DocumentView; locale: Locale }) {
  const topics = document.topics.map((topic) => view.resolve(topic)).filter((topic) => topic !== undefined);
  if (topics.length === 0) return null;
  return (
    <>
      <h2 class="h6">{siteText(locale)("document.topics")}</h2>
      <ul class="list-unstyled d-flex flex-wrap" data-chips>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a
              class="chip chip-simple"
              href={topic.path}
              {...(document.kind === "service" && { "data-element": "service-topic" })}
            >
              <span class="chip-label">{topic.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts({ parts, locale }: { parts: readonly PagePart[]; locale: Locale }) {
  if (parts.length === 0) return null;
  return (
    <div class="row mt-4">
      <div class="col-lg-3" data-index="">
        <PageIndex parts={parts} locale={locale} />
      </div>
      <div class="col-lg-9">
        {parts.map(({ id, title, content, dataElement }) => (
          <Section
            key={id}
            id={id}
            title={title}
            programTitle={programAttributes(locale)}
            {...(dataElement && { dataElement })}
          >
            {content}
          </Section>
        ))}
      </div>
    </div>
  );
}

/** When it was said, what was corrected since, and where anyone can check it. */
function Provenance({ framed, locale }: { framed: Framed; locale: Locale }) {
  const text = siteText(locale);
  const { document, found } = framed;
  return (
    <footer data-provenance="" {...languageAttributes(spokenOf(locale))}>
      {found && found.corrections.length > 0 && (
        <section aria-labelledby="correzioni">
          <h2 class="h5" id="correzioni">
            {text("document.corrections")}
          </h2>
          <ul>
            {found.corrections.map((correction) => (
              <li key={correction.entry}>
                {text("document.correction")} <DayTime at={correction.at} locale={spokenOf(locale)} />
                {colon(locale)} <span lang={document.locale}>{correction.note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {found && (
          <>
            {text("document.published")}
            {colon(locale)} <DayTime at={found.firstPublishedAt} locale={spokenOf(locale)} /> ·{" "}
          </>
        )}
        {text("document.updated")}
        {colon(locale)} <DayTime at={new Date(document.updatedAt)} locale={spokenOf(locale)} />
      </p>
      {found && (
        <p>
          <a href={`/registro/entry/${found.entry}`}>{text("document.verify", { entry: found.entry })}</a>
        </p>
      )}
    </footer>
  );
}
