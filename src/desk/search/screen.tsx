import type { AdminViewServerProps, ServerProps } from "payload";
import { listMisses, type Miss, readOwnSynonyms } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn, languageName } from "#src/kernel/languages.ts";
import { rolesOf } from "../collections/access.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { DeskFrame } from "../frame.tsx";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { workKeysIn } from "../sites/workplaces.ts";
import { searchDeskMessages } from "./messages.ts";
import { WordsForm } from "./words-form.tsx";

const shownMisses = 100;

/** What was searched in vain, and the words that mean the same. Everybody of the desk reads it; who publishes pages changes it. */
export async function SearchScreen(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { i18n } = req;
  const say = searchDeskMessages(i18n.language);
  const db = dbOf(req);
  const chosen = await chooseSite(view);
  const site = chosen.site.key;
  const keys = await workKeysIn(req);
  const [misses, synonyms] = await Promise.all([
    listMisses(db, { site, limit: shownMisses }),
    readOwnSynonyms(db, site),
  ]);
  return (
    <DeskFrame view={view}>
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/search" language={i18n.language} />
      <h2>{say("misses")}</h2>
      <p>{say("misses.intro")}</p>
      {misses.length === 0 ? (
        <p>{say("misses.none")}</p>
      ) : (
        <Misses misses={misses} before={chosen.site.before} language={i18n.language} />
      )}
      <h2>{say("synonyms")}</h2>
      <p>{say("synonyms.intro")}</p>
      <WordsForm
        key={site}
        site={site}
        groups={synonyms.map((terms) => terms.join(", ")).join("\n")}
        label={say("synonyms.label")}
        save={say("save")}
        mayChange={may(rolesOf(req), "publish", "page") && (keys === "all" || keys.has(site))}
      />
    </DeskFrame>
  );
}

/** The same search on the site, as whoever made it saw it. */
const searchOf = ({ query, locale }: Miss) =>
  `${addressIn({ it: "/ricerca", en: "/en/search" }, locale)}?${new URLSearchParams({ q: query })}`;

function Misses(props: { misses: readonly Miss[]; before: string; language: string }) {
  const { misses, before, language } = props;
  const say = searchDeskMessages(language);
  const date = dateFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return (
    <ScrollTable label={say("misses")} columns={[say("query"), say("asked"), say("lastOn"), say("language")]}>
      {misses.map((miss) => (
        <tr key={`${miss.locale} ${miss.query}`}>
          <th scope="row">
            <a href={before + searchOf(miss)}>{miss.query}</a>
          </th>
          <td>{miss.asked}</td>
          <td>{date.format(new Date(miss.lastOn))}</td>
          <td>{languageName(miss.locale, language)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** The way to the screen, in the desk's menu. */
export function SearchLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/search">
      <span className="nav__link-label">{searchDeskMessages(i18n.language)("title")}</span>
    </a>
  );
}
