import i18next from "i18next";

/** A language tag of BCP 47, such as `it`, `en`, `de`. The interface falls back to Italian where a text is missing. */
export type Locale = string;

type Texts = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Gives the text of `key` in one language; `{{name}}` is replaced from `values`, `count` chooses `_one` or `_other`. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

type KeyOf<Catalogue extends Texts> = keyof Catalogue & string extends infer Name
  ? Name extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_many`
    ? Base
    : Name
  : never;

/**
 * Makes a message catalogue: Italian and English in full, by the same keys (the compiler refuses a missing one);
 * further languages may come later. Texts are not escaped here: the view escapes.
 * @example const text = defineMessages({ it: { hello: "Buongiorno" }, en: { hello: "Good morning" } }); text("en")("hello")
 */
export function defineMessages<const Italian extends Texts>(catalogue: {
  it: Italian;
  en: { readonly [Key in keyof Italian]: string } & Texts;
}): (locale: Locale) => Translate<KeyOf<Italian> & string> {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    fallbackLng: "it",
    resources: Object.fromEntries(Object.entries(catalogue).map(([locale, texts]) => [locale, { translation: texts }])),
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
  });
  return (locale) => {
    const translate = instance.getFixedT(locale);
    return (key, values) => translate(key, { ...values }) as string;
  };
}
