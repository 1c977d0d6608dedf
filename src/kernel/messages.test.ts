import { expect, test } from "vitest";
import { addressIn, directionOf, languageName, spokenOf } from "./languages.ts";
import { defineDeskMessages, defineMessages } from "./messages.ts";

const text = defineMessages({
  it: { hello: "Buongiorno", pages_one: "{{count}} pagina", pages_other: "{{count}} pagine" },
  en: { hello: "Good morning", pages_one: "{{count}} page", pages_other: "{{count}} pages" },
  de: { hello: "Guten Tag", pages_one: "{{count}} Seite", pages_other: "{{count}} Seiten" },
  fr: { hello: "Bonjour", pages_one: "{{count}} page", pages_other: "{{count}} pages" },
  es: { hello: "Buenos días", pages_one: "{{count}} página", pages_other: "{{count}} páginas" },
});

test("each language has its own texts and plurals, whole millions too", () => {
  expect(["it", "en", "de", "fr", "es"].map((locale) => text(locale)("hello"))).toEqual([
    ...["Buongiorno", "Good morning", "Guten Tag", "Bonjour", "Buenos días"],
  ]);
  expect(text("fr")("pages", { count: 0 })).toBe("0 page");
  expect(text("de")("pages", { count: 0 })).toBe("0 Seiten");
  expect(["it", "fr", "es"].map((locale) => text(locale)("pages", { count: 1_000_000 }))).toEqual([
    ...["1000000 pagine", "1000000 pages", "1000000 páginas"],
  ]);
});

test("French keeps its signs on the line of their word, whatever is put into the text", () => {
  const said = defineMessages({
    ...{
      it: { found: "{{query}}" },
      en: { found: "{{query}}" },
      de: { found: "{{query}}" },
      es: { found: "{{query}}" },
    },
    fr: { found: "Que cherchez-vous ? « {{query}} » : rien ; désolé !" },
  });
  expect(said("fr")("found", { query: "a : b" })).toBe(
    "Que cherchez-vous\u00a0? «\u00a0a : b\u00a0»\u00a0: rien\u00a0; désolé\u00a0!",
  );
});

test("a language the program does not speak gets English, with English plurals", () => {
  expect(text("ar")("hello")).toBe("Good morning");
  expect(text("ar")("pages", { count: 3 })).toBe("3 pages");
  expect([spokenOf("ar"), spokenOf("de")]).toEqual(["en", "de"]);
});

test("what is put into a text stays what it is, whatever it looks like", () => {
  const desk = defineDeskMessages({
    it: { told: "{{who}} a {{who}}: {{what}}" },
    en: { told: "{{what}}, said {{who}}" },
  });
  const values = { who: "$& <b>", what: "{{who}} $t(told) \\1" };
  expect(desk("it")("told", values)).toBe("$& <b> a $& <b>: {{who}} $t(told) \\1");
  expect(desk("en")("told", values)).toBe("{{who}} $t(told) \\1, said $& <b>");
  expect(desk("it")("told", { who: 3, what: 0 })).toBe("3 a 3: 0");
});

test("texts of the desk may be Italian and English only", () => {
  const desk = defineDeskMessages({ it: { save: "Salva" }, en: { save: "Save" } });
  expect([desk("it")("save"), desk("en")("save"), desk("de")("save")]).toEqual(["Salva", "Save", "Save"]);
});

test("an address has the English words under every prefix but the Italian one", () => {
  const news = { it: "/novita", en: "/en/news" };
  expect(["it", "en", "de", "ar"].map((locale) => addressIn(news, locale))).toEqual([
    ...["/novita", "/en/news", "/de/news", "/ar/news"],
  ]);
  expect(addressIn({ it: "/", en: "/en" }, "fr")).toBe("/fr");
});

test("languages know their names and where they begin", () => {
  expect([languageName("de"), languageName("de", "it"), languageName("it", "de")]).toEqual([
    ...["Deutsch", "tedesco", "Italienisch"],
  ]);
  expect([directionOf("ar"), directionOf("de")]).toEqual(["rtl", "ltr"]);
});
