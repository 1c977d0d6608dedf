import jsonld from "jsonld";
import { Parser, Store } from "n3";
import { beforeAll, expect, test } from "vitest";
import { type DatasetDocument, licences, type PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";
import { catalogueRoutes } from "../site-pages.ts";
import { licenceIri } from "./european-codes.ts";
import { prefixes } from "./statements.ts";

const database = withDatabase();
const origin = "https://comune.esempio.it";
const aDataset = fullDocuments.dataset as unknown as DatasetDocument;
const site = withSite(database, {
  plugins: [
    async (app) => {
      const deps = { db: database.site, now: () => site.now };
      await app.register(catalogueRoutes(deps));
    },
  ],
});

/** What one says of a thing where DCAT-AP_IT 1.0 demands it, by the profile's class. */
const mandatory = {
  Catalog: ["dct:title", "dct:description", "dct:publisher", "dct:modified", "dcat:dataset"],
  Dataset: [
    ...["dct:identifier", "dct:title", "dct:description", "dct:modified", "dcat:theme", "dct:rightsHolder"],
    ...["dct:accrualPeriodicity", "dcat:distribution"],
  ],
  Distribution: ["dct:format", "dcat:accessURL", "dct:license"],
  Agent: ["dct:identifier", "foaf:name"],
  Organization: ["vcard:fn", "vcard:hasEmail"],
  LicenseDocument: ["dct:type", "foaf:name"],
} as const;

const full = (name: string): string => {
  const [prefix = "", local = ""] = name.split(":");
  return prefixes[prefix as keyof typeof prefixes] + local;
};
const typeOf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

async function readTurtle(): Promise<Store> {
  const answer = await site.app.inject("/catalogo.ttl");
  expect(answer.headers["content-type"]).toBe("text/turtle; charset=utf-8");
  expect(answer.headers["access-control-allow-origin"]).toBe("*");
  return new Store(new Parser({ format: "text/turtle" }).parse(answer.body));
}

beforeAll(async () => {
  const dataset = { ...aDataset, refs: ["office:1"], url: "https://dati.esempio.it/t.csv" };
  await publish(database, dataset as unknown as PublicDocument);
  const english = { locale: "en", path: "/en/data", title: 'English "title" \\ with\nline' };
  await publish(database, { ...dataset, ...english } as unknown as PublicDocument);
  await publish(database, { ...fullDocuments.office, refs: [] } as unknown as PublicDocument);
  const hidden = { ...dataset, id: "2", path: "/altro", title: "Finito", visibleUntil: "2026-01-01T00:00:00.000Z" };
  await publish(database, hidden as unknown as PublicDocument);
  const settings = {
    ...{ site: "comune", kind: "settings", id: "settings", locale: "it", section: "settings", path: "/" },
    ...{ title: "Comune di Prova", summary: "", topics: [], files: [], refs: [], tags: [], listed: false, office: "" },
    ...{ sortAt: "2026-01-01T00:00:00.000Z", visibleFrom: "2026-01-01T00:00:00.000Z" },
    ...{ updatedAt: "2026-01-01T00:00:00.000Z", municipality: "Comune di Prova", placeName: "Prova" },
    ...{ region: { label: "Regione", url: "/" }, codes: { istat: "051017", ipa: "c_x000", fiscal: "00000000000" } },
    ...{ address: "Piazza 1", phone: "", email: "urp@comune.esempio.it", pec: "", primaryColor: "#0066cc" },
    ...{ languages: ["it", "en"], profiles: [], demonstration: false, highlights: [] },
  };
  await publish(database, settings as unknown as PublicDocument);
});

test("a library of others reads the catalogue, and finds everything the national profile demands", async () => {
  const store = await readTurtle();
  for (const [type, properties] of Object.entries(mandatory)) {
    const things = store.getSubjects(typeOf, full(`dcatapit:${type}`), null);
    expect(things.length, type).toBeGreaterThan(0);
    for (const thing of things) {
      for (const property of properties) {
        expect(store.countQuads(thing, full(property), null, null), `${thing.value} ${property}`).toBeGreaterThan(0);
      }
    }
  }
});

test("whatever the catalogue names of its own is described in it", async () => {
  const store = await readTurtle();
  const own = store.getObjects(null, null, null).filter(({ value }) => value.startsWith(`${origin}/catalogo.ttl#`));
  expect(own.length).toBeGreaterThan(0);
  for (const thing of own) expect(store.countQuads(thing, typeOf, null, null), thing.value).toBeGreaterThan(0);
});

test("licences are those of the national vocabulary, with type, name and the address of the text", async () => {
  const store = await readTurtle();
  const [licence, ...more] = store.getSubjects(typeOf, full("dcatapit:LicenseDocument"), null);
  expect(licence?.value).toBe("https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40");
  expect(more).toEqual([]);
  const said = (name: string) => store.getObjects(licence ?? null, full(name), null).map(({ value }) => value);
  expect(said("dct:type")).toEqual(["http://purl.org/adms/licencetype/Attribution"]);
  expect(said("dct:identifier")).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
  const named = store.getQuads(null, full("dct:license"), null, null).map(({ object }) => object.value);
  expect(named.length).toBeGreaterThan(2);
  expect(new Set(named)).toEqual(new Set([licence?.value]));
});

test.each([...licences.map(({ code }) => code), "altro"])("the licence %s has an address in the vocabulary", (code) => {
  expect(licenceIri(code)).toMatch(/\/licences\/[ABC]\d+_[A-Za-z0-9]+$/);
});

test("a dataset is one in all its languages, with files and data elsewhere, and hidden ones are not there", async () => {
  const store = await readTurtle();
  const datasets = store.getSubjects(typeOf, full("dcat:Dataset"), null);
  expect(datasets.map(({ value }) => value)).toEqual([origin + aDataset.path]);
  const dataset = datasets[0] ?? null;
  const titles = store.getObjects(dataset, full("dct:title"), null);
  expect(titles.map((title) => [(title as { language?: string }).language, title.value])).toEqual([
    ["it", aDataset.title],
    ["en", 'English "title" \\ with\nline'],
  ]);
  expect(store.countQuads(dataset, full("dcat:distribution"), null, null)).toBe(aDataset.attachments.length + 1);
  expect(store.getObjects(dataset, full("dct:creator"), null)).toHaveLength(1);
});

test("Turtle and JSON-LD say the same", async () => {
  const turtle = new Parser().parse(await site.text("/catalogo.ttl"));
  const quads = (await jsonld.toRDF(JSON.parse(await site.text("/catalogo.jsonld")), {
    format: "application/n-quads",
  })) as unknown as string;
  const fromJson = new Parser({ format: "N-Quads" }).parse(quads);
  const lines = (list: typeof turtle) => list.map((quad) => JSON.stringify(quad)).sort();
  expect(lines(fromJson)).toEqual(lines(turtle));
});
