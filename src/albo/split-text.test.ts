import { expect, test } from "vitest";
import { splitText } from "./split-text.ts";

test("lines are joined to paragraphs until a sentence ends, page by page; blank pages are left out", () => {
  const text = "Comune di Prova\n\nLa Giunta, vista la\nproposta, delibera:\ndi approvare.\n\f\n \f\nFine pa\u00adgina";
  expect(splitText(text)).toEqual([
    ["Comune di Prova", "La Giunta, vista la proposta, delibera:", "di approvare."],
    ["Fine pagina"],
  ]);
  expect(splitText(" \n\f ")).toEqual([]);
});
