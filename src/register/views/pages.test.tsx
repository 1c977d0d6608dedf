/** @jsxImportSource preact */

import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { findByEntries } from "#src/content/index.ts";
import { publishDocument, withdrawDocument } from "#src/content/publish.ts";
import { roleName } from "#src/identity/index.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, anEntry, aPublicDocument, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { oneSite } from "#test/here.ts";
import { registerPages } from "../site-pages.ts";

const database = withDatabase();
const later = new Date(aMorning.getTime() + 3_600_000);
const [list, entry] = registerPages({ findByEntries, nameRole: roleName });

async function show(
  page: typeof list,
  given: { params?: Record<string, string>; query?: Record<string, string>; locale?: string } = {},
): Promise<{ model: PageModel; html: string; text: string } | undefined> {
  const model = await page?.load({
    db: database.site,
    locale: "it",
    now: later,
    site: "demo",
    origin: "https://comune.example.it",
    sites: oneSite,
    params: {},
    query: {},
    ...given,
  });
  if (!model) return undefined;
  const html = render(<div>{model.body}</div>);
  expect(html).not.toMatch(/\sstyle=|<script/);
  return { model, html, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}
const entryText = async (number: number, locale = "it") =>
  (await show(entry, { params: { number: `${number}` }, locale }))?.text;

beforeAll(async () => {
  expect((await show(list))?.text).toContain("Il registro è ancora vuoto");
  await database.desk.transaction().execute(async (tx) => {
    const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
    const say = (given: Parameters<typeof aPublicDocument>[0], correction?: string) =>
      publishDocument(tx, deps, {
        document: aPublicDocument(given),
        role: "approver",
        ...(correction !== undefined && { correction }),
      });
    await say({ id: "a", title: "<script>alert(1)</script>", office: "<b>Ufficio</b>" });
    await say({ id: "b", title: "Orari" });
    await say({ id: "b", title: "Orari nuovi" }, "Gli orari erano sbagliati.");
    await say({ id: "c", visibleUntil: new Date(later.getTime() + 1000).toISOString() });
    await say({ id: "d" });
    const key = { site: "demo", kind: "news", id: "d", locale: "it" };
    await withdrawDocument(tx, deps, { key, role: "approver", reason: "Superata." });
    for (let id = 7; id <= 45; id += 1) await appendEntry(tx, aSigner(), anEntry({ id: `${id}` }));
  });
});

test("an entry's page says when and by whom, that the text stands unchanged, and shows the proof", async () => {
  const shown = await show(entry, { params: { number: "3" } });
  expect(shown?.text).toContain("corretto e ripubblicato il 23 novembre 2026 alle ore 10:30 da «Ufficio stampa»");
  expect(shown?.text).toContain("e da allora non è stato cambiato: lo verifichi.");
  expect(shown?.text).toContain("Orari nuovi");
  expect(shown?.text).toContain("Approvatore");
  expect(shown?.text).toContain("italiano");
  expect(shown?.text).toContain("Sigillo firmato (45 voci)");
  expect(shown?.html).toContain('href="/novita/notizie/b"');
  expect(shown?.html).toContain('href="/registro/entry/2"');
  expect(shown?.html).toContain('href="/registro/entry/3/document.json"');
  expect(shown?.model).toMatchObject({
    title: "Voce n. 3",
    tags: ["register"],
    alternates: { it: "/registro/entry/3", en: "/en/register/entry/3" },
  });
});

test("a replaced entry names the one that replaced it, a withdrawn one says so", async () => {
  expect(await entryText(2)).toContain("e in seguito è stato sostituito.");
  expect(await entryText(2)).toContain("Sostituita dalla voce n. 3");
  expect(await entryText(6)).toContain("Questo testo è stato ritirato il");
  expect(await entryText(10)).toContain("oggi non è visibile sul sito");
});

test("the page is no longer kept once the document it links to has ended", async () => {
  const shown = await show(entry, { params: { number: "4" } });
  expect(shown?.model.expiresAt).toEqual(new Date(later.getTime() + 1000));
});

test("a text on the site that is not what the register says is called so, not unchanged", async () => {
  const change = (from: string, to: string) =>
    database.pool.query(
      `update published.documents set document = jsonb_set(document, '{summary}', to_jsonb($2::text)) where id = 'b' and document->>'summary' = $1`,
      [from, to],
    );
  await change("In breve.", "Altro.");
  const text = await entryText(3);
  await change("Altro.", "In breve.");
  expect(text).toContain("il testo oggi sul sito non corrisponde");
  expect(text).not.toContain("non è stato cambiato");
});

test("what editors wrote comes out as text", async () => {
  const shown = await show(entry, { params: { number: "1" } });
  expect(shown?.html).toContain("&lt;script>alert(1)&lt;/script>");
  expect(shown?.html).toContain("&lt;b>Ufficio&lt;/b>");
});

test("the pages speak English", async () => {
  expect(await entryText(3, "en")).toContain("corrected and published again on 23 November 2026 at 10:30");
  expect((await show(list, { locale: "en" }))?.html).toContain('href="/en/register/entry/45"');
});

test("what is no number, or beyond the end, has no page", async () => {
  for (const number of ["0", "46", "x", "1.5", "99999999999999999999"]) {
    expect(await show(entry, { params: { number } })).toBeUndefined();
  }
});

test("the list shows the newest entries first and pages without gap", async () => {
  const numbersOf = (html = "") => [...html.matchAll(/entry\/(\d+)"/g)].map(([, number]) => Number(number));
  const first = await show(list);
  expect(first?.text).toContain("npx arengo register verify https://comune.example.it");
  expect(first?.html).toContain('href="/registro?before=26"');
  const second = await show(list, { query: { before: "26" } });
  const third = await show(list, { query: { before: "6" } });
  expect([first, second, third].flatMap((page) => numbersOf(page?.html))).toEqual(
    Array.from({ length: 45 }, (_, index) => 45 - index),
  );
  expect(third?.html).not.toContain('rel="next"');
  expect(third?.html).toContain('href="/novita/notizie/b"');
});

test("a bad place in the list gets a sentence and the newest entries", async () => {
  const shown = await show(list, { query: { before: '"><script>' } });
  expect(shown?.model).toMatchObject({ status: 422, tags: [] });
  expect(shown?.text).toContain("L'indirizzo non indica un punto del registro");
});
