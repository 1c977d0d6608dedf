/** @jsxImportSource preact */
import { ActRow, boardPath, type ShownAct } from "#src/albo/site-pages.ts";
import { countLimit, type SearchHit, type SearchResult, sectionPath, sectionTitle } from "#src/content/index.ts";
import { StandingBadge } from "#src/content/site-types.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { mainMenu } from "../shell/header.tsx";
import { FromSite } from "./cards.tsx";
import type { OwnPage } from "./own-pages.ts";
import { type Asked, addressOf, isNarrowed, mostPages, shownHits } from "./search-asked.ts";

/** Acts of the notice board that are shown before the way to all of them. */
export const shownActs = 3;

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

/** What was found, or what helps when nothing was; `above` tells that something else was found, and is shown above. */
export function Results(props: {
  locale: Locale;
  asked: Asked;
  result: SearchResult;
  above: boolean;
  sites: PageContext["sites"];
  menu: SiteSettings["menu"];
}) {
  const { locale, asked, result, above, sites, menu } = props;
  const { query } = asked;
  const text = siteText(locale);
  const { hits, total, corrected } = result;
  return (
    <section aria-labelledby="risultati">
      <h2 id="risultati" class="h4">
        {total === 0
          ? text(above ? "search.noOther" : "search.none", { query })
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
      {total === 0 && isNarrowed(asked) && (
        <p>
          <a href={`${pathOf("search", locale)}?q=${encodeURIComponent(query)}`}>{text("search.everywhere")}</a>
        </p>
      )}
      {total === 0 && !above && <Help locale={locale} menu={menu} />}
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
        {document.standing && (
          <>
            {" "}
            <StandingBadge standing={document.standing} locale={locale} />
          </>
        )}
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
export function OwnPages({ pages, locale }: { pages: readonly OwnPage[]; locale: Locale }) {
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
export function Acts({ acts, locale, query }: { acts: readonly ShownAct[]; locale: Locale; query: string }) {
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
