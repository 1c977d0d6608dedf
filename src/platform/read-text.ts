import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { readOffice } from "./read-office.ts";

/** What reading a file's text came to. */
export interface ReadText {
  /** `no-text`: pictures of pages, for instance; `not-looked-at`: of a kind that is not read here. */
  readonly outcome: "read" | "no-text" | "unreadable" | "encrypted" | "too-large" | "not-looked-at";
  readonly text: string;
  readonly pages?: number;
  /** Whether a PDF has the tags that screen readers need. */
  readonly tagged?: boolean;
}

/** Files beyond this are not read, in bytes. */
const largest = 60 * 1024 * 1024;
/** Longest text that is given back, in characters. */
const longest = 5_000_000;
const patienceMs = 60_000;
const run = promisify(execFile);

/**
 * Runs in a process of its own, with little memory and time: a PDF made to hurt takes that one down and nothing else.
 * Source of the reader: pdfjs-dist. Prints one line of JSON.
 */
const pdfReader = `
import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const data = new Uint8Array(await readFile(process.argv[1]));
let answer;
try {
  const pdf = await getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false }).promise;
  const marks = await pdf.getMarkInfo();
  const parts = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length < ${longest}; number += 1) {
    if (process.memoryUsage().rss > 1.5e9) throw new Error("too much memory");
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => (item.str ?? "") + (item.hasEOL ? "\\n" : "")).join("");
    parts.push(text);
    length += text.length;
    page.cleanup();
  }
  const tagged = marks instanceof Map ? marks.get("Marked") === true : marks?.Marked === true;
  answer = { text: parts.join("\\n"), pages: pdf.numPages, tagged };
} catch (fault) {
  answer = { fault: fault?.name === "PasswordException" ? "encrypted" : "unreadable" };
}
process.stdout.write(JSON.stringify(answer));
process.exit(0);
`;

/**
 * The text of a file, as far as a program can tell: plain text, PDF, office documents (docx, xlsx, pptx, odt, ods, odp). Never
 * throws for what the file holds.
 * @param program folder of the program, where `node_modules` is
 */
export async function readText(program: string, path: string, mime: string): Promise<ReadText> {
  if ((await stat(path)).size > largest) return { outcome: "too-large", text: "" };
  if (mime.startsWith("text/")) return ofText((await readFile(path, "utf8")).slice(0, longest));
  if (mime === "application/pdf") return readPdf(program, path);
  if (isOffice(mime)) {
    const text = readOffice(await readFile(path));
    return text === undefined ? { outcome: "unreadable", text: "" } : ofText(text.slice(0, longest));
  }
  return { outcome: "not-looked-at", text: "" };
}

const isOffice = (mime: string) =>
  mime.startsWith("application/vnd.openxmlformats-officedocument.") ||
  mime.startsWith("application/vnd.oasis.opendocument.");

const ofText = (text: string): ReadText => ({ outcome: text.trim() === "" ? "no-text" : "read", text });

async function readPdf(program: string, path: string): Promise<ReadText> {
  try {
    const { stdout } = await run(
      process.execPath,
      ["--max-old-space-size=512", "--input-type=module", "-e", pdfReader, path],
      { cwd: program, timeout: patienceMs, maxBuffer: 4 * longest, env: { NODE_ENV: "production" } },
    );
    const answer = JSON.parse(stdout) as {
      fault?: "encrypted" | "unreadable";
      text: string;
      pages: number;
      tagged: boolean;
    };
    if (answer.fault) return { outcome: answer.fault, text: "" };
    const { text, pages, tagged } = answer;
    return { ...ofText(text), pages, tagged };
  } catch {
    // ended by its limits, or said nothing that can be read
    return { outcome: "unreadable", text: "" };
  }
}
