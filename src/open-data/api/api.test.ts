import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { indexDocumentJob } from "#src/content/index.ts";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, noFiles, publish, withdraw } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";
import { apiRoutes, openDataPage } from "../site-pages.ts";

const database = withDatabase();
const origin = "https://comune.esempio.it";
const site = withSite(database, {
  pages: [openDataPage],
  plugins: [
    async (app) =>
      void (await app.register(
        apiRoutes({
          get db() {
            return database.site;
          },
          now: () => site.now,
        }),
      )),
  ],
});

let description: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };
let validate: (pointer: string, answer: unknown) => string;

beforeAll(async () => {
  for (const [kind, document] of Object.entries(fullDocuments)) {
    const whole = { ...document, refs: [], tags: [`${kind}:1`] } as unknown as PublicDocument;
    await publish(database, whole);
  }
  description = JSON.parse(await site.text("/api/openapi.json"));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, "api");
  validate = (pointer, answer) => {
    const check = ajv.getSchema(`api${pointer}`);
    return check?.(answer) === true ? "" : ajv.errorsText(check?.errors);
  };
});

/** The answer as JSON, after comparing it with what the served description promises of that path. */
async function ask(path: string, url: string, status = 200): Promise<ReturnType<typeof JSON.parse>> {
  const answer = await site.app.inject(`/api/v1${url}`);
  expect(answer.statusCode, answer.body).toBe(status);
  const type = status === 200 ? "application~1json" : "application~1problem+json";
  const escaped = encodeURIComponent(path.replaceAll("/", "~1"));
  const pointer = `#/paths/${escaped}/get/responses/${status}/content/${type}/schema`;
  expect(validate(pointer, answer.json())).toBe("");
  return answer.json();
}

test("the description is an OpenAPI 3.1 document to a validator of others", async () => {
  const result = await new Validator().validate(structuredClone(description));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  expect(Object.keys(description.paths)).toHaveLength(6);
});

test("the answer of every address is as described, with a document of every kind", async () => {
  const index = await ask("/", "");
  for (const { kind, count } of index.kinds) {
    expect([kind, count]).toEqual([kind, 1]);
    const list = await ask("/documents/{kind}", `/documents/${kind}`);
    expect(list.documents.map((item: { shape: string }) => item.shape)).toEqual(["current"]);
    await ask("/documents/{kind}/{id}", `/documents/${kind}/1?locale=it`);
  }
  expect((await ask("/documents", "/documents?limit=100")).documents).toHaveLength(index.kinds.length);
  expect((await ask("/topics", "/topics")).topics).toHaveLength(1);
});

test("a language that the site does not offer is not there, neither asked for nor in passing", async () => {
  await publish(database, aPressRelease({ id: "budget", locale: "fr", path: "/fr/news/press-releases/budget" }));
  const refused = await ask("/documents", "/documents?locale=fr", 404);
  expect(refused.detail).toContain("it, en");
  await ask("/documents/{kind}/{id}", "/documents/news/budget?locale=fr", 404);
  await ask("/search", "/search?locale=fr&q=budget", 404);
  await ask("/topics", "/topics?locale=fr", 404);
  const { documents } = await ask("/documents", "/documents?limit=100");
  expect(documents.map((item: { document: PublicDocument }) => item.document.locale)).not.toContain("fr");
});

test("a description that promises something else is noticed", async () => {
  const { body } = await site.app.inject("/api/v1/documents/news/1");
  const { entry: _entry, ...other } = JSON.parse(body);
  expect(validate("#/components/schemas/Item", other)).toContain("entry");
});

test("a document is given as it was published, so that its hash is that of the register", async () => {
  const document = aPressRelease({ id: "hash", title: "Nuovi orari" });
  const entry = await publish(database, document);
  const item = await ask("/documents/{kind}/{id}", "/documents/news/hash");
  expect(item.entry).toBe(entry);
  const { rows } = await database.pool.query("select sha256 from register.entries where number = $1", [entry]);
  expect(sha256Hex(canonicalJson(item.document as Json))).toBe(rows[0].sha256);
});

