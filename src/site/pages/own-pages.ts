import { boardPath } from "#src/albo/site-pages.ts";
import { foldWords, type Suggestion, shortestTyped } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { openDataPaths } from "#src/open-data/index.ts";
import { siteText } from "../messages.ts";
import { type fixedPaths, pathOf } from "../paths.ts";

/** A page whose text is the program's own, as a list names it. */
export interface OwnPage {
  readonly href: string;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly sentence: string;
}

/** A query as the search understood it. */
interface Understood {
  /** Each part with the ways in which it may be read, as folded words. */
  readonly parts: readonly (readonly (readonly string[])[])[];
  /** Words that no document holds, nor anything like them: typing errors, unless a page of ours holds them. */
  readonly unknown: readonly string[];
}

const shown = 3;
/** Letters at the end of a longer word in which its forms differ. */
const ending = 2;
/** Words up to this length must be the same. */
const shortest = 3;

/** The site's own pages with all parts of a query in title or sentence, endings apart; those with one in their title first. */
export function findOwnPages(query: Understood, locale: Locale, isMain: boolean): OwnPage[] {
  if (query.parts.length === 0) return [];
  const holds = (words: readonly string[]) => (readings: readonly (readonly string[])[]) =>
    readings.some((reading) => reading.every((word) => words.some((one) => isForm(word, one, query.unknown))));
  const found = wordsOfPages(locale, isMain).filter(({ words }) => query.parts.every(holds(words)));
  const titled = found.filter(({ title }) => query.parts.some(holds(title)));
  // a word of many sentences and no title, such as the municipality's, says nothing
  const rest = titled.length === 0 && found.length > shown ? [] : found.filter((one) => !titled.includes(one));
  return [...titled, ...rest].slice(0, shown).map(({ page }) => page);
}

/** The site's own pages in whose title what is being typed begins a word. */
export function suggestOwnPages(typed: string, locale: Locale, isMain: boolean): Suggestion[] {
  const beginning = foldWords(typed).join(" ");
  if (beginning.length < shortestTyped) return [];
  return wordsOfPages(locale, isMain)
    .filter(({ title }) => title.some((_, at) => title.slice(at).join(" ").startsWith(beginning)))
    .map(({ page: { title, href } }) => ({ title, path: href }));
}

/** Whether a word of a page is the one that was typed, in any form; of unknown words one letter may be wrong. */
function isForm(typed: string, word: string, unknown: readonly string[]): boolean {
  if (typed.length <= shortest) return typed === word;
  const beginning = typed.length > 5 ? typed.slice(0, Math.max(5, typed.length - ending)) : typed;
  return word.startsWith(beginning) || (unknown.includes(typed) && isSlip(typed, word));
}

/** Whether two words differ by one letter, or by two neighbours exchanged. */
function isSlip(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [restShort, restLong] = [short.slice(at), long.slice(at)];
  if (long.length === short.length) {
    const isExchanged = restShort[0] === restLong[1] && restShort[1] === restLong[0];
    return restShort.slice(1) === restLong.slice(1) || (isExchanged && restShort.slice(2) === restLong.slice(2));
  }
  return restShort === restLong.slice(1);
}

/** All that a site has: what is the municipality's own stands on its site alone. */
export function ownPages(locale: Locale, isMain: boolean): OwnPage[] {
  const text = siteText(locale);
  const at = (name: keyof typeof fixedPaths) => pathOf(name, locale);
  const everywhere = [
    { href: at("newsletter"), title: text("newsletter.title"), sentence: text("own.newsletter") },
    { href: at("notices"), title: text("notices.title"), sentence: text("own.notices") },
    { href: at("statistics"), title: text("footer.statistics"), sentence: text("own.statistics") },
    { href: at("contacts"), title: text("contacts.title"), sentence: text("own.contacts") },
    { href: at("faq"), title: text("faq.title"), sentence: text("own.faq") },
    { href: at("siteMap"), title: text("siteMap.title"), sentence: text("own.siteMap") },
    { href: at("legal"), title: text("legal.title"), sentence: text("own.legal") },
    { href: at("privacy"), title: text("privacy.title"), sentence: text("own.privacy") },
    { href: at("accessibility"), title: text("accessibility.title"), sentence: text("own.accessibility") },
  ];
  if (!isMain) return everywhere;
  return [
    { href: boardPath(locale), title: text("own.albo.title"), sentence: text("own.albo") },
    { href: at("transparency"), title: text("transparency.title"), sentence: text("own.transparency") },
    { href: at("appointment"), title: text("appointment.title"), sentence: text("own.appointment") },
    { href: at("report"), title: text("report.title"), sentence: text("own.report") },
    { href: at("assistance"), title: text("assistance.title"), sentence: text("own.assistance") },
    { href: at("profiles"), title: text("profiles.title"), sentence: text("own.profiles") },
    { href: at("register"), title: text("footer.register"), sentence: text("own.register") },
    { href: at("personal"), title: text("personal.title"), sentence: text("own.personal") },
    {
      href: addressIn(openDataPaths, locale),
      title: text("siteMap.openData"),
      sentence: text("own.openData"),
    },
    ...everywhere,
  ];
}

interface Worded {
  readonly page: OwnPage;
  readonly title: readonly string[];
  /** Those of the title and of the sentence. */
  readonly words: readonly string[];
}
const worded = new Map<string, readonly Worded[]>();

/** The pages with their words, folded once. */
function wordsOfPages(locale: Locale, isMain: boolean): readonly Worded[] {
  const key = `${locale} ${isMain}`;
  const known = worded.get(key);
  if (known) return known;
  const made = ownPages(locale, isMain).map((page) => {
    const title = foldWords(page.title);
    return { page, title, words: [...title, ...foldWords(page.sentence)] };
  });
  worded.set(key, made);
  return made;
}
