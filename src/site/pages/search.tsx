/** @jsxImportSource preact */
import {
  countLimit,
  type SearchHit,
  type SearchResult,
  searchDocuments,
  sectionPath,
  sectionTitle,
} from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { fixedPaths, pathOf } from "../paths.ts";
import { mainMenu } from "../shell/header.tsx";

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
] as const;
const shownHits = 30;
const longestQuery = 200;

/** Names of the query parameters of the search. */
export const searchParameters = ["q", "tipo"] as const;

/** The search and its results; without a query, the form alone. */
export async function searchModel(
  context: Pick<PageContext, "db" | "locale" | "now" | "site" | "query">,
): Promise<PageModel> {
  const { db, site, locale, now } = context;
  const text = siteText(locale);
  const query = (context.query.q ?? "").trim().slice(0, longestQuery).toWellFormed();
  const kind = kinds.find((one) => one === context.query.tipo);
  const result =
    query === "" ? undefined : await searchDocuments(db, { site, locale, query, kind, now, limit: shownHits });
  return {
    title: query === "" ? text("search.title") : `${text("search.title")}: ${query}`,
    breadcrumb: [{ label: text("search.title") }],
    alternates: fixedPaths.search,
    robots: query === "" ? "index" : "noindex",
    tags: [],
    body: (
      <div class="container" data-page="search">
        <h1>{text("search.title")}</h1>
        <SearchForm locale={locale} query={query} kind={kind} />
        {result && <Results locale={locale} query={query} result={result} />}
      </div>
    ),
  };
}

function SearchForm({ locale, query, kind }: { locale: Locale; query: string; kind: string | undefined }) {
  const text = siteText(locale);
  return (
    <search>
      <form method="get" action={pathOf("search", locale)}>
        <div class="mb-3">
          <label class="form-label active" for="q">
            {text("search.label")}
          </label>
          <input class="form-control" type="search" id="q" name="q" value={query} maxLength={longestQuery} />
        </div>
        <div class="mb-3">
          <label class="form-label" for="tipo">
            {text("search.kind")}
          </label>
          <select class="form-select" id="tipo" name="tipo">
            <option value="">{text("search.allKinds")}</option>
            {kinds.map((one) => (
              <option key={one} value={one} selected={one === kind}>
                {text(`kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button class="btn btn-primary" type="submit">
          {text("search.submit")}
        </button>
      </form>
    </search>
  );
}

function Results({ locale, query, result }: { locale: Locale; query: string; result: SearchResult }) {
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
      {total === 0 && <Help locale={locale} />}
      <ol class="list-unstyled">
        {hits.map((hit) => (
          <Hit key={`${hit.document.kind}:${hit.document.id}`} hit={hit} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function Hit({ hit, locale }: { hit: SearchHit; locale: Locale }) {
  const { document, passage } = hit;
  return (
    <li class="mb-4">
      <h3 class="h5">
        <a href={document.path}>{document.title}</a>
      </h3>
      <p class="mb-1">
        <span class="badge bg-secondary">{sectionTitle(document.section, locale)}</span>
      </p>
      <p>
        {passage.length > 0
          ? passage.map(({ text, hit: isHit }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
              isHit ? <mark key={index}>{text}</mark> : text,
            )
          : document.summary}
      </p>
    </li>
  );
}

function Help({ locale }: { locale: Locale }) {
  return (
    <>
      <p>{siteText(locale)("search.help")}</p>
      <ul>
        {mainMenu.map(({ key }) => (
          <li key={key}>
            <a href={sectionPath(key, locale)}>{sectionTitle(key, locale)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
