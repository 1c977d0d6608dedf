import { parseHTML } from "linkedom";

/**
 * How an outside robot judges the transparency section, written from its description only; it shares no line with the pages.
 * 200: a link holds all the words of the label; 202: only of another wording that is accepted; 207: several equally good links lead
 * to different places; 404: none.
 */
export interface Judgement {
  readonly status: 200 | 202 | 207 | 404;
  readonly hrefs: readonly string[];
}

const stopWords = new Set(
  "ad al allo ai agli all agl alla alle con col coi da dal dallo dai dagli dall dagl dalla dalle di del dello dei degli dell degl della delle in nel nello nei negli nell nella nelle su sul sullo sui sugli sull sulla sulle per tra contro io tu lui lei noi voi loro e ed o od il lo la i gli le un uno una che non a c".split(
    " ",
  ),
);
const elided = /^(?:dell|all|nell|sull|dall|coll|un|l|d|c|s|gl|agl|dagl|degl|negl|sugl)['’]/;

/** Words of a label or link: digits never count, singular and plural are one. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .split(/[\s./"<>\-():,\d]+/)
    .flatMap((word) => word.replace(elided, "").split(/['’]/))
    .filter((word) => word.length > 0 && !stopWords.has(word))
    .map((word) =>
      word
        .normalize("NFD")
        .replaceAll(/\p{M}/gu, "")
        .replace(/(?:[ie]?[aeiou])$/, ""),
    );
}

interface Candidate {
  readonly href: string;
  readonly words: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
};
const decode = (text: string) => text.replaceAll(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? "");
const longest = 1_000;
const candidate = (href: string, text: string): Candidate[] => {
  const plain = text.trim();
  return plain === "" || plain.length >= longest ? [] : [{ href, words: wordsOf(plain) }];
};

/** First pass: `<a ...>text</a>` as a regular expression sees it, raw and without the markup inside. */
function byExpression(html: string): Candidate[] {
  return [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi)].flatMap(([, attributes = "", inside = ""]) => {
    const href = decode(/\bhref="([^"]*)"/.exec(attributes)?.[1] ?? "");
    if (href === "" || href.startsWith("#") || isHidden(attributes)) return [];
    return candidate(href, decode(inside.replaceAll(/<[^>]*>/g, " ")));
  });
}

/** What takes a link out of sight: an attribute, an inline style, a class. */
const isHidden = (attributes: string): boolean =>
  /(?:^|\s)hidden(?:\s|=|$)/.test(attributes) ||
  /style="[^"]*(?:display:\s*none|visibility:\s*(?:hidden|collapse)|opacity:\s*0|(?:height|width):\s*0)/i.test(
    attributes,
  ) ||
  /class="[^"]*(?:hidden|invisible|sr-only|d-none)/i.test(attributes);

/** Second pass: the text of the parent, and what names a link for those who do not see it. */
function byDocument(html: string): Candidate[] {
  return [...parseHTML(html).document.querySelectorAll("a[href]")].flatMap((anchor) => {
    const href = anchor.getAttribute("href") ?? "#";
    // leads nowhere: the robot could not go on
    if (href.startsWith("#")) return [];
    const parent = anchor.parentElement;
    const names = [anchor, parent].flatMap((one) =>
      ["aria-label", "alt", "title"].map((name) => one?.getAttribute(name) ?? ""),
    );
    const around = (parent?.textContent ?? "").replaceAll(/\b(?:Consulta|Vai)\b/g, " ");
    return [around, ...names].flatMap((text) => candidate(href, text));
  });
}

/**
 * The best links for a label: all its words, the exact phrase worth more than words in any order, and of those the one
 * with the fewest others.
 */
function best(label: string, candidates: readonly Candidate[]): string[] {
  const wanted = wordsOf(label);
  const phrase = wanted.join(" ");
  const scored = candidates
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .map(({ href, words }) => ({
      href,
      score: (words.join(" ").includes(phrase) ? 5 : 1) + wanted.length / words.length,
    }));
  const highest = Math.max(...scored.map(({ score }) => score));
  return [...new Set(scored.filter(({ score }) => score === highest).map(({ href }) => href))];
}

/** Judges one label on a page. `alternatives`: other wordings that are accepted, but not in line with the law. */
export function judge(label: string, html: string, alternatives: readonly string[] = []): Judgement {
  const passes = [byExpression(html), byDocument(html)];
  for (const [place, term] of [label, ...alternatives].entries())
    for (const candidates of passes) {
      const hrefs = best(term, candidates);
      if (hrefs.length > 1) return { status: 207, hrefs };
      if (hrefs.length === 1) return { status: place === 0 ? 200 : 202, hrefs };
    }
  return { status: 404, hrefs: [] };
}

/** Every link that holds the words of a label, however many others it has: what a robot that ranks less finely would open. */
export const allFor = (label: string, html: string): string[] => {
  const wanted = wordsOf(label);
  const holding = byExpression(html).filter(({ words }) => wanted.every((word) => words.includes(word)));
  return [...new Set(holding.map(({ href }) => href))];
};
