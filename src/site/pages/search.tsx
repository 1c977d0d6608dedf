/** @jsxImportSource preact */
import { ActRow, boardPath, findActs, type ShownAct } from "#src/albo/site-pages.ts";
import {
  countLimit,
  noteMiss,
  type SearchHit,
  type SearchResult,
  searchDocuments,
  sectionPath,
  sectionTitle,
  type TopicChoice,
} from "#src/content/index.ts";
import { type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { fixedPaths, pathOf, suggestionsPath } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { mainMenu } from "../shell/header.tsx";
import { FromSite } from "./cards.tsx";
import { findOwnPages, type OwnPage } from "./own-pages.ts";

/** Kinds one can narrow a search to. */
const kinds = [
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
const shownHits = 10;
/** Acts of the notice board that are shown before the way to all of them. */
const shownActs = 3;
const longestQuery = 200;
/** Pages of hits; what is further down is better found with more words. */
const mostPages = Math.floor(countLimit / shownHits);

/** Names of the query parameters of the search. */
export const searchParameters = ["q", "tipo", "sezione", "argomento", "dal", "al", "pagina"] as const;

/** What a reader asked, as the address says it; what cannot be is as if it were not there. */
interface Asked {
  readonly query: string;
  readonly kind: string | undefined;
  readonly section: string | undefined;
  readonly topic: string | undefined;
  readonly from: CivilDate | undefined;
  readonly until: CivilDate | undefined;
  readonly page: number;
}

function read(query: PageContext["query"]): Asked {
  const page = Number.parseInt(query.pagina ?? "1", 10);
  return {
    query: (query.q ?? "").trim().slice(0, longestQuery).toWellFormed(),
    kind: kinds.find((one) => one === query.tipo),
    section: mainMenu.find(({ key }) => key === query.sezione)?.key,
    topic: /^[\w-]{1,64}$/.test(query.argomento ?? "") ? query.argomento : undefined,
    from: parseCivilDate(query.dal ?? ""),
    until: parseCivilDate(query.al ?? ""),
    page: page >= 1 && page <= mostPages ? page : 1,
  };
}

/** The address of the same search on another page. */
function addressOf(asked: Asked, locale: Locale, page: number): string {
  const { query, kind, section, topic, from, until } = asked;
  const given = {
    ...{ q: query, tipo: kind, sezione: section, argomento: topic, dal: from, al: until },
    pagina: page > 1 ? String(page) : "",
  };
  const told = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return `${pathOf("search", locale)}?${new URLSearchParams(told)}`;
}

/** The search and its results; without a query, the form alone. Words without a result are noted for editors. */
export async function searchModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "query"> & {
    readonly topics: () => Promise<readonly TopicChoice[]>;
  },
  settings: SiteSettings,
): Promise<PageModel> {
  const { db, site, sites, locale, now } = context;
  const text = siteText(locale);
  const asked = read(context.query);
  const { query, page } = asked;
  const paged = {
    offset: (page - 1) * shownHits,
    sections: asked.section === undefined ? undefined : [asked.section],
  };
  const isNarrowed = [asked.kind, asked.section, asked.topic, asked.from, asked.until].some((one) => one !== undefined);
  const isForActs = query !== "" && page === 1 && !isNarrowed;
  const [topics, result] = await Promise.all([
    context.topics(),
    query === "" ? undefined : searchDocuments(db, { site, locale, now, ...asked, ...paged, limit: shownHits }),
  ]);
  const onBoard =
    isForActs && result ? await findActs(db, { site, now, ...result.understood, limit: shownActs + 1 }) : [];
  const own = isForActs && result ? findOwnPages(result.understood, locale, settings.owner === undefined) : [];
  if (result?.total === 0 && isForActs && onBoard.length + own.length === 0)
    await noteMiss(db, { site, locale, query, now });
  return {
    title: query === "" ? text("search.title") : `${text("search.title")}: ${query}`,
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
        {result && <Results {...{ locale, asked, isNarrowed, result, sites }} menu={settings.menu} />}
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
        <SearchForm locale={locale} asked={read(query)} topics={[]} />
      </div>
    ),
  };
}

