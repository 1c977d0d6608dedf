import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { type PublicDocument, sections } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import { letterHtml } from "#src/newsletter/letter-html.ts";
import { thanksPage } from "#src/rating/site-pages.ts";
import { fixedPaths } from "#src/site/paths.ts";
import { migrateClickHouse, openLive, openReports } from "#src/statistics/index.ts";
import { byLinkOnly } from "#test/browser/walked-pages.ts";
import { clickHouseNow } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { publish, withdraw } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { formsOf, pagesOf } from "./site-parts.ts";

const spoken = ["it", "en", "de", "fr", "es"] as const;
const database = withDatabase();
const requests = { secret: "secret", hasMail: false, pushKey: "" };
const clickhouse = await clickHouseNow();
const figures = [clickhouse, pino({ level: "silent" })] as const;
const reports = openReports(...figures);
const pages = pagesOf({ requests, reports, live: openLive(...figures) });
const site = withSite(database, { pages, forms: formsOf(requests) });

beforeAll(async () => {
  await migrateClickHouse(clickhouse);
  await publish(database, aSite("comune", { updatedAt: "2026-02-03T09:00:00.000Z", languages: [...spoken] }));
  for (const document of Object.values(fullDocuments)) {
    await publish(database, { ...document, path: pathOf(document) } as unknown as PublicDocument);
  }
  const gone = { ...fullDocuments.news, id: "ritirata", path: "/novita/comunicati/ritirata" };
  await publish(database, gone as unknown as PublicDocument);
  await withdraw(database, gone as unknown as PublicDocument, "Errore");
});

const pathOf = ({ section, kind }: { section: string; kind: string }) => `/${section}/${kind}`;

/** A page of every type: the site's own, lists in each of their states, a document of each type, slices, refusals. */
const addresses = [
  ...Object.values(fixedPaths).flatMap((paths) => Object.values(paths)),
  ...sections.map(({ path }) => path.it ?? ""),
  ...[
    "/vivere-il-comune/eventi?quando=mese",
    "/vivere-il-comune/eventi?quando=passati",
    "/novita?argomento=1&anno=2026",
  ],
  ...["/ricerca?q=comunicato", "/ricerca?q=qqxyz&sezione=novita", "/bandi?stato=aperti", "/domande-frequenti?q=carta"],
  ...Object.values(fullDocuments).map(pathOf),
  ...pages.flatMap(({ paths }) => Object.values(paths)).filter((path) => !path.includes(":")),
  ...["/non-esiste", "/novita/comunicati/ritirata", "/%zz"],
];

/** A letter of each kind, in a language that is not the text's, with a picture and with what could be taken for HTML. */
const letters = (["letter", "digest", "correction"] as const).map((kind) => {
  const media = [
    { sha256: "a".repeat(64), name: "ponte.jpg", mime: "image/jpeg", bytes: 1, alt: 'Il "ponte" <nuovo>' },
  ];
  const part = {
    title: "Strade & ponti",
    text: "<b>Domani</b>\n\nhttps://comune.example/a?b=1&c=2.",
    link: "https://comune.example/",
    media,
  };
  const told = {
    kind,
    day: "2026-11-28",
    parts: [
      { ...part, language: "it" },
      { ...part, title: "Roads", language: "en" },
    ],
  };
  const around = {
    ...{ list: "Notizie", sender: "Comune", locale: "en", now: new Date("2026-11-28T10:00:00Z") },
    ...{
      stop: "https://comune.example/newsletter/smetti?code=x",
      choices: "https://comune.example/newsletter/preferenze?code=x",
    },
  };
  const picture = { cid: "a@arengo", data: Buffer.alloc(1), width: 960, height: 640 };
  const shown = kind === "digest" ? told : { ...told, parts: told.parts.slice(0, 1) };
  return [`letter: ${kind}`, letterHtml(shown, around, new Map([["a".repeat(64), picture]]))] as const;
});

const answered = new Map<string, number>();
const readPages = async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const address of new Set(addresses)) {
    const { body, headers, statusCode } = await site.app.inject(address);
    if (statusCode < 300 || statusCode > 399) expect(String(headers["content-type"]), address).toContain("text/html");
    answered.set(address, statusCode);
    if (body !== "") found.set(address, body);
  }
  return found;
};

