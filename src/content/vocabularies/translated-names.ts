import { type SpokenLanguage, spokenOf } from "#src/kernel/languages.ts";

/** Names in the languages that are translated from a list of their own, by code. */
export type TranslatedNames = ReadonlyMap<string, Readonly<Record<Exclude<SpokenLanguage, "it" | "en">, string>>>;

/** Names from lines `code | German | French | Spanish`. */
export function translatedNames(lines: string): TranslatedNames {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [code = "", de = "", fr = "", es = ""] = line.split("|").map((cell) => cell.trim());
        return [code, { de, fr, es }];
      }),
  );
}

/** A name in a language: its own, the translated one, or English where the program does not speak the language. */
export function nameIn(
  own: { readonly it: string; readonly en: string },
  translated: ReturnType<TranslatedNames["get"]>,
  locale: string,
): string {
  const language = spokenOf(locale);
  return language === "it" ? own.it : language === "en" ? own.en : translated?.[language] || own.en;
}
