import { expect, test } from "vitest";
import { elideArticle } from "./elide-article.ts";
import { defineDeskMessages } from "./messages.ts";

test("the article is elided before the eighth and the eleventh, and before no other day", () => {
  const said = (day: string) => ["il", "Dal", "al", "del"].map((article) => elideArticle(article, day));
  expect(said("8 novembre 2026")).toEqual(
    ["l'", "Dall'", "all'", "dell'"].map((article) => `${article}8 novembre 2026`),
  );
  expect(said("11 nov")).toEqual(["l'11 nov", "Dall'11 nov", "all'11 nov", "dell'11 nov"]);
  expect(said("08/11/2026")[1]).toBe("Dall'08/11/2026");
  for (const day of ["1 maggio", "1° maggio 2026", "18 marzo", "21 marzo 2026", "28/08/2026", "3 novembre"])
    expect(said(day)).toEqual(["il", "Dal", "al", "del"].map((article) => `${article} ${day}`));
});

test("what is no date leaves the article as it is", () => {
  for (const other of ["8", "11", "8.000", "11 per cento", "2026", "8 marzolini", "Comune", "domenica 8 novembre"])
    expect(elideArticle("dal", other)).toBe(`dal ${other}`);
});

test("Italian texts elide where a date is put after an article, those of other languages stay", () => {
  const text = defineDeskMessages({
    it: {
      span: "Dal {{from}} al {{until}}, qual {{from}}: {{what}}",
      days_one: "{{count}} giorno, dal {{from}}",
      days_other: "{{count}} giorni, dal {{from}}",
    },
    en: {
      span: "al {{from}} {{until}} {{what}}",
      days_one: "{{count}} day, del {{from}}",
      days_other: "{{count}} days, del {{from}}",
    },
  });
  const values = { from: "8 novembre", until: "11 novembre", what: "dal 8 marzo" };
  expect(text("it")("span", values)).toBe("Dall'8 novembre all'11 novembre, qual 8 novembre: dal 8 marzo");
  expect(text("en")("span", values)).toBe("al 8 novembre 11 novembre dal 8 marzo");
  expect(text("it")("days", { count: 1, from: "8 novembre" })).toBe("1 giorno, dall'8 novembre");
  expect(text("it")("days", { count: 4, from: "1° novembre" })).toBe("4 giorni, dal 1° novembre");
  expect(text("en")("days", { count: 4, from: "8 novembre" })).toBe("4 days, del 8 novembre");
});
