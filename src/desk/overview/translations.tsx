import type { AdminViewServerProps, Payload } from "payload";
import { countOpenTranslations, listOpenTranslations, type OpenTranslation } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { languageName } from "#src/kernel/languages.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { DeskFrame } from "../frame.tsx";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { deskAddress } from "./desk-address.ts";
import { kindName } from "./kind-name.ts";
import { overviewMessages } from "./messages.ts";

const perPage = 50;

/** What is untranslated or older than its original, by language. For everybody of the desk. */
export async function Translations(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language: reader } = req.i18n;
  const say = overviewMessages(reader);
  const db = dbOf(req);
  const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
  const wanted = String(view.searchParams?.language ?? "");
  const language = languages.includes(wanted) ? wanted : languages[0];
  const now = new Date();
  const chosen = await chooseSite(view);
  const site = chosen.site.key;
  const counts = await countOpenTranslations(db, { site, languages, now });
  const count = counts.find(({ language: code }) => code === language);
  const all = count === undefined ? 0 : count.missing + count.older;
  const page = Math.min(pageOf(view.searchParams?.page), Math.max(1, Math.ceil(all / perPage)));
  const asked = { site, now, limit: perPage, offset: (page - 1) * perPage };
  const open = language === undefined ? [] : await listOpenTranslations(db, { ...asked, language });
  return (
    <DeskFrame view={view}>
      <h1>{say("translations")}</h1>
      <SiteChoice {...chosen} path="/admin/translations" language={reader} />
      {language === undefined ? (
        <p>{say("translations.noLanguage")}</p>
      ) : (
        <>
          <p>{say("translations.intro")}</p>
          <nav aria-label={say("language")}>
            <ul className="arengo-languages">
              {counts.map(({ language: code, missing, older }) => (
                <li key={code}>
                  <a
                    href={`/admin/translations?language=${code}&site=${site}`}
                    {...(code === language && { "aria-current": "page" as const })}
                  >
                    {say("languages.line", { language: languageName(code, reader), missing, older })}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <h2>{languageName(language, reader)}</h2>
          {open.length === 0 ? (
            <p>{say("translations.none")}</p>
          ) : (
            <Open {...{ open, language, reader, payload: req.payload }} />
          )}
          <Pages {...{ page, reader, count: all }} place={{ language, site }} />
        </>
      )}
    </DeskFrame>
  );
}

/** The page asked for; the first where nothing sensible was asked. */
const pageOf = (asked: unknown): number => (/^[1-9]\d{0,4}$/.test(String(asked)) ? Number(asked) : 1);

/** Which rows these are, and the ways to those before and after. */
function Pages(props: { page: number; count: number; reader: string; place: { language: string; site: string } }) {
  const { page, count, reader, place } = props;
  const say = overviewMessages(reader);
  const first = (page - 1) * perPage + 1;
  const to = (other: number) => `/admin/translations?${new URLSearchParams({ ...place, page: String(other) })}`;
  if (count <= perPage) return null;
  return (
    <nav className="arengo-pages" aria-label={say("translations.pages")}>
      <p>{say("translations.shown", { first, last: Math.min(first + perPage - 1, count), count })}</p>
      {page > 1 && <a href={to(page - 1)}>{say("translations.before")}</a>}{" "}
      {page * perPage < count && <a href={to(page + 1)}>{say("translations.after")}</a>}
    </nav>
  );
}

function Open(props: { open: readonly OpenTranslation[]; language: string; reader: string; payload: Payload }) {
  const { open, language, reader, payload } = props;
  const say = overviewMessages(reader);
  const date = dateFormat(reader, { dateStyle: "medium" });
  return (
    <ScrollTable
      label={say("translations")}
      columns={(["page", "kind", "state", "changed", "office"] as const).map((column) => say(column))}
    >
      {open.map((page) => (
        <tr key={`${page.kind}:${page.id}`}>
          <th scope="row">
            <a href={deskAddress(page, language)}>{page.title}</a>
          </th>
          <td>{kindName(payload, page.kind, reader)}</td>
          <td>{say(`state.${page.state}`)}</td>
          <td>{date.format(page.changedAt)}</td>
          <td>{page.office}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
