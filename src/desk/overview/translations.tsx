import type { AdminViewServerProps } from "payload";
import { countOpenTranslations, listOpenTranslations, type OpenTranslation } from "#src/content/index.ts";
import { languageName } from "#src/kernel/languages.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { DeskFrame } from "../frame.tsx";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { deskAddress } from "./desk-address.ts";
import { overviewMessages } from "./messages.ts";

const shown = 200;

/** What is untranslated or older than its original, by language. For everybody of the desk. */
export async function Translations(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language: reader } = req.i18n;
  const say = overviewMessages(reader);
  const db = dbOf(req);
  const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
  const asked = String(view.searchParams?.language ?? "");
  const language = languages.includes(asked) ? asked : languages[0];
  const now = new Date();
  const chosen = await chooseSite(view);
  const site = chosen.site.key;
  const [counts, open] = await Promise.all([
    countOpenTranslations(db, { site, languages, now }),
    language === undefined ? [] : listOpenTranslations(db, { site, language, now, limit: shown }),
  ]);
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
          {open.length === 0 ? <p>{say("translations.none")}</p> : <Open {...{ open, language, reader }} />}
          {open.length === shown && <p>{say("translations.more", { count: shown })}</p>}
        </>
      )}
    </DeskFrame>
  );
}

function Open({ open, language, reader }: { open: readonly OpenTranslation[]; language: string; reader: string }) {
  const say = overviewMessages(reader);
  const date = new Intl.DateTimeFormat(reader, { dateStyle: "medium", timeZone: "Europe/Rome" });
  return (
    <ScrollTable
      label={say("translations")}
      columns={(["page", "state", "changed", "office"] as const).map((column) => say(column))}
    >
      {open.map((page) => (
        <tr key={`${page.kind}:${page.id}`}>
          <th scope="row">
            <a href={deskAddress(page, language)}>{page.title}</a>
          </th>
          <td>{say(`state.${page.state}`)}</td>
          <td>{date.format(page.changedAt)}</td>
          <td>{page.office}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
