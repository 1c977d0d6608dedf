import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { allFor, judge } from "#test/conformance/judge-transparency.ts";
import labels from "#test/conformance/transparency-labels.json" with { type: "json" };
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { Content } from "./content.ts";
import { keepNode, keepSectionSettings, publishContent, saveContent } from "./index.ts";
import { transparencyForms, transparencyPages } from "./site-pages.ts";

const database = withDatabase();
const site = withSite(database, { pages: transparencyPages, forms: transparencyForms({ hasMail: false }) });

/** The list of the law with third-level labels, kept apart from the program's own. Source: ANAC delibera 1310/2016, annex 1, and later rules */
const list: readonly { label: string; under?: string; below?: readonly string[] }[] = labels;
/** Labels as the robot writes them where they differ from the law's. */
const alsoWritten: Readonly<Record<string, string>> = {
  "Provvedimenti organi indirizzo politico": "Provvedimenti organi indirizzo-politico",
  "Piano degli indicatori e dei risultati attesi di bilancio": "Piano degli indicatori e risultati attesi di bilancio",
};
const pageOf = (href = "") => site.text(href.split("#")[0] ?? href);

/** Contents whose words are those of other entries: what an editor may write must not lead the robot astray. */
beforeAll(async () => {
  const traps = [
    ["01.02", "Personale, Performance e Bilanci: Provvedimenti e Organizzazione"],
    ["04.06", "Dotazione organica, Tassi di assenza e OIV"],
    ["13.01", "Bilancio preventivo e consuntivo 2026 con Piano degli indicatori e dei risultati attesi di bilancio"],
  ] as const;
  for (const [node, title] of traps) {
    const content = Content.parse({ node, title, text: title, office: "Segreteria", dutyFrom: "2026-01-10" });
    const id = await saveContent(database.desk, { site: "comune", content, by: "Ada", now: aMorning });
    const done = await database.desk.transaction().execute((tx) =>
      publishContent(
        tx,
        { signer: aSigner(), eventJobs: {}, now: aMorning },
        {
          ...{ site: "comune", id, role: "transparency-officer" },
        },
      ),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
});

/** What the robot says of every label, from home down. */
async function crawl(): Promise<[string, number][]> {
  const root = judge("Amministrazione Trasparente", await site.text("/"));
  const outcomes: [string, number][] = [["Amministrazione Trasparente", root.status]];
  const first = await pageOf(root.hrefs[0]);
  for (const { label } of list.filter(({ under }) => under === undefined)) {
    const found = judge(label, first);
    outcomes.push([label, found.status]);
    const page = await pageOf(found.hrefs[0]);
    for (const child of list.filter(({ under }) => under === label)) {
      const below = judge(child.label, page);
      outcomes.push([`${label} > ${child.label}`, below.status]);
      const other = alsoWritten[child.label];
      if (other) outcomes.push([other, judge(other, page).status]);
      const third = await pageOf(below.hrefs[0]);
      for (const one of child.below ?? []) outcomes.push([`${child.label} > ${one}`, judge(one, third).status]);
    }
  }
  return outcomes;
}

test("from home the robot finds every entry of the law under its own words: 200, never 202, 207 or 404", async () => {
  const outcomes = await crawl();
  expect(outcomes.length).toBeGreaterThan(125);
  expect(outcomes.filter(([, status]) => status !== 200)).toEqual([]);
}, 60_000);

test("nor does it lose one where the municipality is small and says of many that they do not apply", async () => {
  await database.desk.transaction().execute(async (tx) => {
    await keepSectionSettings(tx, "comune", {
      ...{ inhabitants: 900, employees: 6, hasManagers: false, officerName: "", officerEmail: "" },
    });
    for (const node of ["07.01", "07.02", "07.03", "12.02", "19", "22"])
      await keepNode(tx, {
        ...{ site: "comune", node, by: "Ada", now: aMorning },
        choice: { notApplicable: "Il Comune non ne ha: Enti controllati, Bilanci, Personale." },
      });
  });
  expect((await crawl()).filter(([, status]) => status !== 200)).toEqual([]);
}, 60_000);

test("a robot that ranks less finely opens several links for a first-level label, and only the right one holds its children", async () => {
  const first = await site.text("/amministrazione-trasparente");
  for (const { label } of list.filter(({ under }) => under === undefined)) {
    const children = list.filter(({ under }) => under === label);
    if (children.length === 0) continue;
    const pages = await Promise.all(
      allFor(label, first)
        .filter((href) => href.startsWith("/amministrazione-trasparente/"))
        .map(async (href) => ({ href, html: await pageOf(href) })),
    );
    const holding = pages.filter(
      ({ html }) => children.filter((child) => judge(child.label, html).status === 200).length * 2 >= children.length,
    );
    expect([label, holding.length]).toEqual([label, 1]);
  }
}, 60_000);

test.each([
  ["half a label", '<a href="/x">Bandi di gara</a>', 404],
  ["a link without an address", '<a href="#">Bandi di gara e contratti</a>', 404],
  ["other words that are accepted", '<a href="/x">Gare e appalti</a>', 202],
  ["a long paragraph around it", `<p>${"testo ".repeat(200)} <a href="/x">Bandi di gara e contratti</a></p>`, 200],
  ["the words around a link that says nothing", '<li>Bandi di gara e contratti <a href="/x">Vai</a></li>', 200],
  [
    "two links that lead to different places",
    '<a href="/x">Bandi di gara e contratti</a><a href="/y">Bandi di gara e contratti</a>',
    207,
  ],
  ["the same link twice", '<a href="/x">Bandi di gara e contratti</a><a href="/x">Bandi di gara e contratti</a>', 200],
] as const)("the judge on %s", (_case, html, status) => {
  expect(judge("Bandi di gara e contratti", html, ["Gare e appalti"]).status).toBe(status);
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
