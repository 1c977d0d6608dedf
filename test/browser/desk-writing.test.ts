import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aRelease, type DeskApi, makeSurroundings, openDeskApi } from "./desk-api.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn } from "./reader.ts";

const origin = inject("origin");
const passwords = inject("passwords");
let browser: Browser;
let api: DeskApi;
let surroundings: { office: number; topic: number };
beforeAll(async () => {
  browser = await launchChromium();
  api = await openDeskApi(origin, "administrator@comune.example", passwords.administrator ?? "");
  surroundings = await makeSurroundings(api);
});
afterAll(() => browser.close());

const pathOf = (title: string) => `/novita/comunicati/${title.toLowerCase().replaceAll(" ", "-")}`;
const publicPage = (path: string) =>
  fetch(`${origin}${path}`).then(async (answer) => ({ status: answer.status, text: await answer.text() }));

test.each([360, 1280])(
  "withdrawing at %i px asks why, and whoever opens the address reads it",
  {
    timeout: 120_000,
  },
  async (width) => {
    const title = `Da ritirare ${width} ${Date.now()}`;
    const id = await api.create("news", aRelease(title, surroundings));
    const { page, close } = await enterDesk(browser, "press-office", width);
    await page.goto(`/admin/collections/news/${id}`);
    await page.locator(".doc-controls__popup button, .doc-controls__dots").last().click();
    await page.getByRole("button", { name: "Ritira dal sito" }).click();
    const dialog = page.getByRole("dialog", { name: "Ritirare il contenuto?" });
    await dialog.getByRole("button", { name: "Ritira dal sito" }).click();
    await expect.poll(() => dialog.getByRole("alert").textContent()).toContain("Scriva il motivo del ritiro");
    expect((await publicPage(pathOf(title))).status).toBe(200);
    expect((await barriersOn(page)).filter(({ where }) => where.includes("arengo-"))).toEqual([]);
    await dialog.getByRole("textbox", { name: /Motivo del ritiro/ }).fill("Conteneva una data sbagliata.");
    await dialog.getByRole("button", { name: "Ritira dal sito" }).click();
    await expect.poll(() => publicPage(pathOf(title)).then(({ status }) => status), { timeout: 20_000 }).toBe(410);
    expect((await publicPage(pathOf(title))).text).toContain("Conteneva una data sbagliata.");
    await close();
  },
);

test("one list says what is missing and what could be better, and leads to the field, in another tab too", {
  timeout: 120_000,
}, async () => {
  const id = await api.create("news", { _status: "draft", title: "AVVISO SCRITTO IN MAIUSCOLO" });
  const { page, close } = await enterDesk(browser, "editor");
  await page.goto(`/admin/collections/news/${id}`);
  const list = page.getByRole("region", { name: "Prima di pubblicare" });
  await list.getByRole("button", { name: /«Titolo» è scritto tutto in maiuscolo/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("title");
  await list.getByRole("button", { name: /«A cura di» è vuoto/ }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[id^=field-]")?.id))
    .toBe("field-offices");
  expect((await barriersOn(page)).filter(({ where }) => where.includes("arengo-"))).toEqual([]);
  await page.locator(".tabs-field__tab-button").first().click();
  await page.locator("input[name=title]").fill("Avviso scritto bene");
  await expect.poll(() => list.getByRole("button", { name: /in maiuscolo/ }).count(), { timeout: 20_000 }).toBe(0);
  await close();
});

/** A text for the editor in which almost everything can be better. */
const clumsy = {
  root: {
    ...{ type: "root", version: 1, direction: "ltr", format: "", indent: 0 },
    children: [
      block("heading", [words("Orari")], { tag: "h3" }),
      block("paragraph", [
        words("Per la domanda "),
        link("clicca qui"),
        words(", entro e non oltre lunedì, con il modulo."),
      ]),
      block("heading", [words("Costi")], { tag: "h5" }),
      block("paragraph", [words("Si ricorda che LA BIBLIOTECA RESTA CHIUSA tutto il giorno.")]),
    ],
  },
};

function words(text: string) {
  return { type: "text", version: 1, text, format: 0, detail: 0, mode: "normal", style: "" };
}

function block(type: string, children: object[], more: object = {}) {
  return { type, version: 1, direction: "ltr", format: "", indent: 0, children, ...more };
}

function link(text: string) {
  return block("link", [words(text)], {
    fields: { linkType: "custom", url: "https://www.example.org/", newTab: false },
  });
}

test("a hint about a text leads to the words it is about, and how many there are is announced", {
  timeout: 120_000,
}, async () => {
  const id = await api.create("news", { _status: "draft", title: "Con consigli", body: clumsy });
  const { page, close } = await enterDesk(browser, "editor");
  await page.goto(`/admin/collections/news/${id}`);
  const list = page.getByRole("region", { name: "Prima di pubblicare" });
  for (const [hint, near] of [
    [/il titolo «Costi» salta un livello/, "Costi"],
    [/il testo del link «clicca qui» non dice/, "clicca qui"],
    [/«LA BIBLIOTECA RESTA CHIUSA» è tutto in maiuscolo/, "LA BIBLIOTECA RESTA CHIUSA"],
    [/«entro e non oltre»: è più chiaro «entro»/, "entro e non oltre"],
  ] as const) {
    await list.getByRole("button", { name: hint }).click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain(near);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("contenteditable"))).toBe("true");
  }
  expect(await list.getByRole("status").textContent()).toContain("Da migliorare: 4.");
  await close();
});

test("the name of a field says in the form that publishing wants it, and only the name heads a list", {
  timeout: 60_000,
}, async () => {
  const id = await api.create("news", { _status: "draft", title: "Con etichette" });
  const { page, close } = await enterDesk(browser, "editor");
  await page.goto(`/admin/collections/news/${id}`);
  await page.getByRole("textbox", { name: "Titolo (obbligatorio per pubblicare)" }).waitFor();
  expect(await page.getByText("Argomenti (obbligatorio per pubblicare)").count()).toBe(1);
  await page.goto('/admin/collections/news?columns=["title","topics","offices","updatedAt"]');
  const heads = page.locator("thead .sort-column__label");
  await expect
    .poll(() => heads.allTextContents())
    .toEqual(expect.arrayContaining(["Titolo", "Argomenti", "A cura di"]));
  expect((await heads.allTextContents()).join()).not.toContain("obbligatorio");
  await close();
});

test("without a mail server the page for a forgotten password says so", { timeout: 60_000 }, async () => {
  const { page, close } = await aReader(browser, origin);
  await page.goto("/admin/forgot");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Password dimenticata");
  expect(await page.getByText("non ha un server di posta configurato").count()).toBe(1);
  await close();
});

test("an upload of 200 MB is refused with a sentence", { timeout: 120_000 }, async () => {
  const { status, json } = await api.upload("grande.zip", "application/zip", Buffer.alloc(200 * 2 ** 20), {});
  expect([status, json.errors?.[0]?.message]).toEqual([413, expect.stringContaining("fino a 50 MB")]);
});

/** Puts something onto the clipboard as another program would: as it is, which the browser's own interface would clean. */
async function copyAsProgram(page: Page, html: string): Promise<void> {
  await page.evaluate((copied) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData("text/html", copied);
      event.clipboardData?.setData("text/plain", copied.replaceAll(/<[^>]*>/g, " "));
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("copy", put, { capture: true, once: true });
  }, html);
  await page.keyboard.press("Control+c");
}

