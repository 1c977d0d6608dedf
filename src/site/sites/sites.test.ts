import { beforeAll, expect, test, vi } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
const museum = "museo.esempio.it";
const museumSite = aSite("museo", {
  municipality: "Museo della città",
  hosts: [museum, "www.museo.example"],
  primaryColor: "#224466",
  menu: [
    { label: "Mostre", section: "vivere-il-comune/eventi" },
    { section: "novita" },
    { page: { kind: "page", id: "chi-siamo" } },
    { label: "Biglietti", url: "https://biglietti.example/" },
  ],
  profiles: [{ network: "Mastodon", url: "https://social.example/@museo" }],
});

/** The answer to an address at a host. */
const ask = (host: string, url: string) => site.app.inject({ url, headers: { host } });
/** Waits until the site has heard everything announced so far. */
async function settle() {
  const heard = site.state.cache.begin();
  await database.pool.query(`select pg_notify('published', '["test"]')`);
  await vi.waitUntil(() => site.state.cache.begin() > heard, { timeout: 5_000 });
}

beforeAll(async () => {
  await publish(database, aSite("comune", { municipality: "Comune di Esempio", email: "urp@comune.example" }));
  await publish(database, museumSite);
  await publish(database, aPressRelease({ id: "1", title: "Il bilancio è approvato" }));
  await publish(database, aPressRelease({ site: "museo", id: "2", title: "Una mostra di bronzi" }));
  const page = { kind: "page", section: "pagine", id: "chi-siamo", path: "/pagine/chi-siamo", title: "Chi siamo" };
  await publish(database, aPressRelease({ site: "museo", ...page }));
  await settle();
});

test.each(["comune.esempio.it", "COMUNE.esempio.it:443", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"])(
  "%s is the municipality's site",
  async (host) => {
    expect((await ask(host, "/")).body).toContain("<title>Comune di Esempio</title>");
  },
);

test.each([museum, "MUSEO.esempio.it.", "museo.esempio.it:443", "www.museo.example", "museo.localhost:3000"])(
  "%s is the museum's site",
  async (host) => {
    expect((await ask(host, "/")).body).toContain("<title>Museo della città</title>");
  },
);

test("a name that is no site's gets a sentence with the way to the municipality's, and no page of it", async () => {
  const answer = await ask("altro.esempio.it", "/");
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([421, "text/plain; charset=utf-8"]);
  expect(answer.body).toContain("Il sito del Comune è https://comune.esempio.it");
  expect((await ask("altro.esempio.it", "/healthz")).statusCode).toBe(200);
});

test("each site has its own pages in memory, under the same address", async () => {
  for (const _again of [1, 2]) {
    expect((await ask(museum, "/novita")).body).toContain("Una mostra di bronzi");
    expect((await ask(museum, "/novita")).body).not.toContain("Il bilancio è approvato");
    expect((await ask("comune.esempio.it", "/novita")).body).toContain("Il bilancio è approvato");
    expect((await ask("comune.esempio.it", "/novita")).body).not.toContain("Una mostra di bronzi");
  }
});

test("a document stands at its site's host and nowhere else", async () => {
  expect((await ask(museum, "/novita/comunicati/2")).body).toContain(
    '<link rel="canonical" href="https://museo.esempio.it/novita/comunicati/2"/>',
  );
  expect((await ask("comune.esempio.it", "/novita/comunicati/2")).statusCode).toBe(404);
  expect((await ask(museum, "/novita/comunicati/1")).statusCode).toBe(404);
});

test.each([
  ["/novita/feed.xml", "https://museo.esempio.it/novita/comunicati/2"],
  ["/sitemap-1.xml", "<loc>https://museo.esempio.it/novita/comunicati/2</loc>"],
  ["/robots.txt", "Sitemap: https://museo.esempio.it/sitemap.xml"],
  ["/.well-known/security.txt", "Canonical: https://museo.esempio.it/"],
  ["/opensearch.xml", "Museo della citt"],
])("%s is the museum's own", async (path, text) => {
  const answer = await ask(museum, path);
  expect(answer.body).toContain(text);
  expect(answer.body).not.toContain("comune.esempio.it");
});

test("a closed site has no name any more, and nothing is kept of it", async () => {
  await publish(database, aSite("festa", { hosts: ["festa.example"] }));
  await settle();
  expect((await ask("festa.example", "/")).statusCode).toBe(200);
  await withdraw(database, aSite("festa"), "La festa è finita.");
  await settle();
  expect((await ask("festa.example", "/")).statusCode).toBe(421);
});

test("what a page names on another site is shown with that site's name, and leads there", async () => {
  const seat = { ...(fullDocuments.place as PublicDocument), id: "sede", refs: [], tags: ["place:sede"] };
  await publish(database, { ...seat, path: "/vivere-il-comune/luoghi/sede" } as PublicDocument);
  const event = { ...(fullDocuments.event as unknown as PublicDocument), site: "museo", id: "e9", tags: ["event:e9"] };
  await publish(database, {
    ...{ ...event, path: "/vivere-il-comune/eventi/e9", places: [{ kind: "place", id: "sede" }], refs: ["place:sede"] },
  } as PublicDocument);
  await settle();
  const { body } = await ask(museum, "/vivere-il-comune/eventi/e9");
  expect(body).toContain('href="https://comune.esempio.it/vivere-il-comune/luoghi/sede"');
  expect(body).toContain("Dal sito: Comune di Esempio");
  // whole, not only its name: the address of the place stands on the page
  expect(body).toContain("Via Prova 1");
});

test("views are told with the site they are of", async () => {
  site.views.length = 0;
  await ask(museum, "/novita");
  await ask("comune.esempio.it", "/novita");
  expect(site.views.map((view) => view.site)).toEqual(["museo", "comune"]);
});
