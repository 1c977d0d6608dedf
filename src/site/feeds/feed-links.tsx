/** @jsxImportSource preact */
import { sectionPath, sectionTitle } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";

/** Parts of an address's query, such as the filters that a list was narrowed by. */
type Query = readonly (readonly [string, string])[];

const formats = [
  { file: "feed.xml", type: "application/rss+xml", name: "RSS" },
  { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
] as const;

const addressOf = (section: string, locale: Locale, file: string, query: Query): string => {
  const asked = query.length > 0 ? `?${new URLSearchParams(query.map(([name, value]) => [name, value]))}` : "";
  return `${sectionPath(section, locale)}/${file}${asked}`;
};

/** The feeds of a section for the head of a page, in which programs look for them; narrowed as the list is. */
export function feedsOf(section: string, locale: Locale, query: Query = []) {
  const text = siteText(locale);
  return formats.map(({ file, type, name }) => ({
    href: addressOf(section, locale, file, query),
    type,
    title: text("list.feed", { section: sectionTitle(section, locale), format: name }),
  }));
}

/** The same for people, below a list. */
export function Subscribe({ section, locale, query }: { section: string; locale: Locale; query: Query }) {
  return (
    <p data-subscribe="">
      {siteText(locale)("list.subscribe")}{" "}
      {formats.map(({ file, type, name }, index) => (
        <span key={file}>
          {index > 0 && ", "}
          <a href={addressOf(section, locale, file, query)} type={type}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