function SearchForm(props: { locale: Locale; asked: Asked; topics: readonly TopicChoice[] }) {
  const { locale, asked, topics } = props;
  const text = siteText(locale);
  const options = (chosen: string | undefined, given: readonly (readonly [string, string])[]) =>
    given.map(([value, label]) => (
      <option key={value} value={value} selected={value === chosen}>
        {label}
      </option>
    ));
  return (
    <search>
      <form method="get" action={pathOf("search", locale)}>
        <div class="mb-3">
          <label class="form-label active" for="q">
            {text("search.label")}
          </label>
          <input
            class="form-control"
            type="search"
            id="q"
            name="q"
            value={asked.query}
            maxLength={longestQuery}
            list="suggerimenti"
            data-suggest={suggestionsPath(locale)}
          />
          <datalist id="suggerimenti" />
        </div>
        <div class="row">
          <div class="col-12 col-md-6 mb-3">
            <label class="form-label" for="tipo">
              {text("search.kind")}
            </label>
            <select class="form-select" id="tipo" name="tipo">
              <option value="">{text("search.allKinds")}</option>
              {options(
                asked.kind,
                kinds.map((one) => [one, text(`kind.${one}`)]),
              )}
            </select>
          </div>
          <div class="col-12 col-md-6 mb-3">
            <label class="form-label" for="sezione">
              {text("search.section")}
            </label>
            <select class="form-select" id="sezione" name="sezione">
              <option value="">{text("search.allSections")}</option>
              {options(
                asked.section,
                mainMenu.map(({ key }) => [key, sectionTitle(key, locale)]),
              )}
            </select>
          </div>
          <div class="col-12 mb-3">
            <label class="form-label" for="argomento">
              {text("search.topic")}
            </label>
            <select class="form-select" id="argomento" name="argomento">
              <option value="">{text("search.allTopics")}</option>
              {options(
                asked.topic,
                topics.map(({ id, title }) => [id, title]),
              )}
            </select>
          </div>
          {(
            [
              ["dal", text("search.from"), asked.from],
              ["al", text("search.until"), asked.until],
            ] as const
          ).map(([name, label, value]) => (
            <div class="col-12 col-md-6 mb-3" key={name}>
              <label class="form-label active" for={name}>
                {label}
              </label>
              <input class="form-control" type="date" id={name} name={name} value={value ?? ""} />
            </div>
          ))}
        </div>
        <button class="btn btn-primary" type="submit">
          {text("search.submit")}
        </button>
      </form>
    </search>
  );
}

/** The ways to the hits before and after these. */
function Pages({ locale, asked, total }: { locale: Locale; asked: Asked; total: number }) {
  const text = siteText(locale);
  const last = Math.min(mostPages, Math.ceil(total / shownHits));
  if (last <= 1) return null;
  const { page } = asked;
  return (
    <nav aria-label={text("search.pages")} class="d-flex flex-wrap align-items-center gap-3 mb-4">
      {page > 1 && (
        <a rel="prev" class="btn btn-outline-primary" href={addressOf(asked, locale, page - 1)}>
          {text("search.previous")}
        </a>
      )}
      <span>{text("search.page", { page, last })}</span>
      {page < last && (
        <a rel="next" class="btn btn-outline-primary" href={addressOf(asked, locale, page + 1)}>
          {text("search.next")}
        </a>
      )}
    </nav>
  );
}

