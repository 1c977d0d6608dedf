import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readOffice } from "../read-office.ts";
import { answer } from "./answer.ts";

interface Input {
  readonly source: string;
  readonly what: "pdf" | "office";
  /** Longest text, in characters. */
  readonly longest: number;
}

async function pdfText({ source, longest }: Input): Promise<object> {
  const data = new Uint8Array(await readFile(source));
  try {
    const options = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
    const pdf = await getDocument({ data, verbosity: 0, ...options }).promise;
    const marks = (await pdf.getMarkInfo()) as Map<string, boolean> | { Marked?: boolean } | null;
    const tagged = marks instanceof Map ? marks.get("Marked") === true : marks?.Marked === true;
    const parts: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages && length < longest; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      parts.push(text);
      length += text.length;
      page.cleanup();
    }
    // a form feed between pages: blank for who searches, a border for who shows them
    return { text: parts.join("\n\f\n").slice(0, longest), pages: pdf.numPages, tagged };
  } catch (fault) {
    return { fault: (fault as Error).name === "PasswordException" ? "encrypted" : "unreadable" };
  }
}

async function officeText({ source, longest }: Input): Promise<object> {
  const text = readOffice(await readFile(source));
  return text === undefined ? { fault: "unreadable" } : { text: text.slice(0, longest) };
}

await answer(async (input: Input) => (input.what === "pdf" ? pdfText(input) : officeText(input)));
