import fc from "fast-check";
import { expect, test } from "vitest";
import * as XLSX from "xlsx-republish";
import { readOffice } from "./read-office.ts";

const zip = (entries: Readonly<Record<string, string>>): Buffer => {
  const folder = XLSX.CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(entries)) XLSX.CFB.utils.cfb_add(folder, `/${name}`, Buffer.from(text));
  return Buffer.from(XLSX.CFB.write(folder, { type: "buffer", fileType: "zip", compression: true }) as Buffer);
};

test("the words of a letter are read, entities as signs, paragraphs apart, formatting away", () => {
  const xml = `<w:document><w:p><w:r><w:t>Domanda di </w:t></w:r><w:r><w:t>sepoltura</w:t></w:r></w:p><w:p><w:t>Caf&amp;T &lt;b&gt;</w:t></w:p></w:document>`;
  const text = readOffice(zip({ "word/document.xml": xml, "word/styles.xml": "<a>Normale</a>" }));
  expect(text?.trim()).toBe("Domanda di sepoltura\nCaf&T <b>");
});

test.each(["xlsx", "ods"] as const)("the cells of a table (%s) written by a library of others are read", (bookType) => {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([["Quartiere", "Bottini"]]), "Foglio");
  const text = readOffice(
    Buffer.from(XLSX.write(book, { type: "buffer", bookType, bookSST: true, compression: true })),
  );
  expect(text).toMatch(/Quartiere[\s\S]*Bottini/);
});

test("what is no office file, is damaged or swells without end gives nothing and never throws", () => {
  expect(readOffice(Buffer.from("non è un archivio"))).toBeUndefined();
  const bomb = zip({ "word/document.xml": "a".repeat(60 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(readOffice(bomb)).toBeUndefined();
  const letter = zip({ "word/document.xml": "<w:p>parola</w:p>" });
  fc.assert(
    fc.property(fc.nat(letter.length - 1), fc.nat(255), (at, byte) => {
      const damaged = Buffer.from(letter);
      damaged[at] = byte;
      readOffice(damaged);
    }),
    { numRuns: 500 },
  );
});
