import { languageName, spokenLanguages } from "#src/kernel/languages.ts";
import { findTold, reduceStored, showLetter } from "#src/newsletter/index.ts";
import type { Db } from "#src/platform/db.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import type { DeskSettings } from "../settings.ts";
import { LetterFrames } from "./letter-frames.tsx";
import { newsletterDeskMessages } from "./messages.ts";

/** An issue of a list as it arrives: made by what makes the letters. */
export async function ShownIssue(props: {
  db: Db;
  site: string;
  list: string;
  issue: string;
  locale: string;
  language: string;
  settings: DeskSettings;
}) {
  const { db, site, list, issue, language, settings } = props;
  const told = isUuid(issue) ? await findTold(db, issue) : undefined;
  if (!told || told.listId !== list) return null;
  const { config, filesDir } = settings;
  const locale = spokenLanguages.find((one) => one === props.locale) ?? "it";
  const deps = { origin: config.publicUrl, from: config.letters.from, reducePicture: reduceStored(filesDir) };
  const shown = await showLetter(db, { site, names: told.names, told, locale }, { ...deps, now: new Date() });
  const say = newsletterDeskMessages(language);
  return (
    <section aria-labelledby="shown-issue">
      <h2 id="shown-issue">{shown.subject}</h2>
      <p>{say("from", { from: shown.from })}</p>
      <form className="arengo-form" method="get">
        <input type="hidden" name="id" value={list} />
        <input type="hidden" name="invio" value={issue} />
        <p className="arengo-field">
          <label htmlFor="shown-locale">{say("shownFor")}</label>
          <select id="shown-locale" name="lingua" defaultValue={locale}>
            {spokenLanguages.map((one) => (
              <option key={one} value={one}>
                {languageName(one, language)}
              </option>
            ))}
          </select>
        </p>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          {say("open")}
        </button>
      </form>
      <LetterFrames html={shown.html} text={shown.text} language={language} />
    </section>
  );
}
