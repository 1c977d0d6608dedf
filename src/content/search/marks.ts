/** Lexemes of `search.marks()` as a query: what a search is narrowed by, and how old what it looks at may be. */

interface Place {
  readonly site: string;
  readonly locale: string;
}

/** A lexeme in the syntax of `tsquery`. */
const lexeme = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const anyOf = (texts: readonly string[]): string => `(${texts.map(lexeme).join(" | ")})`;

/** A quarter of a year, counted from the year 0. */
const quarterOf = (at: Date): number => at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3);

/** The marks of quarters, such as `~comune/it/2026q4`, both included. */
const quarters = ({ site, locale }: Place, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, step) => {
    const quarter = first + step;
    return `~${site}/${locale}/${Math.floor(quarter / 4)}q${(quarter % 4) + 1}`;
  });

/** What stands, and what is of this quarter of the year, the one before and the next. */
export function recent(place: Place, now: Date): string {
  const present = quarterOf(now);
  return anyOf([`~${place.site}/${place.locale}/standing`, ...quarters(place, present - 1, present + 1)]);
}

/** The most quarters that are named one by one. */
const mostQuarters = 60;

/** What narrows a search beside its words. Days are held by the rows themselves, and here by quarters. */
export function narrowingOf(
  place: Place,
  given: {
    kind?: string | undefined;
    topic?: string | undefined;
    sections?: readonly string[] | undefined;
    from?: Date | undefined;
    until?: Date | undefined;
  },
): string {
  const { kind, topic, sections, from, until } = given;
  const first = from && quarterOf(from);
  const last = until && quarterOf(until);
  const isNamed = first !== undefined && last !== undefined && last >= first && last - first < mostQuarters;
  return [
    ...(isNamed ? [anyOf(quarters(place, first, last))] : [lexeme(`~${place.site}/${place.locale}`)]),
    ...(kind ? [lexeme(`~kind:${kind}`)] : []),
    ...(topic ? [lexeme(`~topic:${topic}`)] : []),
    ...(sections ? [anyOf(sections.map((section) => `~section:${section}`))] : []),
  ].join(" & ");
}
