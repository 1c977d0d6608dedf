import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { indexDocumentJob, type PublicDocument } from "#src/content/index.ts";
import { apiRoutes } from "#src/open-data/site-pages.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database, {
  plugins: [async (app) => void (await app.register(apiRoutes({ db: database.site, now: () => aMorning })))],
});

const hosts = { comune: "comune.esempio.it", museo: "museo.esempio.it", festa: "festa.esempio.it" } as const;
type Key = keyof typeof hosts;
const keys = Object.keys(hosts) as Key[];
const names = { comune: "Comune di Esempio", museo: "Museo Bello", festa: "Festa Grande" } as const;
const kinds = {
  news: "novita/comunicati",
  event: "vivere-il-comune/eventi",
  place: "vivere-il-comune/luoghi",
  page: "pagine",
  dataset: "amministrazione/documenti-e-dati/dataset",
} as const;

/** A word that stands in this document and nowhere else. */
const wordOf = (id: number) => `parola${"abcdefghij"[Math.floor(id / 10)]}${"abcdefghij"[id % 10]}x`;
const aDocument = fc.record({
  home: fc.constantFrom(...keys),
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  shownIn: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 2 }),
  names: fc.option(fc.nat(39), { nil: undefined }),
});
/** Seeded, so that a run is the run before. */
const [made = []] = fc.sample(fc.array(aDocument, { minLength: 40, maxLength: 40 }), { seed: 3, numRuns: 1 });
const documents = made.map(({ home, kind, shownIn, names: named }, id): PublicDocument => {
  const other = made[named ?? -1];
  return aPressRelease({
    ...{ site: home, kind, id: String(id), section: kinds[kind], path: `/${kinds[kind]}/${id}` },
    ...{ title: `Titolo ${wordOf(id)}`, summary: `Riassunto ${wordOf(id)}` },
    ...(shownIn.some((key) => key !== home) && { shownIn: shownIn.filter((key) => key !== home) }),
    ...(other && {
      refs: [`${other.kind}:${named}`, "topic:t"],
      body: [{ type: "paragraph", children: [{ text: "vedi", ref: { kind: other.kind, id: String(named) } }] }],
    }),
    topics: [{ kind: "topic", id: "t" }],
  } as Partial<PublicDocument>);
});

beforeAll(async () => {
  await publish(database, aSite("comune", { municipality: names.comune }));
  await publish(database, aSite("museo", { municipality: names.museo, hosts: [hosts.museo], menu: [] }));
  const topic = { kind: "topic", id: "t", section: "argomenti", path: "/argomenti/tema", title: "Tema comune" };
  await publish(database, aPressRelease({ ...topic, topics: [] }));
  for (const document of documents) await publish(database, document);
  // opened last: what the others show on it, and it on them, is there all the same
  await publish(database, aSite("festa", { municipality: names.festa, hosts: [hosts.festa], menu: [] }));
  const keysOf = ({ site: of, kind, id, locale }: PublicDocument) => ({ site: of, kind, id, locale, entry: 1 });
  await indexDocumentJob.run(documents.map(keysOf), {
    db: database.worker,
    reader: { filesDir: "/nowhere", program: "/nowhere" },
  });
  const heard = site.state.cache.begin();
  await database.pool.query(`select pg_notify('published', '["test"]')`);
  await vi.waitUntil(() => site.state.cache.begin() > heard, { timeout: 5_000 });
});

type Pages = Map<string, { status: number; body: string; location: string }>;
const walked = new Map<Key, Pages>();
const walk = (key: Key): Pages => walked.get(key) ?? new Map();
// some hundred addresses of each host: a busy machine takes its time
beforeAll(async () => {
  for (const key of keys) walked.set(key, await walkAnew(key));
}, 180_000);

