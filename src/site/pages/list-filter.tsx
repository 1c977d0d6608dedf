/** @jsxImportSource preact */

import {
  eventTypes,
  type ListRequest,
  placeTypes,
  sectionPath,
  type Term,
  type TopicChoice,
  termLabel,
  termsBelow,
} from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";

/** What a list can be narrowed by beside its state: topic, kind of event or place, year of news and papers. */
export interface Narrowing {
  readonly topic: string | undefined;
  readonly type: string | undefined;
  readonly year: number | undefined;
}

/** Names of the query parameters. */
export const narrowingParameters = ["argomento", "tipo", "anno"] as const;

const vocabularies: Readonly<Record<string, { field: "eventType" | "placeTypes"; terms: readonly Term[] }>> = {
  "vivere-il-comune/eventi": { field: "eventType", terms: eventTypes },
  "vivere-il-comune/luoghi": { field: "placeTypes", terms: placeTypes },
};
/** Lists that go by date, of which one may want a year. */
const dated = ["novita", "amministrazione/documenti-e-dati"];
/** First year that can be chosen; older papers are found by the search. */
const yearsBack = 10;

const isDated = (section: string): boolean => dated.some((root) => section === root || section.startsWith(`${root}/`));

/** Lists in which there is enough to narrow; trees of sections are narrowed by choosing one below. */
export const canNarrow = (section: string): boolean =>
  isDated(section) || vocabularies[section] !== undefined || section.startsWith("servizi");

/** What an address asks for; what cannot be is as if it were not there. */
export function readNarrowing(section: string, query: PageContext["query"]): Narrowing {
  const year = /^(19|20)\d{2}$/.test(query.anno ?? "") ? Number(query.anno) : undefined;
  return {
    topic: canNarrow(section) && /^[\w-]{1,64}$/.test(query.argomento ?? "") ? query.argomento : undefined,
    type: vocabularies[section]?.terms.find(({ code }) => code === query.tipo)?.code,
    year: isDated(section) ? year : undefined,
  };
}

export const isNarrowed = ({ topic, type, year }: Narrowing): boolean =>
  topic !== undefined || type !== undefined || year !== undefined;

/** The same as conditions of a list; a kind holds those below it. */
export function narrowedList(section: string, { topic, type, year }: Narrowing): Partial<ListRequest> {
  const vocabulary = vocabularies[section];
  return {
    ...(topic !== undefined && { ref: `topic:${topic}` }),
    ...(vocabulary &&
      type !== undefined && { type: { field: vocabulary.field, codes: termsBelow(vocabulary.terms, type) } }),
    ...(year !== undefined && { dated: yearOf(year) }),
  };
}

const yearOf = (year: number) => ({
  from: startOfDay(`${year}-01-01` as CivilDate),
  until: startOfDay(addDays(`${year}-12-31` as CivilDate, 1)),
});

/** The same as parts of an address. */
export const narrowingQuery = ({ topic, type, year }: Narrowing): [string, string][] => [
  ...(topic === undefined ? [] : [["argomento", topic] as [string, string]]),
  ...(type === undefined ? [] : [["tipo", type] as [string, string]]),
  ...(year === undefined ? [] : [["anno", String(year)] as [string, string]]),
];

/** The form: sends itself to the list's own address, so what it shows can be linked to, kept and printed. */
export function ListFilter(props: {
  section: string;
  locale: Locale;
  now: Date;
  narrowing: Narrowing;
  topics: readonly TopicChoice[];
  /** What else the address says, such as the period of events. */
  kept: readonly (readonly [string, string])[];
}) {
  const { section, locale, narrowing, topics, kept } = props;
  const text = siteText(locale);
  const path = sectionPath(section, locale);
  const thisYear = Number(civilDateOf(props.now).slice(0, 4));
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back));
  const { terms } = vocabularies[section] ?? {};
  return (
    <search aria-label={text("list.narrow")}>
      <form method="get" action={path} class="row align-items-end" data-list-filter="">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {topics.length > 0 && (
          <Choice
            name="argomento"
            label={text("search.topic")}
            all={text("search.allTopics")}
            chosen={narrowing.topic}
            options={topics.map(({ id, title }) => [id, title])}
          />
        )}
        {terms && (
          <Choice
            name="tipo"
            label={text("list.type")}
            all={text("search.allKinds")}
            chosen={narrowing.type}
            options={terms.map(({ code }) => [code, termLabel(terms, code, locale)])}
          />
        )}
        {isDated(section) && (
          <Choice
            name="anno"
            label={text("list.year")}
            all={text("search.allKinds")}
            chosen={narrowing.year?.toString()}
            options={years.map((year) => [year, year])}
          />
        )}
        <div class="col-12 col-md-auto mb-3">
          <button class="btn btn-outline-primary" type="submit">
            {text("list.apply")}
          </button>
        </div>
      </form>
      {isNarrowed(narrowing) && (
        <p>
          <a
            href={kept.length > 0 ? `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, value]))}` : path}
          >
            {text("list.showAll")}
          </a>
        </p>
      )}
    </search>
  );
}

function Choice(props: {
  name: string;
  label: string;
  all: string;
  chosen: string | undefined;
  options: readonly (readonly [string, string])[];
}) {
  const id = `filtro-${props.name}`;
  return (
    <div class="col-12 col-md-4 mb-3">
      <label class="form-label" for={id}>
        {props.label}
      </label>
      <select class="form-select" id={id} name={props.name}>
        <option value="">{props.all}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A search in this part of the tree alone, at the head of the four pages of the menu. Source: Modello Comuni, first level */
export function SearchHere({ section, locale, title }: { section: string; locale: Locale; title: string }) {
  const text = siteText(locale);
  return (
    <search aria-label={text("list.searchIn", { section: title })}>
      <form method="get" action={pathOf("search", locale)} class="row align-items-end" data-list-filter="">
        <input type="hidden" name="sezione" value={section} />
        <div class="col-12 col-md-6 mb-3">
          <label class="form-label active" for="q">
            {text("list.searchIn", { section: title })}
          </label>
          <input class="form-control" type="search" id="q" name="q" maxLength={200} />
        </div>
        <div class="col-12 col-md-auto mb-3">
          <button class="btn btn-primary" type="submit">
            {text("search.submit")}
          </button>
        </div>
      </form>
    </search>
  );
}
