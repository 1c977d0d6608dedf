import type { AdminViewServerProps } from "payload";
import type pg from "pg";
import { listTitles, sections, sectionTitle } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { openDb } from "#src/platform/db.ts";
import { listComments, type PageRatings, type RatingComment, summariseRatings } from "#src/rating/index.ts";
import { ratingText } from "#src/ui/rating/messages.ts";
import { DeskFrame } from "../frame.tsx";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { ratingsMessages } from "./messages.ts";
import { ScrollTable } from "./scroll-table.tsx";

/** Days the page looks back. */
const days = 90;
const commentsShown = 50;

/** What readers think of the pages: those in need first, then what they wrote. For everybody of the desk. */
export async function Ratings(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { payload, i18n } = req;
  const say = ratingsMessages(i18n.language);
  const db = openDb((payload.db as unknown as { readonly pool: pg.Pool }).pool);
  const since = new Date(Date.now() - days * 86_400_000);
  const chosen = await chooseSite(view);
  const { key: site, before } = chosen.site;
  const [pages, comments] = await Promise.all([
    summariseRatings(db, { site, since }),
    listComments(db, { site, limit: commentsShown }),
  ]);
  const rated = [...pages, ...comments].map(({ page }) => page);
  const documents = await listTitles(db, site, [...new Set(rated)], new Date());
  const titles = new Map([...sectionNames(), ...documents]);
  const shown = { titles, before, language: i18n.language };
  return (
    <DeskFrame view={view}>
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/ratings" language={i18n.language} />
      <p>{say("intro", { days })}</p>
      {pages.length === 0 ? <p>{say("none")}</p> : <Pages pages={pages} {...shown} />}
      <h2>{say("comments")}</h2>
      {comments.length === 0 ? <p>{say("noComments")}</p> : <Comments comments={comments} {...shown} />}
    </DeskFrame>
  );
}

/** Titles of the lists of the site, by address. */
const sectionNames = () =>
  sections.flatMap(({ key, path }) =>
    Object.entries(path).map(([locale, address]) => [address, sectionTitle(key, locale)] as const),
  );

interface Shown {
  /** Of documents and lists, by address. */
  readonly titles: ReadonlyMap<string, string>;
  /** What stands before an address of the site. */
  readonly before: string;
  readonly language: string;
}

/** A page by its title where a document or a list stands at the address, with the address below; other pages by it alone. */
function RatedPage({ page, titles, before }: Pick<Shown, "titles" | "before"> & { page: string }) {
  const title = titles.get(page);
  return (
    <>
      <a href={before + page}>{title ?? page}</a>
      {title !== undefined && (
        <>
          {" "}
          <small>{page}</small>
        </>
      )}
    </>
  );
}

function Pages(props: Shown & { pages: readonly PageRatings[] }) {
  const { pages, titles, before, language } = props;
  const say = ratingsMessages(language);
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <ScrollTable label={say("title")} columns={[say("page"), say("mean"), say("count"), say("stars")]}>
      {pages.map(({ page, mean, count, byStars }) => (
        <tr key={page}>
          <th scope="row">
            <RatedPage {...{ page, titles, before }} />
          </th>
          <td>{number.format(mean)}</td>
          <td>{count}</td>
          <td>
            <Bars byStars={byStars} count={count} language={language} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** Five columns, one for each number of stars; their figures are read out. */
function Bars({ byStars, count, language }: Pick<PageRatings, "byStars" | "count"> & { language: string }) {
  const say = ratingsMessages(language);
  const words = byStars.map((given, index) => say("given", { stars: index + 1, count: given })).join(", ");
  return (
    <svg width="60" height="24" viewBox="0 0 60 24" role="img" aria-label={words}>
      <title>{words}</title>
      {byStars.map((given, index) => {
        const height = Math.max(1, (given / count) * 22);
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of stars
        return <rect key={index} x={index * 12} y={23 - height} width="9" height={height} fill="currentColor" />;
      })}
    </svg>
  );
}

function Comments(props: Shown & { comments: readonly RatingComment[] }) {
  const { comments, titles, before, language } = props;
  const say = ratingsMessages(language);
  const answer = ratingText(language);
  const date = dateFormat(language, { dateStyle: "medium" });
  return (
    <ul className="arengo-comments">
      {comments.map((one) => (
        <li key={`${one.at.toISOString()}${one.page}${one.comment}`}>
          <p>{one.comment}</p>
          <p>
            {say("of", { count: one.stars, date: date.format(one.at) })}{" "}
            <RatedPage {...{ titles, before }} page={one.page} />
            {one.answer && ` – ${answer(one.answer as Parameters<typeof answer>[0])}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