function Results(props: {
  locale: Locale;
  asked: Asked;
  isNarrowed: boolean;
  result: SearchResult;
  sites: PageContext["sites"];
  menu: SiteSettings["menu"];
}) {
  const { locale, asked, isNarrowed, result, sites, menu } = props;
  const { query } = asked;
  const text = siteText(locale);
  const { hits, total, corrected } = result;
  return (
    <section aria-labelledby="risultati">
      <h2 id="risultati" class="h4">
        {total === 0
          ? text("search.none", { query })
          : total > countLimit
            ? text("search.many", { count: countLimit, query })
            : text("search.results", { count: total, query })}
      </h2>
      {corrected && (
        <p>
          {text(total === 0 ? "search.didYouMean" : "search.corrected", { query: corrected })}
          {total === 0 && (
            <>
              {" "}
              <a href={`${pathOf("search", locale)}?q=${encodeURIComponent(corrected)}`}>{corrected}</a>
            </>
          )}
        </p>
      )}
      {total === 0 && isNarrowed && (
        <p>
          <a href={`${pathOf("search", locale)}?q=${encodeURIComponent(query)}`}>{text("search.everywhere")}</a>
        </p>
      )}
      {total === 0 && <Help locale={locale} menu={menu} />}
      <ol class="list-unstyled">
        {hits.map((hit) => (
          <Hit key={`${hit.document.kind}:${hit.document.id}`} hit={hit} locale={locale} sites={sites} />
        ))}
      </ol>
      <Pages locale={locale} asked={asked} total={total} />
    </section>
  );
}

/** Where a hit stands: not all have a section of the tree. */
function shelfOf({ kind, section }: SearchHit["document"], locale: Locale): string {
  if (kind === "transparency") return siteText(locale)("transparency.title");
  if (kind === "yearly-report") return siteText(locale)("footer.statistics");
  return sectionTitle(section, locale);
}

function Hit({ hit, locale, sites }: { hit: SearchHit; locale: Locale; sites: PageContext["sites"] }) {
  const { document, passage } = hit;
  return (
    <li class="mb-4">
      <h3 class="h5">
        <a href={document.path}>{document.title}</a>
      </h3>
      <p class="mb-1">
        <span class="badge bg-secondary">{shelfOf(document, locale)}</span>
      </p>
      <p>
        {passage.length > 0
          ? passage.map(({ text: run, hit: isHit }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
              isHit ? <mark key={index}>{run}</mark> : run,
            )
          : document.summary}
      </p>
      <FromSite document={document} view={{ locale, sites }} />
    </li>
  );
}

/** Pages whose text is the program's own. */
function OwnPages({ pages, locale }: { pages: readonly OwnPage[]; locale: Locale }) {
  return (
    <section aria-labelledby="pagine-del-sito" class="mb-4">
      <h2 id="pagine-del-sito" class="h4">
        {siteText(locale)("own.title")}
      </h2>
      <ul class="list-unstyled">
        {pages.map(({ href, title, sentence }) => (
          <li key={href} class="mb-2">
            <h3 class="h5">
              <a href={href}>{title}</a>
            </h3>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Acts of the notice board that are on it now. */
function Acts({ acts, locale, query }: { acts: readonly ShownAct[]; locale: Locale; query: string }) {
  const text = siteText(locale);
  return (
    <section aria-labelledby="atti" class="mb-4">
      <h2 id="atti" class="h4">
        {text("search.acts")}
      </h2>
      <ul class="list-unstyled">
        {acts.slice(0, shownActs).map((act) => (
          <ActRow key={act.entry} act={act} locale={locale} />
        ))}
      </ul>
      {acts.length > shownActs && (
        <p>
          <a href={`${boardPath(locale)}?q=${encodeURIComponent(query)}`}>{text("search.allActs")}</a>
        </p>
      )}
    </section>
  );
}

function Help({ locale, menu }: { locale: Locale; menu: SiteSettings["menu"] }) {
  const ways =
    menu ?? mainMenu.map(({ key }) => ({ href: sectionPath(key, locale), label: sectionTitle(key, locale) }));
  return (
    <>
      <p>{siteText(locale)("search.help")}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