test("a list is walked page by page without losing or doubling anything, in both orders", async () => {
  for (const order of ["newest", "updated"]) {
    const seen: string[] = [];
    let url: string | undefined = `/documents?limit=3&order=${order}`;
    while (url !== undefined) {
      const list = await ask("/documents", url);
      seen.push(...list.documents.map((item: { api: string }) => item.api));
      url = list.next?.slice(`${origin}/api/v1`.length);
    }
    const { rows } = await database.pool.query(
      "select 1 from published.documents where kind <> 'settings' and locale in ('it', 'en')",
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(rows.length);
  }
});

test("lists are narrowed by topic, language, days and last change", async () => {
  const topics = [{ kind: "topic", id: "ambiente" }];
  const at = { startsAt: "2031-05-01T08:00:00.000Z", endsAt: "2031-05-03T20:00:00.000Z" };
  await publish(database, aPressRelease({ id: "it", title: "Boschi", topics, ...at }));
  await publish(
    database,
    aPressRelease({
      id: "it",
      locale: "en",
      path: "/en/boschi",
      title: "Woods",
      updatedAt: "2031-06-01T00:00:00.000Z",
    }),
  );
  const ids = async (query: string) =>
    (await ask("/documents", `/documents?${query}`)).documents.map(
      ({ document }: { document: PublicDocument }) => `${document.id}-${document.locale}`,
    );
  expect(await ids("topic=ambiente")).toEqual(["it-it"]);
  expect(await ids("locale=en")).toEqual(["it-en"]);
  expect(await ids("from=2031-05-03&until=2031-05-31")).toEqual(["it-it"]);
  expect(await ids("from=2031-05-04")).toEqual([]);
  expect(await ids("from=2031-04-01&until=2031-04-30")).toEqual([]);
  expect(await ids("updatedSince=2031-05-31T23:00:00%2B02:00")).toEqual(["it-en"]);
  const one = await ask("/documents/{kind}/{id}", "/documents/news/it?locale=it");
  expect(Object.keys(one.languages)).toEqual(["en", "it"]);
  const untranslated = await ask("/documents/{kind}/{id}", "/documents/news/hash?locale=en");
  expect(untranslated.document.locale).toBe("it");
});

test("what is not public yet, no longer, or withdrawn is in no answer, at that very instant", async () => {
  const coming = aPressRelease({ id: "coming", title: "Segreto", visibleFrom: "2027-01-01T00:00:00.000Z" });
  const ending = aPressRelease({ id: "ending", title: "Segreto", visibleUntil: "2026-12-01T00:00:00.000Z" });
  const taken = aPressRelease({ id: "taken", title: "Segreto" });
  for (const document of [coming, ending, taken]) await publish(database, document);
  await withdraw(database, taken, "sbagliato");
  await indexDocumentJob.run(
    [coming, ending, taken].map(({ site: key, kind, id, locale }) => ({ site: key, kind, id, locale, entry: 1 })),
    { db: database.worker, reader: noFiles },
  );
  const before = site.now;
  const shown = async (id: string) => {
    const list = (await ask("/documents", "/documents?limit=100")).documents;
    const { hits } = await ask("/search", "/search?q=segreto");
    const one = (await site.app.inject(`/api/v1/documents/news/${id}`)).statusCode;
    return [
      list.some((item: { document: PublicDocument }) => item.document.id === id),
      hits.some(({ item }: { item: { id: string } }) => item.id === id),
      one === 200,
    ];
  };
  expect(await shown("ending")).toEqual([true, true, true]);
  expect(await shown("coming")).toEqual([false, false, false]);
  expect(await shown("taken")).toEqual([false, false, false]);
  site.now = new Date("2026-12-01T00:00:00.000Z");
  expect(await shown("ending")).toEqual([false, false, false]);
  site.now = before;
});

test("a document published before its type changed is given as former, and still as described", async () => {
  await publish(database, { ...aPressRelease({ id: "old" }), kind: "event", newsType: undefined } as PublicDocument);
  const item = await ask("/documents/{kind}/{id}", "/documents/event/old");
  expect(item.shape).toBe("former");
});

test.each([
  ["/documents", "/documents?limit=1000", "limit"],
  ["/documents", "/documents?updatedsince=2026-01-01", "updatedsince"],
  ["/documents", "/documents?from=ieri", "from"],
  ["/documents", "/documents?topic=a&topic=b", "topic"],
  ["/search", "/search", "q"],
  ["/documents/{kind}", "/documents/news?after=x", "after"],
])("%s refuses %s and names the parameter", async (path, url, name) => {
  const problem = await ask(path, url, 400);
  expect(problem.detail).toContain(name);
});

test.each([
  ["/documents/{kind}", "/documents/settings"],
  ["/documents/{kind}/{id}", "/documents/news/assente"],
])("%s says that there is nothing at %s", async (path, url) => {
  await ask(path, url, 404);
});

test("an address put together of the described server and path is answered, that of the index too", async () => {
  const [server] = (description as unknown as { servers: { url: string }[] }).servers;
  const place = new URL(server?.url ?? "").pathname;
  expect((await ask("/", "/")).languages).toEqual(["it", "en"]);
  for (const path of ["/", "/documents", "/documents/news", "/documents/news/1", "/topics"])
    expect((await site.app.inject(place + path)).statusCode, path).toBe(200);
  expect((await site.app.inject("/api")).headers.location).toBe("/dati-aperti");
});

test("whoever wants to write is told in JSON that this is for reading", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    const headers = { "content-type": "text/x-whatever" };
    const refused = await site.app.inject({ method, url: "/api/v1/documents/news/1", payload: "{", headers });
    expect([refused.statusCode, refused.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(validate("#/components/schemas/Problem", refused.json())).toBe("");
  }
});

test("an unchanged answer is 304, pages of other sites may read, and the language of a refusal is the reader's", async () => {
  const first = await site.app.inject("/api/v1/documents/news/1");
  expect(first.headers["access-control-allow-origin"]).toBe("*");
  const etag = String(first.headers.etag);
  const again = await site.app.inject({ url: "/api/v1/documents/news/1", headers: { "if-none-match": etag } });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const asked = await site.app.inject({ method: "OPTIONS", url: "/api/v1/documents" });
  expect(asked.headers["access-control-allow-headers"]).toBe("If-None-Match");
  const refused = await site.app.inject({ url: "/api/niente", headers: { "accept-language": "it-IT" } });
  expect(refused.json().title).toBe("Qui non c'è niente");
});

test("the page for people is there in both languages, and every example on it has an answer", async () => {
  for (const path of ["/dati-aperti", "/en/open-data"]) {
    const page = await site.text(path);
    const links = [...page.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
    expect(new Set(links).size).toBe(7);
    for (const href of links) expect(await site.text(href)).toContain("{");
  }
  expect(await site.text("/mappa-del-sito")).toContain('href="/dati-aperti"');
});

test("one address may ask 120 times a minute, and is told so", async () => {
  let refused: { statusCode: number; body: string } | undefined;
  for (let asked = 0; asked < 200 && !refused; asked += 1) {
    const answer = await site.app.inject({ url: "/api/v1/topics", remoteAddress: "192.0.2.7" });
    if (answer.statusCode !== 200) refused = answer;
  }
  expect(refused?.statusCode).toBe(429);
  expect(validate("#/components/schemas/Problem", JSON.parse(refused?.body ?? ""))).toBe("");
});