interface EditorNode {
  readonly type: string;
  readonly tag?: string;
  readonly text?: string;
  readonly format?: number | string;
  readonly headerState?: number;
  readonly fields?: { readonly url?: string };
  readonly children?: readonly EditorNode[];
}

/** What stands in the editor, one line a node that says something: kind and words. */
function outlineOf(node: EditorNode, depth = 0): string[] {
  const below = node.children ?? [];
  const isItem = node.type === "listitem" || node.type === "tablecell";
  const name = { listitem: `item ${depth}`, tablecell: node.headerState ? "header" : "cell" }[node.type] ?? node.type;
  const words = (children: readonly EditorNode[]): string =>
    children
      .filter(({ type }) => type !== "list")
      .map((child) => (child.text === undefined ? words(child.children ?? []) : marked(child)))
      .join("");
  const line = words(below).trim();
  const lists = below.filter(({ type }) => type === "list");
  const nested = lists.flatMap((list) => outlineOf(list, depth + 1));
  if (isItem || node.type === "paragraph" || node.type === "heading")
    return [...(line === "" ? [] : [`${node.tag ?? name}: ${line}`]), ...nested];
  return below.flatMap((child) => outlineOf(child, node.type === "list" ? Math.max(depth, 1) : depth));
}

const marked = ({ text = "", format }: EditorNode): string => (format === 1 ? `*${text}*` : text);

test.each([
  [
    "Word",
    "word",
    [
      ...[
        "h3: Come si presenta la domanda",
        "paragraph: La domanda si presenta *entro il 30 aprile* allo sportello, anche per posta.",
      ],
      ...["item 1: un documento", "item 2: la carta d'identità", "item 2: il passaporto", "item 1: una fotografia"],
      ...["item 1: compili il modulo", "item 1: lo consegni"],
      ...["header: Fascia", "header: Tariffa", "cell: fino a 10.000 euro", "cell: 16 euro"],
    ],
  ],
  [
    "Google Docs",
    "google-docs",
    [
      ...["h3: Orari dello sportello", "paragraph: Aperto il *lunedì* (si prenota, di mattina)"],
      ...["item 1: anagrafe", "item 2: carta d'identità", "item 1: tributi"],
      ...["header: Giorno", "header: Ore", "cell: lunedì", "cell: 9-13"],
    ],
  ],
])(
  "what is pasted from %s into the editor keeps headings, lists, links and tables, and nothing else",
  async (_program, name, wanted) => {
    const empty = { body: null, _status: "draft" };
    const id = await api.create("news", aRelease(`Incollato ${name} ${Date.now()}`, surroundings, empty));
    const { page, failures, close } = await enterDesk(browser, "administrator");
    await page.goto(`/admin/collections/news/${id}`);
    const editor = page.locator(".ContentEditable__root").first();
    await editor.click();
    await copyAsProgram(page, readFileSync(`test/golden/paste/${name}.html`, "utf8"));
    await page.keyboard.press("Control+v");
    const body = async () => {
      const { json } = await api.send("GET", `news/${id}?draft=true&depth=0`);
      return (json as unknown as { body?: { root: EditorNode } | null }).body?.root;
    };
    const outline = async () => outlineOf((await body()) ?? { type: "root" });
    await expect.poll(outline, { timeout: 20_000 }).toEqual(wanted);
    const stored = JSON.stringify(await body());
    expect(stored).toMatch(/https:\/\/www\.example\.org\//);
    expect(stored).not.toMatch(/mso-|Mso|Calibri|font-size|docs-internal|"style":"[^"]/);
    expect(failures).toEqual([]);
    await close();
  },
);
