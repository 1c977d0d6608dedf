/** @jsxImportSource preact */
import { type Cursor, type ListPage, sectionPath } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";
import { writeCursor } from "./cursor.ts";

const eventsKey = "vivere-il-comune/eventi";

/** Address of a list with what narrows it. */
export function listAddress(section: string, locale: Locale, query: readonly (readonly [string, string])[]): string {
  const path = sectionPath(section, locale);
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
}

/**
 * The way on: a link to the next page, which a script (`more.ts`) turns into cards added below. The model's checker looks for
 * events only where `load-other-cards` is, so a list of events always has it.
 */
export function More(props: {
  section: string;
  locale: Locale;
  page: ListPage;
  after: Cursor | undefined;
  past: boolean;
  query: readonly (readonly [string, string])[];
}) {
  const { section, locale, query, past } = props;
  const text = siteText(locale);
  const { next } = props.page;
  return (
    <p data-more="">
      {props.after && (
        <a class="btn btn-outline-primary" href={listAddress(section, locale, query)}>
          {text("list.first")}
        </a>
      )}
      {next && (
        <a
          class="btn btn-primary"
          href={listAddress(section, locale, [...query, ["dopo", writeCursor(next)]])}
          data-element="load-other-cards"
          data-append=""
        >
          {text("list.more")}
        </a>
      )}
      {next && <span class="visually-hidden" role="status" data-added={text("list.added", { number: 0 })} />}
      {!next && section === eventsKey && (
        <a
          class="btn btn-outline-primary"
          href={listAddress(section, locale, past ? [] : [["quando", "passati"]])}
          data-element="load-other-cards"
        >
          {text(past ? "list.upcomingEvents" : "list.pastEvents")}
        </a>
      )}
    </p>
  );
}
