import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "./index.ts";

const kindsOf = (text: string) => findPersonalData(text).map(({ kind }) => kind);

test.each([
  ["il sig. Prova, C.F. RSSMRA85T10A562S, chiede", ["fiscal-code"]],
  ["codice rssmra85t10a562s minuscolo", ["fiscal-code"]],
  ["bonifico su IT60X0542811101000000123456 entro il mese", ["iban"]],
  ["IBAN IT60 X054 2811 1010 0000 0123 456", ["iban"]],
  ["assunzione ai sensi della L. 68/1999", ["disability-law"]],
  ["ai sensi della legge n. 68 del 12 marzo 1999", ["disability-law"]],
  ["permessi ex L. 104/1992 art. 33", ["disability-law"]],
  ["permessi legge 104", ["disability-law"]],
  ["legge 5 febbraio 1992, n. 104", ["disability-law"]],
  ["riservato alle categorie protette", ["disability-law"]],
  ["riconosciuta l'invalidità civile", ["health"]],
  ["riconosciuta l'invalidita' civile", ["health"]],
  ["dispensa dal servizio per inidoneità", ["health", "health"]],
  ["con ISEE inferiore a 9.000 euro", ["economic-hardship"]],
  ["famiglie in stato di bisogno", ["economic-hardship"]],
  ["affidamento familiare del minore", ["minor", "minor"]],
  ["nato a Prova il 12/03/1985", ["birth"]],
  ["residente in Prova, via Garibaldi n. 12", ["address"]],
  ["telefono 333 1234567", ["phone"]],
  ["scrivere a nome.cognome@gmail.com", ["email"]],
])("%s", (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test.each([
  "convalida della graduatoria", // not "invalida"
  "codice RSSMRA85T10A562X con la lettera di controllo sbagliata",
  "conto IT60X0542811101000000123457 con le cifre di controllo sbagliate",
  "CUP J41B21001234567 e CIG 8745612309",
  "una spesa minore di 5.000 euro e minori entrate per 300 euro",
  "l'art. 68 del regolamento e l'art. 104 dello statuto",
  "via Garibaldi 12, sede dell'ufficio tributi",
  "D.Lgs. 267/2000, art. 124",
  "prot. 33312/2026 del 12 marzo",
  "ufficio.tributi@comune.prova.example",
])("nothing to look at: %s", (text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test("whatever a text holds, looking at it ends, and every finding is where it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 200 }), (before, after) => {
      const text = `${before} RSSMRA85T10A562S ${after}`;
      const found = findPersonalData(text);
      expect(
        found.some(({ kind, at }) => kind === "fiscal-code" && text.slice(at, at + 16) === "RSSMRA85T10A562S"),
      ).toBe(true);
    }),
  );
});

test("five hundred pages are looked at in less time than somebody waits", () => {
  const page =
    "La Giunta comunale delibera di approvare il piano. Il responsabile provvede agli atti conseguenti. ".repeat(25);
  const text = page.repeat(500);
  expect(findPersonalData(`${text} ai sensi della L. 104/1992`)).toHaveLength(1);
});