/** Every address of a host that is reached from where programs and people begin, with its answer. */
async function walkAnew(key: Key): Promise<Pages> {
  const known: Pages = new Map();
  const begin = ["/", "/en", "/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/opensearch.xml", "/argomenti/tema"];
  const lists = Object.values(kinds).flatMap((section) => [
    `/${section}`,
    `/${section}/feed.xml`,
    `/${section}/atom.xml`,
  ]);
  const api = ["/api/v1", "/api/v1/documents?limit=100", "/api/v1/topics", "/vivere-il-comune/eventi.ics"];
  const every = documents.flatMap(({ path, kind, id }) => [
    ...[path, `/en${path}`, ...keys.map((from) => `/da/${from}${path}`)],
    ...[`/api/v1/documents/${kind}/${id}`, `/ricerca?q=${wordOf(Number(id))}`],
  ]);
  const waiting = [...begin, ...lists, ...api, ...every];
  for (const path of waiting) {
    if (known.has(path)) continue;
    const { statusCode, body, headers } = await site.app.inject({
      ...{ url: path, headers: { host: hosts[key] } },
      // many readers, none of whom asks too often
      remoteAddress: `10.${keys.indexOf(key)}.${known.size >> 8}.${known.size & 255}`,
    });
    known.set(path, { status: statusCode, body, location: String(headers.location ?? "") });
    for (const [, href = ""] of body.matchAll(/(?:href|url)="(\/(?!assets)[^"#]*)"/g))
      waiting.push(href.replaceAll("&amp;", "&"));
  }
  return known;
}

test.each(keys)("no address of %s shows what is of another site, but with its origin named", (key) => {
  const pages = walk(key);
  expect(pages.size).toBeGreaterThan(200);
  const isLeak = (document: PublicDocument, body: string) => {
    const id = Number(document.id);
    const home = document.site as Key;
    if (home === key || !body.includes(`Titolo ${wordOf(id)}`)) return false;
    const isNamed = body.includes(`https://${hosts[home]}`) && body.includes(names[home]);
    const isReferred = documents.some(
      (other) => (other.site === key || other.shownIn?.includes(key)) && other.refs.includes(`${document.kind}:${id}`),
    );
    return !isNamed || !(document.shownIn?.includes(key) || isReferred);
  };
  const leaks = [...pages].flatMap(([path, { body }]) =>
    documents.filter((document) => isLeak(document, body)).map(({ id, site: of }) => `${path} shows ${of} ${id}`),
  );
  expect(leaks).toEqual([]);
});

test.each(keys)("%s has its own documents, and its guests with the way home", (key) => {
  const pages = walk(key);
  for (const document of documents) {
    const own = pages.get(document.path);
    const guest = pages.get(`/da/${document.site}${document.path}`);
    const home = `https://${hosts[document.site as Key]}${document.path}`;
    if (document.site === key) {
      expect(own?.body).toContain(`<link rel="canonical" href="${home}"/>`);
      expect(guest?.status).toBe(404);
    } else {
      expect(own?.status).toBe(404);
      if (document.shownIn?.includes(key)) {
        expect(guest?.body).toContain(`<link rel="canonical" href="${home}"/>`);
        expect(pages.get(`/ricerca?q=${wordOf(Number(document.id))}`)?.body).toContain(
          `Titolo ${wordOf(Number(document.id))}`,
        );
        expect(guest?.body).toContain(`Questa pagina è del sito ${names[document.site as Key]}.`);
      } else expect([guest?.status, guest?.location]).toEqual([301, home]);
    }
  }
});

test("a sitemap and the API hold each document once, on the site it is of", () => {
  for (const key of keys) {
    const pages = walk(key);
    const own = documents.filter(({ site: of }) => of === key).map(({ path }) => `https://${hosts[key]}${path}`);
    const listed = [...(pages.get("/sitemap-1.xml")?.body ?? "").matchAll(/<loc>([^<]*\/\d+)<\/loc>/g)].map(
      ([, url]) => url,
    );
    expect(listed.toSorted()).toEqual(own.toSorted());
    const { documents: open } = JSON.parse(pages.get("/api/v1/documents?limit=100")?.body ?? "") as {
      documents: { url: string; document: { kind: string } }[];
    };
    const found = open.filter(({ document }) => document.kind !== "topic");
    expect(found.length).toBe(own.length);
  }
});
