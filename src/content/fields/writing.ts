import type { Locale } from "#src/kernel/messages.ts";
import type { Finding } from "../desk-type.ts";
import type { Block } from "../rich-text/rich-text.ts";
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

const vague =
  /^(clicca(re)?( qui)?|cliccando qui|qui|questo link|link|leggi( tutto)?|vai|scarica|here|click here|this link|read more|more|download)$/i;

/** Hints about one formatted text: order of headings, links, capitals, tables, and how easy it is to read. All are warnings. */
export function writingFindings(blocks: readonly Block[], field: string, label: string, language: Locale): Finding[] {
  const say = checkMessages(language);
  const warn = (message: string): Finding => ({ severity: "warning", field, message });
  return [
    ...(skipsLevel(blocks) ? [warn(say("headingJump", { field: label }))] : []),
    ...linkHints(blocks).map(([key, text]) => warn(say(key, { field: label, text }))),
    ...blocks.filter(isShouted).map((block) => warn(say("shouting", { field: label, text: beginning(textOf(block)) }))),
    ...blocks
      .filter(isBoldHeading)
      .map((block) => warn(say("boldHeading", { field: label, text: beginning(textOf(block)) }))),
    ...(blocks.some(isHeadless) ? [warn(say("tableHeader", { field: label }))] : []),
    ...languageHints(toPlainText([...blocks]), label, language).map(warn),
  ];
}

function skipsLevel(blocks: readonly Block[]): boolean {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  return levels.some((level, index) => level > (levels[index - 1] ?? 2) + 1);
}

function linkHints(blocks: readonly Block[]): ["vagueLink" | "rawLink", string][] {
  return blocks.flatMap(linksOf).flatMap((link): ["vagueLink" | "rawLink", string][] => {
    const text = link.text.trim();
    if (vague.test(text)) return [["vagueLink", text]];
    return /^(https?:\/\/|www\.)/i.test(text) && text.length > 30 ? [["rawLink", beginning(text)]] : [];
  });
}

/** A block that is all capitals: three words or more, so that an acronym is none. */
function isShouted(block: Block): boolean {
  const words = textOf(block).match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && words.join("").length >= 15 && words.every((word) => word === word.toUpperCase());
}

/** A short line that is bold from end to end looks like a heading and is none. */
function isBoldHeading(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const text = textOf(block).trim();
  const whole = block.children.filter((inline) => inline.text.trim() !== "");
  return text.length > 2 && text.length <= 80 && !/[.;:,]$/.test(text) && whole.every((inline) => inline.bold === true);
}

/** A table of more than one row whose first row, the heading, has an empty cell beyond the corner. */
const isHeadless = (block: Block): boolean =>
  block.type === "table" &&
  block.rows.length > 0 &&
  block.header.some((cell, index) => index > 0 && cell.every(({ text }) => text.trim() === ""));

function languageHints(text: string, label: string, language: Locale): string[] {
  if (!isItalian(text)) return [];
  const say = checkMessages(language);
  const index = wordsOf(text).length >= fewestWords ? gulpease(text) : undefined;
  const long = sentencesOf(text).find((sentence) => wordsOf(sentence).length > longestSentence);
  const office = officeWordsIn(text).slice(0, 3);
  return [
    ...(index !== undefined && index < hardBelow ? [say("hardText", { field: label, index })] : []),
    ...(long === undefined
      ? []
      : [say("longSentence", { field: label, words: wordsOf(long).length, text: beginning(long) })]),
    ...office.map(({ written, better }) => say("officeWord", { field: label, written, better })),
  ];
}

const textOf = (block: Block): string => toPlainText([block]);

function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
