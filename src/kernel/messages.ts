import i18next from "i18next";
import { articles, elideArticle } from "./elide-article.ts";
import type { SpokenLanguage } from "./languages.ts";

/** A language tag of BCP 47, such as `it`, `en`, `de`. The interface falls back to English, then Italian. */
export type Locale = string;

type Texts = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;
/** The same keys as the Italian ones, all of them; further ones only as plural forms the language needs. */
type SameKeys<Italian extends Texts> = { readonly [Key in keyof Italian]: string } & Texts;

/** Gives the text of `key` in one language; `{{name}}` is replaced from `values`, `count` chooses `_one` or `_other`. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

type KeyOf<Catalogue extends Texts> = keyof Catalogue & string extends infer Name
  ? Name extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_many`
    ? Base
    : Name
  : never;

type Catalogue<Key extends string> = (locale: Locale) => Translate<Key>;

/**
 * Makes a catalogue of what citizens read: Italian, English, German, French and Spanish in full, by the same keys (the
 * compiler refuses a missing one). Large ones have a file a language beside them (`messages.de.ts`). Texts are not
 * escaped here: the view escapes.
 */
export function defineMessages<const Italian extends Texts>(
  catalogue: { it: Italian } & { readonly [Language in Exclude<SpokenLanguage, "it">]: SameKeys<Italian> },
): Catalogue<KeyOf<Italian> & string> {
  return translator(catalogue);
}

/**
 * Makes a catalogue of what only people of the municipality read, at the desk or at a terminal: Italian and English.
 * @example const text = defineDeskMessages({ it: { hello: "Buongiorno" }, en: { hello: "Good morning" } }); text("en")("hello")
 */
export function defineDeskMessages<const Italian extends Texts>(catalogue: {
  it: Italian;
  en: SameKeys<Italian>;
}): Catalogue<KeyOf<Italian> & string> {
  return translator(catalogue);
}

function translator<Key extends string>(catalogue: Readonly<Record<string, Texts>>): Catalogue<Key> {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    fallbackLng: ["en", "it"],
    resources: Object.fromEntries(
      Object.entries(catalogue).map(([locale, texts]) => [
        locale,
        { translation: withMillions(locale === "fr" ? held(texts) : texts) },
      ]),
    ),
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
  });
  const known = new Map<Locale, Translate<Key>>();
  return (locale) => {
    const before = known.get(locale);
    if (before) return before;
    const translate = instance.getFixedT(locale);
    // looking a key up costs more than rendering the element it stands in, and a page has hundreds
    const texts = new Map<Key, string>();
    const patterns = new Map<Key, string>();
    const plurals = new Map<string, string>();
    const translated: Translate<Key> = (key, values) => {
      if (values && "count" in values) {
        const counted = `${key} ${values.count}`;
        const pattern =
          plurals.get(counted) ?? (translate(key, { count: values.count, skipInterpolation: true }) as string);
        if (plurals.size < mostPlurals) plurals.set(counted, pattern);
        return fill(pattern, values, locale);
      }
      if (values) {
        const pattern = patterns.get(key) ?? (translate(key, { skipInterpolation: true }) as string);
        patterns.set(key, pattern);
        return fill(pattern, values, locale);
      }
      const text = texts.get(key) ?? (translate(key) as string);
      texts.set(key, text);
      return text;
    };
    if (known.size < mostLocales) known.set(locale, translated);
    return translated;
  };
}

/** A place in a text where a value stands. */
const named = /\{\{(\w+)\}\}/g;
/** The same with the article before it, if any. */
const namedInItalian = new RegExp(String.raw`(?:\b(${articles.join("|")}) )?\{\{(\w+)\}\}`, "gi");

/** Puts the values into their places; Italian says `dall'8 novembre`, whatever day the text is given. */
function fill(pattern: string, values: Values, locale: Locale): string {
  if (locale !== "it") return pattern.replaceAll(named, (_, name: string) => String(values[name] ?? ""));
  return pattern.replaceAll(namedInItalian, (_, article: string | undefined, name: string) => {
    const value = String(values[name] ?? "");
    return article === undefined ? value : elideArticle(article, value);
  });
}

/** Counted texts of a language that are kept ready: the number that chose the form is part of what they are known by. */
const mostPlurals = 2_000;

/** Languages whose texts are kept ready; more than there are, but a bound all the same. */
const mostLocales = 32;

/** French sets a space before `: ; ? ! »` and after `«`, at which no line may end. */
function held(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, text.replace(/ (?=[:;?!»])|(?<=«) /g, "\u00a0")]),
  );
}

/** Italian, French and Spanish have a plural of their own for whole millions; where nobody wrote it the usual one stands in. */
function withMillions(texts: Texts): Texts {
  const many = Object.entries(texts)
    .filter(([key]) => key.endsWith("_other"))
    .map(([key, text]) => [key.replace(/_other$/, "_many"), text]);
  return { ...Object.fromEntries(many), ...texts };
}
