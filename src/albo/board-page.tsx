/** @jsxImportSource preact */
import { addDays, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { lastSaid } from "./act-page.tsx";
import { type ActFilter, listActs, type ShownAct, summariseBoard } from "./act-queries.ts";
import { board } from "./indexing.ts";
import { alboText } from "./messages.ts";
import { actsJsonPath, boardPath, boardPaths, feedPath } from "./paths.ts";
import { listYears, type RegisterYear } from "./register-export.ts";
import { askPaths } from "./requests/form/paths.ts";
import { ActRow } from "./views/act-row.tsx";
import { type Asked, FilterForm } from "./views/filter-form.tsx";
import { watchPaths } from "./watchers/paths.ts";

const pageSize = 25;
const names = ["q", "tipo", "ufficio", "ente", "dal", "al", "pagina"] as const;

/** The list of the acts on the board (`/albo`), newest first, with its filters in the address. Three statements. */
export const boardPage: PublicPage = {
  paths: boardPaths,
  query: names,
  load: async ({ db, site, locale, now, query }) => {
    const text = alboText(locale);
    const asked = query as Asked;
    const page = /^[1-9]\d{0,3}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
    const filter = readFilter(asked);
    const [summary, acts, years] = await Promise.all([
      summariseBoard(db, { site, now, filter }),
      listActs(db, { site, now, filter, offset: (page - 1) * pageSize, limit: pageSize }),
      listYears(db, site),
    ]);
    const isFiltered = Object.values(filter).some((value) => value !== undefined);
    return {
      title: text("title"),
      description: text("description"),
      breadcrumb: [{ label: text("title") }],
      robots: board.indexing,
      alternates: boardPaths,
      feeds: [{ href: feedPath, type: "application/rss+xml", title: text("feed") }],
      ...(acts.length > 0 && { updatedAt: new Date(Math.max(...acts.map(({ document }) => +lastSaid(document)))) }),
      // Searches differ from reader to reader: kept, they would push the pages of all out of memory.
      tags: isFiltered ? [] : ["albo"],
      ...(summary.nextChange && { expiresAt: summary.nextChange }),
      nextChange: "never",
      body: (
        <div class="container py-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          <FilterForm locale={locale} asked={asked} {...summary} />
          <Acts {...{ locale, acts, isFiltered, count: summary.count }} />
          <Paging {...{ locale, asked, page, last: Math.ceil(summary.count / pageSize) }} />
          <Follow locale={locale} years={years} />
        </div>
      ),
    };
  },
};

/** Days that do not exist are as if they were not asked for. */
function readFilter(asked: Asked): ActFilter {
  const [from, until] = [parseCivilDate(asked.dal ?? ""), parseCivilDate(asked.al ?? "")];
  return {
    ...{ text: asked.q, type: asked.tipo, office: asked.ufficio, body: asked.ente },
    from: from && startOfDay(from),
    until: until && startOfDay(addDays(until, 1)),
  };
}

function Acts(props: { locale: Locale; acts: readonly ShownAct[]; count: number; isFiltered: boolean }) {
  const text = alboText(props.locale);
  const { count, isFiltered } = props;
  if (props.acts.length === 0) return <p>{text(isFiltered ? "noneFound" : "none")}</p>;
  return (
    <>
      <h2 class="h4">{text(isFiltered ? "countFiltered" : "count", { count })}</h2>
      <ul class="list-unstyled">
        {props.acts.map((act) => (
          <ActRow key={act.document.id} act={act} locale={props.locale} />
        ))}
      </ul>
    </>
  );
}

function Paging(props: { locale: Locale; asked: Asked; page: number; last: number }) {
  const text = alboText(props.locale);
  const { page, last } = props;
  if (last <= 1) return null;
  const at = (to: number) => {
    const chosen = Object.entries(props.asked).flatMap(([name, value]) =>
      value && name !== "pagina" ? [[name, value]] : [],
    );
    return `${boardPath(props.locale)}?${new URLSearchParams([...chosen, ["pagina", String(to)]])}`;
  };
  return (
    <nav class="my-4" aria-label={text("pages")}>
      <ul class="list-inline">
        {page > 1 && (
          <li class="list-inline-item me-4">
            <a href={at(page - 1)} rel="prev">
              {text("newer")}
            </a>
          </li>
        )}
        {page < last && (
          <li class="list-inline-item">
            <a href={at(page + 1)} rel="next">
              {text("older")}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Follow({ locale, years }: { locale: Locale; years: readonly RegisterYear[] }) {
  const text = alboText(locale);
  return (
    <>
      <h2 class="h4">{text("follow")}</h2>
      <p>{text("followText")}</p>
      <ul>
        <li>
          <a href={feedPath}>{text("feed")}</a>
        </li>
        <li>
          <a href={actsJsonPath}>{text("json")}</a>
        </li>
        <li>
          <a href={addressIn(watchPaths, locale)}>{text("watch")}</a>
        </li>
        <li>
          <a href={addressIn(askPaths, locale)}>{text("ask")}</a>
        </li>
      </ul>
      {years.length > 0 && (
        <>
          <h2 class="h4">{text("registers")}</h2>
          <ul>
            {years.map(({ year, isClosed, isPrinted }) => (
              <li key={year}>
                <a href={`/albo/registro/${year}.csv`}>{text("registerOfYear", { year })}</a>,{" "}
                <a href={`/albo/registro/${year}.json`}>{text("registerOfYearJson", { year })}</a>
                {isClosed && <Closing {...{ locale, year, isPrinted }} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">{text("notIndexed")}</p>
    </>
  );
}

/** The register of a year as it was closed: the data that were signed, and their print. */
function Closing({ locale, year, isPrinted }: { locale: Locale; year: number; isPrinted: boolean }) {
  const text = alboText(locale);
  return (
    <>
      {isPrinted && (
        <>
          , <a href={`/albo/registro/${year}/chiuso.pdf`}>{text("registerClosedPdf", { year })}</a>
        </>
      )}
      , <a href={`/albo/registro/${year}/chiuso.json`}>{text("registerClosed", { year })}</a>
    </>
  );
}
