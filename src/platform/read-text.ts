import { readFile, stat } from "node:fs/promises";
import { runApart } from "./apart/run-apart.ts";

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
const limits = { seconds: 60, megabytes: 1_500 };

/**
 * The text of a file, as far as a program can tell: plain text, PDF, office documents (docx, xlsx, pptx, odt, ods, odp). What is not
 * plain text is read in a process of its own, so that a file made to hurt takes that one down and nothing else. Never throws
 * for what the file holds.
 * @param program folder of the program, where `node_modules` is
 */
export async function readText(program: string, path: string, mime: string): Promise<ReadText> {
  const what = mime === "application/pdf" ? "pdf" : isOffice(mime) ? "office" : undefined;
  if (!what && !isPlain(mime)) return { outcome: "not-looked-at", text: "" };
  if ((await stat(path)).size > largest) return { outcome: "too-large", text: "" };
  if (!what) return ofText((await readFile(path, "utf8")).slice(0, longest));
  const input = { source: path, what, longest };
  const said = await runApart<
    { fault: "encrypted" | "unreadable" } | { text: string; pages?: number; tagged?: boolean }
  >(program, "text-child", input, limits);
  if (!said.ok) return { outcome: "unreadable", text: "" };
  if ("fault" in said.value) return { outcome: said.value.fault, text: "" };
  const { text, ...rest } = said.value;
  return { ...ofText(text), ...rest };
}

const isPlain = (mime: string) => mime.startsWith("text/") || /^application\/(json|xml)\b/.test(mime);

const isOffice = (mime: string) =>
  mime.startsWith("application/vnd.openxmlformats-officedocument.") ||
  mime.startsWith("application/vnd.oasis.opendocument.");

const ofText = (text: string): ReadText => ({ outcome: text.trim() === "" ? "no-text" : "read", text });
