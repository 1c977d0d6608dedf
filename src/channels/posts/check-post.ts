import { findPersonalData } from "#src/personal-data/index.ts";
import { countGraphemes, findHashtags } from "../count-text.ts";
import type { Count, Finding, Message, Publisher } from "../publisher.ts";
import { splitThread } from "./split-thread.ts";

/** A finding about a post, and the channel it is about; no channel: the text for all. */
export interface PostFinding extends Finding {
  readonly accountId?: string;
  /** Under this key the reason for passing over a warning is kept. */
  readonly key: string;
}

/** Share of signs that may be emoji before readers with screen readers lose the thread. */
const mostEmoji = 0.1;
/** Below it, a text is hard for who has no degree. Source: Lucisano and Piemontese, index Gulpease, 1988 */
const easiest = 40;
const shortestMeasured = 150;

/** What stands against a text, whatever the channel. Errors stop it, warnings want a reason that is kept. */
export function checkText({ text, media, title }: Message): Finding[] {
  const findings: Finding[] = [];
  if (text.trim() === "") findings.push({ severity: "error", code: "empty" });
  if (title.trim() === "") findings.push({ severity: "error", code: "title-missing" });
  for (const { alt, name } of media)
    if (alt.trim() === "") findings.push({ severity: "error", code: "alt-missing", values: { name } });
  const joined = findHashtags(text).filter(({ tag }) => isJoined(tag));
  if (joined.length > 0)
    findings.push({
      severity: "warning",
      code: "hashtag-case",
      values: { tags: joined.map(({ tag }) => `#${tag}`).join(", ") },
    });
  const emoji = [...text.matchAll(/\p{RGI_Emoji}/gv)].length;
  if (emoji > 3 && emoji / Math.max(1, countGraphemes(text)) > mostEmoji)
    findings.push({ severity: "warning", code: "many-emoji", values: { count: emoji } });
  const ease = gulpease(text);
  if (ease !== undefined && ease < easiest)
    findings.push({ severity: "warning", code: "hard-to-read", values: { index: Math.round(ease) } });
  const data = findPersonalData(`${title}\n${text}`);
  if (data.length > 0)
    findings.push({
      severity: "warning",
      code: "personal-data",
      values: { found: [...new Set(data.map(({ excerpt }) => excerpt))].join("; ").slice(0, 300) },
    });
  return findings;
}

/** A long hashtag in small letters is read by screen readers as one word that nobody understands. */
const isJoined = (tag: string): boolean => tag.length > 12 && tag === tag.toLowerCase();

/** How easy an Italian text is, 0 to 100; `undefined` for one too short to tell. */
export function gulpease(text: string): number | undefined {
  const plain = text.replaceAll(/https?:\/\/\S+/g, "");
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < shortestMeasured) return undefined;
  const sentences = plain.split(/[.!?\n]+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
  return Math.min(100, 89 + (300 * sentences - 10 * letters) / words.length);
}

/** Words that make a message of the administration's own merits. Source: art. 9 L. 28/2000, practice of Corecom */
const ownMerits =
  /\b(abbiamo|siamo riusciti|la mia amministrazione|la nostra amministrazione|il sindaco ha|l'assessor[ae] ha|inaugur\w+|promess\w+ mantenut\w+|grazie al nostro)\b/iu;

/** In a silence period, what makes a text doubtful as impersonal. */
export const checkImpersonal = ({ text, title }: Message): Finding[] => {
  const found = ownMerits.exec(`${title}\n${text}`)?.[0];
  return found ? [{ severity: "warning", code: "not-impersonal", values: { words: found } }] : [];
};

/** How a message stands on one channel. */
export interface Standing {
  readonly count: Count;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly cost: number;
  /** The texts of a thread; one where it is none. */
  readonly parts: readonly string[];
}

/** Counts and checks a message as one network does; as a thread where it is to be one and is too long for one post. */
export function checkOn(publisher: Publisher, message: Message, asThread = false): Standing {
  const thread = asThread ? splitThread(publisher, message) : [message];
  const counts = thread.map((part) => publisher.count(part));
  const fullest = counts.reduce((most, count) => (count.used > most.used ? count : most));
  const tooLong: Finding[] =
    fullest.used > fullest.limit
      ? [{ severity: "error", code: "too-long", values: { used: fullest.used, limit: fullest.limit } }]
      : [];
  return {
    ...{ count: fullest, text: publisher.textOf(message), parts: thread.map((part) => publisher.textOf(part)) },
    cost: thread.reduce((sum, part) => sum + (publisher.costOf?.(part) ?? 0), 0),
    findings: [...tooLong, ...publisher.check(message)],
  };
}