test("no page of any type names an element twice or points at one that it does not have", async () => {
  const faults: string[] = [];
  for (const [address, html] of await readPages()) {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${address}: ${id} twice`);
    for (const [, name, value = ""] of html.matchAll(
      / (for|aria-labelledby|aria-describedby|aria-controls|list)="([^"]*)"/g,
    ))
      for (const id of value.split(" ")) if (!ids.includes(id)) faults.push(`${address}: ${name} ${id}`);
  }
  expect([...new Set(faults)]).toEqual([]);
});

/** Where one comes out after rating a page: for one reader alone. */
const thanks = Object.values(thanksPage.paths);

test("every page that is found says at its foot when it last changed, once, and where that can be checked", async () => {
  const silent: string[] = [];
  for (const [address, html] of await readPages()) {
    if (answered.get(address) !== 200 || thanks.includes(address)) continue;
    const [foot = "", ...further] = [...html.matchAll(/<footer data-provenance[\s\S]*?<\/footer>/g)].map(
      ([one]) => one,
    );
    // the transparency section says it where the law looks for it, above, of what was never filled too, and not a second time
    const isTransparency = /^\/amministrazione-trasparente|^\/en\/transparency/.test(address);
    const isDatedBelow = /<time datetime="\d{4}-/.test(foot);
    const isDatedAbove =
      isTransparency && /<time datetime="\d{4}-|non ancora aggiornata|not updated yet/.test(html.replace(foot, ""));
    const isChecked = /href="[^"]*\/(registro|register)/.test(foot);
    if (isDatedBelow === isDatedAbove || !isChecked || further.length > 0) silent.push(address);
  }
  expect(silent).toEqual([]);
});

/** Every page of the model's tree that the program itself speaks on, by its addresses in Italian and English. */
const tree = [
  ...Object.values(fixedPaths),
  ...sections.map(({ path }) => path),
  ...pages.map(({ paths }) => paths).filter(({ it }) => !it?.includes(":") && !byLinkOnly.includes(it ?? "")),
];

/** Names of the test's municipality and of formats, a code to copy, an Italian legal word, and a kind of event that Spanish calls the same. */
const sameEverywhere = /Esempio|@|https?:|^JSON Feed$|^Amministrazione Trasparente$|^Evento religioso$/;

/** What is read on a page, but what is marked as Italian or is the words of a document of the test. */
function wordsOf(html: string): readonly string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const foreign of document.querySelectorAll("[lang=it], [hreflang], pre, script, .it-brand-wrapper"))
    if (foreign !== document.documentElement) foreign.remove();
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) found.push((node.textContent ?? "").trim().replaceAll(/\s+/g, " "));
    for (const child of node.childNodes) walk(child as unknown as Node);
  };
  walk(document.body as unknown as Node);
  for (const element of document.querySelectorAll("[aria-label], [alt], [placeholder], [title]"))
    for (const name of ["aria-label", "alt", "placeholder", "title"]) found.push(element.getAttribute(name) ?? "");
  return found.filter((text) => /\p{L}{3}.* .*\p{L}{3}/u.test(text) && !sameEverywhere.test(text));
}

test("every page of the tree is there in each language of the interface, in that language alone", {
  timeout: 60_000,
}, async () => {
  const faults: string[] = [];
  for (const paths of tree) {
    const italian = new Set<string>();
    for (const locale of spoken) {
      const address = addressIn(paths, locale);
      const { statusCode, body } = await site.app.inject(address);
      // head and foot are the same everywhere; reading them hundreds of times is what takes time
      const main =
        address === "/" || address === `/${locale}` ? body : body.slice(body.indexOf("<main"), body.indexOf("</main>"));
      const said = [
        statusCode === 200 ? "" : String(statusCode),
        body.includes(`<html lang="${locale}"`) ? "" : "lang",
        body.split("<h1").length === 2 ? "" : "h1",
        /<title>[^<]{4,}<\/title>/.test(body) ? "" : "title",
        body.includes("{{") ? "an unfilled text" : "",
      ];
      const words = wordsOf(main);
      if (locale === "it") for (const text of words) italian.add(text);
      else said.push(...words.filter((text) => italian.has(text)));
      faults.push(...said.filter(Boolean).map((fault) => `${address}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

/** The context of schema.org without the network: every member is a word of its vocabulary. */
const documentLoader = async (documentUrl: string) => {
  if (!documentUrl.startsWith("https://schema.org")) throw new Error(`${documentUrl} is asked for`);
  return { documentUrl, document: { "@context": { "@vocab": "https://schema.org/" } } };
};

test("every page that is found tells machines what it is, as a library that is not ours reads it", async () => {
  const silent: string[] = [];
  for (const [address, html] of await readPages()) {
    const { document } = parseHTML(html);
    const isFound = /<link rel="canonical"/.test(html);
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const said = await Promise.all(
      scripts.map((script) => jsonld.expand(JSON.parse(script.textContent), { documentLoader })),
    );
    const [first] = said.flat() as Readonly<Record<string, unknown>>[];
    const [type] = (first?.["@type"] ?? []) as readonly string[];
    const isTyped = type?.startsWith("https://schema.org/") && first?.["https://schema.org/name"];
    const isHeadline = first?.["https://schema.org/headline"] !== undefined;
    if (isFound && !isTyped && !isHeadline) silent.push(address);
  }
  expect(silent).toEqual([]);
});

const run = promisify(execFile);
const hasJava = await run("java", ["-version"]).then(
  () => true,
  () => false,
);

/** Source of the checker: vnu-jar, the Nu Html Checker of the W3C; it wants a Java of 17 or later. */
test.runIf(hasJava)("the Nu checker finds no error on a page of any type", { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-nu-"));
  const files = new Map<string, string>();
  for (const [address, html] of [...(await readPages()), ...letters]) {
    const name = `${files.size}.html`;
    files.set(name, address);
    await writeFile(join(folder, name), html);
  }
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const checked = await run(
    "java",
    ["-Xss4m", "-jar", jar, "--errors-only", "--exit-zero-always", "--format", "json", folder],
    {
      maxBuffer: 64 * 2 ** 20,
    },
  );
  await rm(folder, { recursive: true });
  const { messages } = JSON.parse(checked.stderr) as {
    messages: { type: string; url: string; message: string; extract?: string }[];
  };
  const faults = messages.map(({ url, message, extract }) => ({ address: files.get(basename(url)), message, extract }));
  expect(files.size).toBeGreaterThan(80);
  expect(faults.slice(0, 20)).toEqual([]);
});
