import { expect, test } from "vitest";
import type { Block, Inline } from "../rich-text/rich-text.ts";
import { gulpease, isItalian, officeWordsIn, sentencesOf } from "./readability.ts";
import { writingFindings } from "./writing.ts";

const paragraph = (text: string, more: Partial<Inline> = {}): Block => ({
  type: "paragraph",
  children: [{ text, ...more }],
});
const heading = (level: 3 | 4 | 5): Block => ({ type: "heading", level, children: [{ text: "Titolo" }] });
const hints = (...blocks: Block[]) => writingFindings(blocks, "body", "Testo", "it").map(({ message }) => message);

test("the index is that of its authors' formula", () => {
  // 1 sentence, 7 words, 56 letters: 89 + (300 - 560) / 7
  expect(gulpease("La biblioteca comunale conserva preziosi manoscritti medievali.")).toBe(52);
  expect(gulpease("Il gatto dorme.")).toBe(100);
  expect(gulpease("")).toBeUndefined();
  expect(gulpease("123")).toBeUndefined();
});

test("abbreviations end no sentence, lines do", () => {
  expect(sentencesOf("Lo dice l'art. 5 del D.Lgs. 33/2013. Vale per tutti.")).toHaveLength(2);
  expect(sentencesOf("Orari\nLunedì: 9-13\nDott. Rossi riceve")).toHaveLength(3);
});

test("only Italian is measured", () => {
  expect(isItalian("La domanda si presenta con il modulo allegato.")).toBe(true);
  expect(isItalian("Please bring the form to the counter before noon.")).toBe(false);
});

test("a text that is hard, a sentence without end and the words of offices are told", () => {
  const bureaucratic =
    "Si rende noto che, qualora l'utenza intendesse usufruire dell'agevolazione tariffaria suddetta, l'istanza andrà presentata entro e non oltre la scadenza indicata, mediante trasmissione telematica della documentazione comprovante la sussistenza dei requisiti soggettivi ed oggettivi previsti dalla deliberazione consiliare istitutiva della contribuzione. ";
  const [hard, long, ...words] = hints(paragraph(bureaucratic.repeat(3)));
  expect(hard).toContain("indice Gulpease");
  expect(long).toMatch(/una frase ha \d+ parole/);
  expect(words).toHaveLength(3);
  expect(words[1]).toContain("«qualora»: è più chiaro «se»");
  expect(hints(paragraph("Si rende noto che il museo è aperto."))[0]).toContain("«si rende noto che»: si può togliere");
  expect(officeWordsIn("La domanda si fa entro lunedì.")).toEqual([]);
  expect(hints(paragraph("Può presentare la domanda fino a lunedì. Serve il modulo. ".repeat(20)))).toEqual([]);
});

test("headings are taken in their order", () => {
  expect(hints(heading(3), heading(4), heading(3))).toEqual([]);
  expect(hints(heading(3), heading(5))).toHaveLength(1);
  expect(hints(heading(4))).toHaveLength(1);
  expect(hints(heading(3), { ...heading(5), children: [{ text: "Orari" }] } as Block)[0]).toContain(
    "il titolo «Orari»",
  );
});

test.each([
  "clicca qui",
  "Qui",
  "leggi tutto",
  "click here",
  "Scarica",
  "Clicca qui!",
  "» Scopri di più",
  "Maggiori informazioni",
])("«%s» says not where it leads", (text) => {
  expect(hints(paragraph(text, { href: "/novita" }))[0]).toContain("non dice dove porta");
});

test("a bare address, capitals, bold that plays heading and a table without names are told", () => {
  const address = "https://www.example.org/una/pagina/molto/lunga";
  expect(hints(paragraph(address, { href: address }))[0]).toContain("mostra un indirizzo");
  expect(hints(paragraph("SI AVVISA LA CITTADINANZA"))[0]).toContain("tutto in maiuscolo");
  expect(hints(paragraph("AVVISO: CHIUSURA SCUOLE"))).toHaveLength(1);
  expect(hints(paragraph("ISEE e DSU"))).toEqual([]);
  expect(hints(paragraph("Per ISEE, DSU, INPS, IMU e TARI si chiede allo sportello."))).toEqual([]);
  expect(hints(paragraph("Quando si paga", { bold: true }))[0]).toContain("non è un titolo");
  const cell = (text: string): Inline[] => [{ text }];
  const table = (header: string[]): Block => ({
    type: "table",
    header: header.map(cell),
    rows: [["a", "b"].map(cell)],
  });
  expect(hints(table(["", "Euro"]))).toEqual([]);
  expect(hints(table(["Voce", ""]))[0]).toContain("nomi delle colonne");
  expect(hints(table([""]))).toHaveLength(1);
});

test("words in capitals are told in the middle of a sentence too, and a link of which a part is bold is one link", () => {
  const [shouted, ...others] = hints(paragraph("Si informa che LA BIBLIOTECA RESTA CHIUSA lunedì."));
  expect([shouted, others]).toEqual([expect.stringContaining("«LA BIBLIOTECA RESTA CHIUSA»"), []]);
  const link = { href: "/novita" };
  const split: Block = {
    type: "paragraph",
    children: [
      { text: "clicca ", ...link },
      { text: "qui", bold: true, ...link },
    ],
  };
  expect(hints(split)).toEqual([expect.stringContaining("«clicca qui»")]);
});

test("a hint says near which words it is, so that one is led there", () => {
  const words = (...blocks: Block[]) => writingFindings(blocks, "body", "Testo", "it").map(({ near }) => near);
  expect(words(heading(3), { ...heading(5), children: [{ text: "Orari  di\napertura" }] } as Block)).toEqual([
    "Orari di apertura",
  ]);
  expect(words(paragraph("Leggi tutto", { href: "/novita" }))).toEqual(["Leggi tutto"]);
  expect(words(paragraph("La domanda si presenta entro e non oltre lunedì con il modulo."))).toEqual([
    "entro e non oltre",
  ]);
});

test("every hint is a warning, which stops nobody", () => {
  const all = writingFindings([heading(5), paragraph("SI AVVISA LA CITTADINANZA TUTTA")], "body", "Testo", "en");
  expect(new Set(all.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
});
