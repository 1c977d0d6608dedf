import { expect, test } from "vitest";
import { altFromCaption } from "./alt-from-caption.ts";

test.each([
  ["La torre civica vista da piazza Garibaldi", "La torre civica vista da piazza Garibaldi"],
  ["Foto della torre civica", "Torre civica"],
  ["Immagine: il palco  della festa.", "Il palco della festa"],
  ["Nella foto, la sindaca taglia il nastro", "La sindaca taglia il nastro"],
  ["Il nuovo parco giochi (foto: Archivio comunale)", "Il nuovo parco giochi"],
  ["Il museo © Archivio", "Il museo"],
  ["Photo of the town hall", "The town hall"],
  ["Fotovoltaico sul tetto della scuola", "Fotovoltaico sul tetto della scuola"],
  ["", ""],
])("from the caption «%s»: «%s»", (caption, alt) => {
  expect(altFromCaption(caption)).toBe(alt);
});

test("what is too long for an alternative text is cut", () => {
  expect(altFromCaption("parola ".repeat(100))).toHaveLength(300);
});
