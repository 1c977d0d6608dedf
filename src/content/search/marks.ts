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
export function recent(place: Place, now: Date, shelf: Shelf = {}): string {
  const present = quarterOf(now);
  return [anyOf([standing(place), ...quarters(place, present - 1, present + 1)]), ...shelvesOf(shelf)].join(" & ");
}

/** What stands, and what is of this month, the one before and the next, by marks such as `~comune/it/2026m11`. */
export function latest(place: Place, now: Date, shelf: Shelf): string {
  const present = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const months = [present - 1, present, present + 1].map(
    (month) => `${Math.floor(month / 12)}m${String((month % 12) + 1).padStart(2, "0")}`,
  );
  const marks = months.map((month) => `~${place.site}/${place.locale}/${month}`);
  return [anyOf([standing(place), ...marks]), ...shelvesOf(shelf)].join(" & ");
}

const standing = ({ site, locale }: Place): string => `~${site}/${locale}/standing`;

/** The most quarters that are named one by one. */
const mostQuarters = 60;

/**
 * What narrows a search beside its words, of any time. Days are held by the rows themselves, and here by quarters, which are
 * of one site and language each; without days `place` is the mark of those.
 */
export function narrowingOf(
  place: Place,
  given: { from?: Date | undefined; until?: Date | undefined } & Shelf,
): { place: string | null; marks: string | null } {
  const { from, until } = given;
  const first = from && quarterOf(from);
  const last = until && quarterOf(until);
  const isNamed = first !== undefined && last !== undefined && last >= first && last - first < mostQuarters;
  const named = isNamed ? [anyOf(quarters(place, first, last))] : [];
  return {
    place: isNamed ? null : `~${place.site}/${place.locale}`,
    marks: [...named, ...shelvesOf(given)].join(" & ") || null,
  };
}

/** Where a search looks. */
interface Shelf {
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  /** Keys of sections; what lies below them is found too. */
  readonly sections?: readonly string[] | undefined;
}

const shelvesOf = ({ kind, topic, sections }: Shelf): string[] => [
  ...(kind ? [lexeme(`~kind:${kind}`)] : []),
  ...(topic ? [lexeme(`~topic:${topic}`)] : []),
  ...(sections ? [anyOf(sections.map((section) => `~section:${section}`))] : []),
];
