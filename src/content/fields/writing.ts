import type { Locale } from "#src/kernel/messages.ts";
import type { Finding } from "../desk-type.ts";
import type { Block, Inline } from "../rich-text/rich-text.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import { linksOf } from "./links.ts";
import { checkMessages } from "./messages.ts";
import { gulpease, isItalian, officeWordsIn, sentencesOf, wordsOf } from "./readability.ts";

/** Below this index a text is hard for most readers; half-way between middle and high school. */
const hardBelow = 50;
/** Fewest words whose index says something. */
const fewestWords = 80;
/** Longest sentence, in words, that can be read in one go. Source: Guida alla redazione degli atti amministrativi, ITTIG 2011: 20-25 */
const longestSentence = 35;

const vague = new Set(
  [
    ["clicca", "clicca qui", "clicca qua", "cliccare qui", "cliccando qui", "clicchi qui", "cliccate qui", "premi qui"],
    [
      "prema qui",
      "qui",
      "qua",
      "link",
      "questo link",
      "questa pagina",
      "a questo link",
      "al seguente link",
      "vai",
      "vai qui",
    ],
    [
      "vai al link",
      "apri",
      "apri il link",
      "vedi",
      "vedi qui",
      "continua",
      "continua a leggere",
      "leggi",
      "leggi tutto",
    ],
    ["leggi qui", "leggi di più", "scopri di più", "per saperne di più", "maggiori informazioni", "altre informazioni"],
    ["approfondisci", "dettagli", "scarica", "scarica qui", "here", "click here", "click", "this link", "this page"],
    ["link here", "read more", "learn more", "more", "more information", "details", "open", "see here", "download"],
  ].flat(),
);

/** A text as it is compared with those that say nothing: without signs, arrows and double spaces. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Hints about one formatted text: order of headings, links, capitals, tables, and how easy it is to read. All are warnings. */
export function writingFindings(blocks: readonly Block[], field: string, label: string, language: Locale): Finding[] {
  const say = checkMessages(language);
  const about = (key: Parameters<typeof say>[0], near: string): Finding => {
    const message = say(key, { field: label, text: beginning(near) });
    return { severity: "warning", field, message, ...(near !== "" && { near: shortened(near) }) };
  };
  return [
    ...skippedTo(blocks).map((heading) => about("headingJump", heading)),
    ...linkHints(blocks).map(([key, text]) => about(key, text)),
    ...blocks.flatMap(shoutedIn).map((words) => about("shouting", words)),
    ...blocks.filter(isBoldHeading).map((block) => about("boldHeading", textOf(block))),
    ...blocks.filter(isHeadless).map((table) => about("tableHeader", firstCellOf(table))),
    ...languageHints(toPlainText([...blocks]), label, language).map((hint) => ({
      ...{ severity: "warning" as const, field },
      ...hint,
    })),
  ];
}

/** The headings that come more than one level below the one before. */
function skippedTo(blocks: readonly Block[]): string[] {
  let before = 2;
  return blocks.flatMap((block) => {
    if (block.type !== "heading") return [];
    const isSkip = block.level > before + 1;
    before = block.level;
    return isSkip ? [textOf(block)] : [];
  });
}

/** Links as the reader sees them: one of which a part is bold is still one. */
function wholeLinksOf(block: Block): { text: string }[] {
  const whole: { text: string; target: string }[] = [];
  for (const { text, href, ref } of linksOf(block)) {
    const target = JSON.stringify(ref ?? href);
    const last = whole.at(-1);
    if (last?.target === target) last.text += text;
    else whole.push({ text, target });
  }
  return whole;
}

function linkHints(blocks: readonly Block[]): ["vagueLink" | "rawLink", string][] {
  return blocks.flatMap(wholeLinksOf).flatMap((link): ["vagueLink" | "rawLink", string][] => {
    const text = link.text.trim();
    if (vague.has(bare(text))) return [["vagueLink", text]];
    return /^(https?:\/\/|www\.)/i.test(text) && text.length > 30 ? [["rawLink", text]] : [];
  });
}

/** What is in capitals, a whole block or a run of words: three or more, and fifteen letters at least, so that acronyms are none. */
function shoutedIn(block: Block): string[] {
  const text = textOf(block);
  const isMuch = (run: string) => {
    const words = run.match(/\p{L}{2,}/gu) ?? [];
    return words.length >= 3 && words.join("").length >= 15;
  };
  if (text === text.toUpperCase()) return isMuch(text) ? [text] : [];
  const runs = text.match(/(?<!\p{L})\p{Lu}{2,}(?:[ '’]+\p{Lu}+(?!\p{Ll}))+/gu) ?? [];
  return runs.filter(isMuch);
}

/** A short line that is bold from end to end looks like a heading and is none. */
function isBoldHeading(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const text = textOf(block).trim();
  const whole = block.children.filter((inline) => inline.text.trim() !== "");
  return text.length > 2 && text.length <= 80 && !/[.;:,]$/.test(text) && whole.every((inline) => inline.bold === true);
}

/** A table whose first row, the heading, has an empty cell; that in the corner may be empty when there are others. */
const isHeadless = (block: Block): block is Table =>
  block.type === "table" &&
  block.rows.length > 0 &&
  block.header.some((cell, index) => (index > 0 || block.header.length === 1) && isBlank(cell));

type Table = Extract<Block, { type: "table" }>;
const isBlank = (cell: readonly Inline[]): boolean => cell.every(({ text }) => text.trim() === "");
const firstCellOf = ({ header, rows }: Table): string =>
  [header, ...rows]
    .flat()
    .find((cell) => !isBlank(cell))
    ?.map(({ text }) => text)
    .join("") ?? "";

function languageHints(text: string, label: string, language: Locale): Pick<Finding, "message" | "near">[] {
  if (!isItalian(text)) return [];
  const say = checkMessages(language);
  const index = wordsOf(text).length >= fewestWords ? gulpease(text) : undefined;
  const long = sentencesOf(text).find((sentence) => wordsOf(sentence).length > longestSentence);
  const office = officeWordsIn(text).slice(0, 3);
  return [
    ...(index !== undefined && index < hardBelow ? [{ message: say("hardText", { field: label, index }) }] : []),
    ...(long === undefined ? [] : [longSentenceHint(long, label, language)]),
    ...office.map(({ written, found, better }) => ({
      message: say(better === "" ? "needlessWord" : "officeWord", { field: label, written, better }),
      near: found,
    })),
  ];
}

const longSentenceHint = (sentence: string, field: string, language: Locale) => ({
  message: checkMessages(language)("longSentence", {
    ...{ field, words: wordsOf(sentence).length, text: beginning(sentence) },
  }),
  near: shortened(sentence),
});

const textOf = (block: Block): string => toPlainText([block]);

const lineOf = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const shortened = (text: string): string => lineOf(text).slice(0, 59);

function beginning(text: string): string {
  const line = lineOf(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
