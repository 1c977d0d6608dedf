import { brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";
import { forgetMap, fromPixel, importMap, mapRoute, readGeoJson, shapes, widths } from "./index.ts";
import { readMapFile } from "./paths.ts";
import { toPixel } from "./window.ts";

const database = withDatabase();
const site = withSite(database, { plugins: [async (scope) => mapRoute({ db: database.site })(scope, {})] });
const placePath = "/vivere-il-comune/luoghi/prova";

const hostile = '</text><script>alert("1")</script>';
const feature = (type: string, coordinates: unknown, properties: object = {}) => ({
  ...{ type: "Feature", properties },
  geometry: { type, coordinates },
});
const square = [
  [
    ...[
      [11.98, 43.27],
      [11.99, 43.27],
      [11.99, 43.28],
      [11.98, 43.28],
      [11.98, 43.27],
    ],
  ],
];
const collection = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
const town = collection(
  feature(
    "LineString",
    [
      [11.98, 43.2752],
      [11.99, 43.2752],
    ],
    { highway: "residential", name: hostile },
  ),
  feature("Polygon", square, { building: "yes" }),
  feature("Polygon", square, { boundary: "administrative", admin_level: "8" }),
  feature("MultiPolygon", [square], { natural: "water" }),
  feature("Point", [11.9853, 43.2763], { place: "town", name: "Centro & dintorni" }),
  feature("Point", [11.985, 43.275]),
  feature("GeometryCollection", []),
);

const bring = async (json: string) => {
  const read = readGeoJson(json);
  if (!read.ok) throw new Error(read.error.kind);
  const before = site.state.cache.begin();
  await importMap(database.desk, { features: read.value, source: "© Prova & figli, ODbL", now: site.now });
  await vi.waitUntil(() => site.state.cache.begin() > before, { timeout: 5_000 });
};

test("what is drawn is told by the tags of OpenStreetMap, or by the shape", () => {
  const read = readGeoJson(town);
  expect(read.ok && read.value.map(({ layer, weight }) => `${layer} ${weight}`)).toEqual([
    ...["road 3", "building 4", "boundary 1", "water 1", "name 1"],
  ]);
});

test.each([
  ["not-geojson", "{"],
  ["not-geojson", '{"type":"Feature"}'],
  ["not-wgs84", collection(feature("Point", [1_740_000, 4_790_000], { name: "Gauss-Boaga" }))],
  ["nothing-known", collection(feature("Point", [11.98, 43.27]))],
])("a file that is no map is refused: %s", (kind, json) => {
  const read = readGeoJson(json);
  expect(!read.ok && read.error.kind).toBe(kind);
});

test("a place pointed at on a picture lies where it was pointed at", () => {
  const window = fc.record({
    centre: fc.record({
      latitude: fc.double({ min: 36, max: 47, noNaN: true }),
      longitude: fc.double({ min: 6, max: 19, noNaN: true }),
    }),
    metres: fc.constantFrom(...widths),
    shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
  });
  const pixel = fc.integer({ min: 0, max: 280 });
  fc.assert(
    fc.property(window, pixel, pixel, (shown, x, y) => {
      const { latitude, longitude } = fromPixel(shown, x, y);
      const [backX, backY] = toPixel(shown, [longitude, latitude]);
      // five decimals are a metre, which is four pixels on the nearest picture at most
      expect(Math.hypot(backX - x, backY - y)).toBeLessThan(4);
    }),
  );
});

test("a place is shown on a picture of ours with its source, and by links alone while there is no map", async () => {
  await publish(database, { ...fullDocuments.place, path: placePath } as unknown as PublicDocument);
  expect(await site.text(placePath)).not.toContain("<figure data-map");
  await bring(town);
  const { document } = parseHTML(await site.text(placePath));
  const figure = document.querySelector("[data-map]");
  expect(figure?.textContent).toContain("Dati della mappa: © Prova & figli, ODbL");
  const [near, far] = [...(figure?.querySelectorAll("img") ?? [])].map((image) => image.getAttribute("src") ?? "");
  expect(near).toBe("/mappa/43.27500,11.98500,1200,place.svg");
  expect(far).toMatch(/^\/mappa\/43\.27500,11\.98500,\d+,place\.svg$/);
  const picture = await site.app.inject(near ?? "");
  expect([picture.statusCode, picture.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
  expect(picture.headers["content-security-policy"]).toBe("default-src 'none'");
  expect(picture.body).toContain("Centro &#38; dintorni");
  expect(picture.body).not.toContain("<script");
  const again = await site.app.inject({ url: near ?? "", headers: { "if-none-match": String(picture.headers.etag) } });
  expect(again.statusCode).toBe(304);
  const packed = await site.app.inject({ url: near ?? "", headers: { "accept-encoding": "gzip, br" } });
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(picture.body);
  const before = site.state.cache.begin();
  await forgetMap(database.desk);
  await vi.waitUntil(() => site.state.cache.begin() > before, { timeout: 5_000 });
  expect(await site.text(placePath)).not.toContain("data-map");
  await site.text(near ?? "", 404);
});

test("pictures of places that do not lie on the map, and addresses of other kinds, are not found", async () => {
  await bring(town);
  for (const file of [
    ...["45.46420,9.19000,1200,place.svg", "43.27500,11.98500,1201,place.svg", "43.27500,11.98500,1200,toString.svg"],
    ...["43.275,11.985,1200,place.svg", "99.27500,11.98500,1200,place.svg", "%zz", "..%2f..%2fetc%2fpasswd"],
  ]) {
    expect([file, (await site.app.inject(`/mappa/${file}`)).statusCode]).toEqual([
      file,
      expect.toSatisfy((s: number) => s === 404 || s === 400),
    ]);
  }
  fc.assert(fc.property(fc.string(), (file) => void readMapFile(file)));
});

test("a map replaces the one that was there, and the site's role cannot change it", async () => {
  await bring(town);
  await bring(collection(feature("Point", [11.985, 43.275], { name: "Solo" })));
  expect(await database.site.selectFrom("territory.features").select("name").execute()).toEqual([{ name: "Solo" }]);
  await expect(database.site.deleteFrom("territory.features").execute()).rejects.toThrow(/permission denied/);
});
