import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";
import { transparencyForms, transparencyPages } from "./site-pages.ts";
import tree from "./tree/tree.json" with { type: "json" };

/**
 * How an outside robot judges the section, written from its description only: it looks for links whose words hold all the words
 * of a label. 200: found by the label itself; 207: several equally good ones lead to different addresses; 404: none.
 * It shares nothing with the pages but the list of labels.
 */
const database = withDatabase();
const site = withSite(database, { pages: transparencyPages, forms: transparencyForms({ hasMail: false }) });

const stopWords = new Set(
  "ad al allo ai agli all agl alla alle con col coi da dal dallo dai dagli dall dagl dalla dalle di del dello dei degli dell degl della delle in nel nello nei negli nell nella nelle su sul sullo sui sugli sull sulla sulle per tra contro io tu lui lei noi voi loro e ed o od il lo la i gli le un uno una che non a c".split(
    " ",
  ),
);
const elided = /^(?:dell|all|nell|sull|dall|coll|un|l|d|c|s|gl|agl|dagl|degl|negl|sugl)['’]/;

/** Words of a label or link: digits never count, singular and plural are one. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .split(/[\s./"<>\-():,\d]+/)
    .flatMap((word) => word.replace(elided, "").split(/['’]/))
    .map((word) => word.normalize("NFC"))
    .filter((word) => word.length > 0 && !stopWords.has(word))
    .map((word) =>
      word
        .normalize("NFD")
        .replaceAll(/\p{M}/gu, "")
        .replace(/(?:[ie]?[aeiou])$/, ""),
    );
}

interface Anchor {
  readonly href: string;
  readonly words: readonly string[];
}

function anchorsOf(html: string): Anchor[] {
  return [...parseHTML(html).document.querySelectorAll("a[href]")].flatMap((anchor) => {
    const href = anchor.getAttribute("href") ?? "#";
    const hidden =
      /hidden|invisible|sr-only|d-none/.test(anchor.getAttribute("class") ?? "") || anchor.hasAttribute("hidden");
    const text = anchor.textContent ?? "";
    return hidden || href.startsWith("#") || text.length >= 1000 ? [] : [{ href, words: wordsOf(text) }];
  });
}

/** The exact phrase is worth more than words in any order, and a link of nothing but the label most. */
function judge(label: string, anchors: readonly Anchor[]): { status: 200 | 207 | 404; href: string } {
  const wanted = wordsOf(label);
  const phrase = wanted.join(" ");
  const scored = anchors
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .map(({ href, words }) => ({
      href,
      score: (words.join(" ").includes(phrase) ? 5 : 1) + wanted.length / words.length,
    }));
  const best = Math.max(...scored.map(({ score }) => score));
  const hrefs = new Set(scored.filter(({ score }) => score === best).map(({ href }) => href));
  if (hrefs.size === 0) return { status: 404, href: "" };
  return { status: hrefs.size === 1 ? 200 : 207, href: [...hrefs][0] ?? "" };
}

/** Labels as the robot writes them where they differ from the law's. */
const alsoWritten: Readonly<Record<string, string>> = {
  "09.01": "Provvedimenti organi indirizzo-politico",
  "13.02": "Piano degli indicatori e risultati attesi di bilancio",
};
const alive = tree.filter(({ status }) => status !== "repealed");
const pageOf = (href: string) => site.text(href.split("#")[0] ?? href);

test("from home the robot finds the section, and in it every entry of the law under its own words: 200, never 202, 207 or 404", async () => {
  const root = judge("Amministrazione Trasparente", anchorsOf(await site.text("/")));
  expect(root.status).toBe(200);
  const first = anchorsOf(await site.text(root.href));
  const outcomes: [string, number][] = [];
  for (const node of alive.filter(({ parent }) => parent === undefined)) {
    const found = judge(node.name, first);
    outcomes.push([node.name, found.status]);
    const anchors = anchorsOf(await pageOf(found.href));
    for (const child of alive.filter(({ parent }) => parent === node.id)) {
      const below = judge(child.name, anchors);
      outcomes.push([child.name, below.status]);
      if (alsoWritten[child.id]) outcomes.push([child.id, judge(alsoWritten[child.id] ?? "", anchors).status]);
      const page = anchorsOf(await pageOf(below.href));
      for (const label of child.below ?? []) outcomes.push([label, judge(label, page).status]);
    }
  }
  expect(outcomes.length).toBeGreaterThan(125);
  expect(outcomes.filter(([, status]) => status !== 200)).toEqual([]);
});

test("the judge refuses what the robot refuses: half a label, a link without an address, a hidden one", () => {
  const label = "Bandi di gara e contratti";
  expect(judge(label, anchorsOf('<a href="/x">Bandi di gara</a>')).status).toBe(404);
  expect(judge(label, anchorsOf(`<a href="#">${label}</a>`)).status).toBe(404);
  expect(judge(label, anchorsOf(`<a class="d-none" href="/x">${label}</a>`)).status).toBe(404);
  expect(judge(label, anchorsOf(`<a href="/x">${label}</a><a href="/y">${label}</a>`)).status).toBe(207);
});

test("every entry has a page that search engines may keep, says what applies, and is in the sitemap", async () => {
  const sitemap = await site.text("/sitemap-1.xml");
  const { nodePaths } = await import("./paths.ts");
  const { nodes } = await import("./tree/nodes.ts");
  for (const node of nodes) {
    const { it, en } = nodePaths(node);
    const answer = await site.app.inject(it);
    const { document } = parseHTML(answer.body);
    expect([it, answer.statusCode, answer.headers["x-robots-tag"]]).toEqual([it, 200, undefined]);
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content") ?? "index").not.toContain("noindex");
    expect(document.querySelector("h1")?.textContent).toBe(node.name);
    expect(document.querySelector("main")?.textContent).toContain(node.reference);
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).toContain("schema.org");
    expect(sitemap).toContain(`${it}</loc>`);
    if (node.notApplicable) expect(answer.body).toContain("non si applica");
    await site.text(en);
  }
}, 60_000);
