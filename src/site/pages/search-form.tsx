/** @jsxImportSource preact */
import { sectionTitle, type TopicChoice } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";
import { pathOf, suggestionsPath } from "../paths.ts";
import { mainMenu } from "../shell/header.tsx";
import { type Asked, isNarrowed, longestQuery, searchKinds } from "./search-asked.ts";

/** The box and what narrows a search. */
export function SearchForm(props: { locale: Locale; asked: Asked; topics: readonly TopicChoice[] }) {
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
        <button class="btn btn-primary" type="submit">
          {text("search.submit")}
        </button>
        <details class="mt-3" open={isNarrowed(asked)}>
          <summary class="mb-3">{text("search.narrow")}</summary>
          <div class="row">
            <div class="col-12 col-md-6 mb-3">
              <label class="form-label" for="tipo">
                {text("search.kind")}
              </label>
              <select class="form-select" id="tipo" name="tipo">
                <option value="">{text("search.allKinds")}</option>
                {options(
                  asked.kind,
                  searchKinds.map((one) => [one, text(`kind.${one}`)]),
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
        </details>
      </form>
    </search>
  );
}
