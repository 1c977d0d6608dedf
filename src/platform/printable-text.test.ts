import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { printPdf } from "./print-pdf.ts";
import { glyphsOf, printable } from "./printable-text.ts";

const folder = "node_modules/bootstrap-italia/dist/fonts/Titillium_Web";
const glyphs = glyphsOf(await readFile(`${folder}/titillium-web-v10-latin-ext_latin-regular.ttf`));

test("a font says what it draws", () => {
  for (const sign of "Aàé€“”’–…°«»ß1") expect(glyphs.has(sign.codePointAt(0) ?? 0), sign).toBe(true);
  for (const sign of "❄≥日Ж") expect(glyphs.has(sign.codePointAt(0) ?? 0), sign).toBe(false);
});

test.each([
  ["Allerta neve ❄️ a Cortona 🇮🇹 👩🏽‍🚒!", "Allerta neve  a Cortona  !"],
  ["età ≥ 18 anni", "età >= 18 anni"],
  ["perché no: «così» – 12 €", "perché no: «così» – 12 €"],
  ["cafe\u0301", "cafe\u0301"],
  ["Ж日", "??"],
  ["meno ≤ 5", "meno ‹= 5"],
  ["＂＜＆＼ｂ", "????b"],
  ["riga\ncon\ttab", "riga\ncon\ttab"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text, glyphs).normalize("NFC")).toBe(expected.normalize("NFC"));
});

test("no sign that somebody writes keeps a document from being printed", async () => {
  const template = `#set document(title: "Prova")\n#set text(font: "Titillium Web", lang: "it", fallback: false)\n= #json(bytes(sys.inputs.data)).text`;
  const text = `❄️ "≥" \\ 日本 Ж ${Array.from({ length: 600 }, (_, code) => String.fromCodePoint(0x2000 + code * 7)).join("")}`;
  const inputs = { data: JSON.stringify({ text: text.replaceAll(/[\p{Cc}\p{Cn}\p{Co}]/gu, "") }) };
  const pdf = await printPdf(process.cwd(), { template, inputs, madeAt: new Date("2026-11-28T10:00:00Z") });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
