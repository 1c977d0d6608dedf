import { expect, test } from "vitest";
import { findOwnPages } from "./own-pages.ts";

const found = (typed: string, given: { unknown?: string[]; locale?: string; isMain?: boolean } = {}) => {
  const parts = typed.split(" ").map((word) => [[word]]);
  return findOwnPages({ parts, unknown: given.unknown ?? [] }, given.locale ?? "it", given.isMain ?? true).map(
    ({ href }) => href,
  );
};

test.each([
  ["statistiche", "/statistiche"],
  ["visite sito", "/statistiche"],
  ["albo", "/albo"],
  ["delibere", "/albo"],
  ["prenotare appuntamento", "/prenotazione-appuntamento"],
  ["profili facebook", "/profili-ufficiali"],
  ["iscrizione newsletter", "/newsletter"],
  ["trasparenza", "/amministrazione-trasparente"],
  ["lampione", "/servizi/segnalazione-disservizio"],
  ["pec", "/contatti"],
  ["cookie", "/informativa-privacy"],
])("%s leads to %s", (typed, href) => {
  expect(found(typed)[0]).toBe(href);
});

test("a word of many pages and no title says nothing, and all words must be met", () => {
  expect([found("comune"), found("statistiche etrusche"), found("pe")]).toEqual([[], [], []]);
});

test("in a word that no document holds one letter may be wrong, or two exchanged", () => {
  for (const typed of ["statistche", "statistihce", "statisticche", "stattistiche"])
    expect(found(typed, { unknown: [typed] })).toEqual(["/statistiche"]);
  expect([found("statistche"), found("estatische", { unknown: ["estatische"] })]).toEqual([[], []]);
});

test("pages have their names and addresses in each language, and the municipality's own stand on its site alone", () => {
  expect(found("statistics", { locale: "en" })).toEqual(["/en/statistics"]);
  expect([found("albo", { isMain: false }), found("contatti", { isMain: false })]).toEqual([[], ["/contatti"]]);
});
