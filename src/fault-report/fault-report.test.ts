import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import sharp from "sharp";
import { beforeAll, expect, test, vi } from "vitest";
import { importMap, lies, readGeoJson, widths } from "#src/territory/index.ts";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";
import { chooseOnMap, mapToChooseOn } from "./choose-on-map.ts";
import { changeState, eraseReportsJob, hideReport, readPicture, readReport, releaseReport } from "./index.ts";
import { faultForms, faultPages, pictureRoute } from "./site-pages.ts";

const deps = { secret: "a secret of the test", hasMail: true };
const database = withDatabase();
const site = withSite(database, {
  pages: faultPages(deps),
  forms: faultForms(deps),
  plugins: [async (scope) => pictureRoute({ db: database.site, site: "comune" })(scope, {})],
});
const path = "/servizi/segnalazione-disservizio";
const typed = () => ({
  ...{
    id: randomUUID(),
    privacy: "on",
    category: "strade",
    address: "Via Nazionale 10",
    title: "Buca <b>profonda</b>",
  },
  ...{ details: "Davanti alla casa di Bea", name: "Ada", email: "ada@esempio.it", from: "data" },
});
type Fields = Readonly<Record<string, string>>;
let photo: Buffer;
beforeAll(async () => {
  const pixels = { width: 2_400, height: 1_200, channels: 3 as const, background: "#884400" };
  photo = await sharp({ create: pixels })
    .withExif({ IFD0: { Artist: "Ada Prova" }, IFD3: { GPSLatitude: "43/1 16/1 0/1" } })
    .jpeg()
    .toBuffer();
});

const send = async (fields: Fields, files: readonly (readonly [string, Buffer])[] = [], url = path) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, data] of files) body.append("pictures", new Blob([new Uint8Array(data)]), name);
  const request = new Request("https://comune.esempio.it", { method: "POST", body });
  return site.app.inject({
    ...{ method: "POST", url, payload: Buffer.from(await request.arrayBuffer()) },
    headers: { "content-type": request.headers.get("content-type") ?? "", "sec-fetch-site": "same-origin" },
    remoteAddress: `198.51.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  });
};
const report = async (given: Fields = {}, files: readonly (readonly [string, Buffer])[] = []) => {
  const fields: Fields & { id: string } = { ...typed(), ...given };
  expect((await send({ ...fields, go: "summary" }, files)).statusCode).toBe(200);
  const sent = await send({ ...fields, from: "summary", go: "confirm" });
  expect(sent.statusCode).toBe(303);
  const kept = await readReport(database.desk, "comune", fields.id);
  if (!kept) throw new Error("the report was not kept");
  return { kept, receipt: String(sent.headers.location), fields };
};
const acting = (id: string) => ({ site: "comune", id, by: "Bea <bea@esempio.it>", now: site.now });
const mail = { ...deps, origin: "https://comune.esempio.it" };
const subjects = async (id: string) =>
  (
    await database.worker
      .selectFrom("mail.outbox")
      .select("subject")
      .where("about", "=", `fault:${id}`)
      .orderBy("queuedAt")
      .execute()
  ).map(({ subject }) => subject.replace(/\d+/, "n"));

test("three steps lead to a receipt; sent twice, a report is kept once and told once", async () => {
  const first = await site.text(path);
  expect(first).toContain("Passo 1 di 3");
  const fields = typed();
  const second = await send({ ...fields, from: "privacy", go: "data" });
  expect(second.body).toContain("Passo 2 di 3");
  expect((await send({ ...fields, privacy: "", from: "privacy", go: "data" })).body).toContain(
    "Confermi di aver letto",
  );
  const third = await send({ ...fields, go: "summary" });
  expect(parseHTML(third.body).document.querySelector("main dl")?.textContent).toContain("Via Nazionale 10");
  const [sent, twice] = [
    await send({ ...fields, from: "summary", go: "confirm" }),
    await send({ ...fields, title: "Altro", from: "summary", go: "confirm" }),
  ];
  expect(twice.headers.location).toBe(sent.headers.location);
  const kept = await readReport(database.desk, "comune", fields.id);
  expect(kept).toMatchObject({ title: "Buca <b>profonda</b>", email: "ada@esempio.it", state: "received" });
  const receipt = await site.text(String(sent.headers.location));
  expect(receipt).toContain(`Segnalazione n. ${kept?.number} ricevuta`);
  expect(receipt).not.toMatch(/Ada|Bea|profonda/);
  expect(receipt).toContain("Quanto è stato facile usare questo servizio?");
  expect(await subjects(fields.id)).toEqual(["Segnalazione n. n ricevuta"]);
});

test.each([
  ["category", { category: "guerra" }, "Scelga il tipo"],
  ["address", { address: " " }, "Scriva l'indirizzo"],
  ["position far out", { address: "", latitude: "143.2", longitude: "11.9" }, "Scriva l'indirizzo"],
  ["title", { title: "x".repeat(101) }, "Scriva un titolo"],
  ["details", { details: "" }, "Descriva il problema"],
  ["email", { email: "ada" }, "indirizzo email completo"],
])("%s wrong: a sentence beside it, and what was typed is still there", async (_case, wrong, sentence) => {
  for (const [from, go] of [
    ["data", "summary"],
    ["summary", "confirm"],
  ] as const) {
    const answer = await send({ ...typed(), ...wrong, from, go } as Fields);
    const { document } = parseHTML(answer.body);
    expect(answer.statusCode).toBe(422);
    expect(document.querySelector("#form-errors")?.textContent).toContain(sentence);
    expect(document.querySelector("main b")).toBeNull();
    expect(document.title).toMatch(/^Errore: Passo 2 di 3: Dati della segnalazione - Segnalazione disservizio - /);
    expect(document.querySelector("#fault-name")?.getAttribute("value")).toBe("Ada");
  }
});

test("the position alone is a place, and can be taken back", async () => {
  const place = { address: "", latitude: "43.27528", longitude: "11.98510" };
  expect((await report(place)).kept).toMatchObject({ latitude: 43.27528, longitude: 11.9851, address: "" });
  const answer = await send({ ...typed(), ...place, noPosition: "on", go: "summary" });
  expect([answer.statusCode, answer.body.includes("43.27528")]).toEqual([422, false]);
});

test("pictures lose what the camera wrote, are made small, survive an error, and the same one counts once", async () => {
  const fields = typed();
  const refused = await send({ ...fields, details: "", go: "summary" }, [["buca.jpg", photo]]);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("Immagine 1 caricata (1600 × 800 pixel)");
  await send({ ...fields, go: "summary" }, [["buca.jpg", photo]]);
  await send({ ...fields, from: "summary", go: "confirm" });
  expect((await readReport(database.desk, "comune", fields.id))?.pictures).toHaveLength(1);
  const image = await readPicture(database.desk, "comune", fields.id, 1);
  expect(await sharp(image).metadata()).toMatchObject({ format: "jpeg", width: 1_600 });
  expect((await sharp(image).metadata()).exif).toBeUndefined();
  expect(image?.includes("Ada Prova")).toBe(false);
  await send({ ...fields, go: "summary", drop: "1" }, [["altra.png", await sharp(photo).negate().png().toBuffer()]]);
  expect((await readReport(database.desk, "comune", fields.id))?.pictures).toHaveLength(1);
});

test("what is no picture, is too large or one too many is told, and the rest is kept", async () => {
  const fields = typed();
  const text = Buffer.from("<script>alert(1)</script>");
  const both = Buffer.concat([photo, text]);
  const large = Buffer.concat([photo, Buffer.alloc(11 * 1024 * 1024)]);
  const answer = await send({ ...fields, go: "summary" }, [
    ["a.jpg", text],
    ["b.jpg", both],
    ["c.jpg", large],
    ["d.jpg", photo],
  ]);
  expect(answer.statusCode).toBe(422);
  const errors = parseHTML(answer.body).document.querySelector("#form-errors")?.textContent ?? "";
  expect([errors.includes("più grande di 10 MB"), errors.includes("non è un'immagine")]).toEqual([true, true]);
  expect(answer.body).toContain("Immagine 1 caricata");
  const others = await Promise.all(
    [2, 3, 4].map((hue) =>
      sharp(photo)
        .modulate({ brightness: hue / 5 })
        .jpeg()
        .toBuffer(),
    ),
  );
  const many = await send(
    { ...fields, go: "summary" },
    others.map((data, index) => [`${index}.jpg`, data] as const),
  );
  expect([many.statusCode, many.body.includes("al massimo 3 immagini")]).toEqual([422, true]);
  expect(many.body).toContain("Immagine 3 caricata");
  const fewer = await send({ ...fields, go: "summary", drop: "2" });
  expect([fewer.statusCode, fewer.body.includes("Immagine 2 caricata")]).toEqual([200, false]);
});

test("everybody sees kind and state at once, words and pictures only after the office released them, nothing when hidden", async () => {
  const place = { latitude: "43.2", longitude: "11.9" };
  const { kept, receipt } = await report({ category: "verde", ...place }, [["buca.jpg", photo]]);
  const { id, number } = kept;
  const list = () => site.text(`${path}/elenco?tipo=verde`);
  const picture = `${path}/immagini/${number}/1.jpg`;
  expect(await list()).toContain(`Segnalazione n. ${number}`);
  expect(await list()).toMatch(/>1 segnalazione</);
  expect(await list()).not.toMatch(/profonda|Bea|Ada|Nazionale/);
  await site.text(`${path}/elenco/${number}`, 404);
  await site.text(picture, 404);

  const words = { title: "Ramo caduto", details: "Davanti a una casa.", address: "Via Nazionale", position: true };
  const pictures = [{ place: 1, alt: "Un ramo sulla strada" }];
  expect(await releaseReport(database.desk, acting(id), { ...words, title: "", pictures })).toMatchObject({
    ok: false,
  });
  expect(await releaseReport(database.desk, acting(id), { ...words, pictures: [{ place: 1, alt: "" }] })).toMatchObject(
    {
      error: { kind: "no-alt" },
    },
  );
  expect((await releaseReport(database.desk, acting(id), { ...words, pictures })).ok).toBe(true);
  expect(await list()).toContain("Ramo caduto");
  const page = await site.text(`${path}/elenco/${number}`);
  expect(page).toContain('alt="Un ramo sulla strada"');
  expect(page).not.toMatch(/profonda|Bea|Ada|ada@/);
  expect(page).toContain("43,2");
  await releaseReport(database.desk, acting(id), { ...words, position: false, pictures });
  expect(await site.text(`${path}/elenco/${number}`)).not.toMatch(/43[,.]2/);
  const shown = await site.app.inject(picture);
  expect([shown.statusCode, shown.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(await site.text(`/en/services/report-a-fault/list/${number}`)).toContain(`Report no. ${number}`);

  expect((await hideReport(database.desk, acting(id), "Doppione")).ok).toBe(true);
  expect(await list()).not.toContain(`n. ${number}`);
  await site.text(`${path}/elenco/${number}`, 404);
  await site.text(picture, 404);
  expect(await site.text(receipt)).not.toContain("Doppione");
  await hideReport(database.desk, acting(id), "");
  expect(await list()).toContain("Ramo caduto");
});

test("state and answer reach who reported by link and by mail, once; not competent needs a word why", async () => {
  const { kept, receipt } = await report();
  const change = (state: "in-charge" | "not-competent" | "solved", answer = "") =>
    changeState(database.desk, mail, acting(kept.id), { state, answer });
  expect(await change("not-competent")).toMatchObject({ error: { kind: "no-answer" } });
  await change("in-charge");
  await change("in-charge");
  await change("solved", "Riparata <oggi>.");
  expect(await site.text(receipt)).toContain("Riparata &lt;oggi>.");
  expect(await subjects(kept.id)).toEqual([
    "Segnalazione n. n ricevuta",
    "Segnalazione n. n: Presa in carico",
    "Segnalazione n. n: Risolta",
  ]);
  const anonymous = await report({ email: "", name: "" });
  await changeState(database.desk, mail, acting(anonymous.kept.id), { state: "solved", answer: "" });
  expect(await subjects(anonymous.kept.id)).toEqual([]);
});

test("the list is filtered by address and counts each state; a filter that is none shows everything", async () => {
  const { kept } = await report({ category: "rumori" });
  await changeState(database.desk, mail, acting(kept.id), { state: "solved", answer: "" });
  await report({ category: "rumori" });
  const text = async (query: string) =>
    parseHTML(await site.text(`${path}/elenco?${query}`)).document.querySelector("main")?.textContent ?? "";
  expect(await text("tipo=rumori")).toContain("2 segnalazioni");
  expect(await text("tipo=rumori&stato=solved")).toContain("1 segnalazione");
  expect(await text("tipo=rumori")).toContain("Risolta (1)");
  expect(await text(`tipo=rumori&prima=${kept.number + 1}`)).not.toContain(`n. ${kept.number + 1}`);
  expect(await text("tipo='&stato=%22&prima=99999999999999")).toContain("Segnalazione n.");
});

test("nobody but the desk reads what was sent; after 180 days only what was released is left", async () => {
  for (const db of [database.site, database.worker]) {
    await expect(db.selectFrom("faults.reports").select("details").execute()).rejects.toThrow("permission denied");
    await expect(db.selectFrom("faults.pictures").select("image").execute()).rejects.toThrow("permission denied");
  }
  const position = { latitude: "43.2", longitude: "11.9" };
  const hidden = await report(position, [["a.jpg", photo]]);
  const open = await report(position, [["a.jpg", photo]]);
  const words = { title: "Buca", details: "Profonda.", address: "Via Nazionale", position: true };
  await releaseReport(database.desk, acting(open.kept.id), { ...words, pictures: [{ place: 1, alt: "Buca" }] });
  const waiting = typed();
  await send({ ...waiting, go: "summary" }, [["a.jpg", photo]]);
  const inDays = (days: number) => ({
    db: database.worker,
    now: () => new Date(site.now.getTime() + days * 86_400_000),
  });
  await eraseReportsJob.run({}, inDays(181));
  const erased = { name: "", email: "", title: "", details: "", address: "" };
  const read = (id: string) => readReport(database.desk, "comune", id);
  expect(await read(hidden.kept.id)).toMatchObject({ ...erased, latitude: null, pictures: [] });
  expect(await read(open.kept.id)).toMatchObject({
    ...erased,
    latitude: 43.2,
    publicTitle: "Buca",
    pictures: [{ place: 1 }],
  });
  expect(await readPicture(database.desk, "comune", open.kept.id, 1)).toBeDefined();
  const left = await database.desk
    .selectFrom("faults.pictures")
    .select("place")
    .where("report", "=", waiting.id)
    .execute();
  expect(left).toEqual([]);
});

test("whatever is sent, with whatever files, is answered with a page, and comes back as text", async () => {
  const names = [
    ...["id", "category", "address", "latitude", "longitude", "title", "details", "name", "email"],
    "drop",
  ];
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom(`"><script>x</script>`, "1", ""),
  );
  const file = fc.tuple(fc.string(), fc.uint8Array({ maxLength: 200 }).map(Buffer.from));
  const steps = fc.constantFrom("privacy", "data", "summary", "confirm", "altro");
  await fc.assert(
    fc.asyncProperty(
      fc.record({ privacy: fc.constant("on"), from: steps, go: steps }),
      fc.dictionary(fc.constantFrom(...names), value),
      fc.array(file, { maxLength: 4 }),
      async (step, fields, files) => {
        const answer = await send({ ...fields, ...step }, files);
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toContain("<script>x");
      },
    ),
    { numRuns: 300 },
  );
});

test("a point is chosen on the map without a script: pressed, moved nearer, carried to the office", async () => {
  const read = readGeoJson(JSON.stringify(aSketch));
  if (!read.ok) throw new Error(read.error.kind);
  const before = site.state.cache.begin();
  await importMap(database.desk, { features: read.value, source: "Prova", now: site.now });
  await vi.waitUntil(() => site.state.cache.begin() > before, { timeout: 5_000 });
  const fields = { ...typed(), address: "" };
  const shown = (await send({ ...fields, from: "privacy", go: "data" })).body;
  const picture = () => parseHTML(body).document.querySelector("input[type=image]");
  const value = (name: string) => parseHTML(body).document.querySelector(`input[name=${name}]`)?.getAttribute("value");
  let body = shown;
  const metres = Number(value("mapMetres"));
  expect(picture()?.getAttribute("src")).toMatch(/choice\.svg$/);
  const button = parseHTML(body).document.querySelector("form[method=post] button");
  expect([button?.getAttribute("name"), button?.getAttribute("value")]).toEqual(["go", "summary"]);
  body = (await send({ ...fields, mapMetres: String(metres), "map.x": "150", "map.y": "130" })).body;
  expect(Number(value("mapMetres"))).toBeLessThan(metres);
  const [latitude, longitude] = [value("latitude") ?? "", value("longitude") ?? ""];
  expect(picture()?.getAttribute("src")).toBe(`/mappa/${latitude},${longitude},${value("mapMetres")},chosen.svg`);
  expect(value("title")).toBe(fields.title);
  body = (await send({ ...fields, latitude, longitude, mapMetres: "1200", mapZoom: "wider" })).body;
  expect([value("mapMetres"), value("latitude")]).toEqual(["2500", latitude]);
  // what was ticked or located since does not move what was shown
  const pressed = { "map.x": "140", "map.y": "140", mapMetres: "1200", mapCentre: "43.25000,12.00000" };
  body = (await send({ ...fields, ...pressed, latitude, longitude, noPosition: "on" })).body;
  expect([value("latitude"), value("longitude")]).toEqual(["43.25000", "12.00000"]);
  // the keyboard presses the picture at no place
  body = (await send({ ...fields, latitude, longitude, mapMetres: "1200", "map.x": "0", "map.y": "0" })).body;
  expect([value("mapMetres"), value("latitude")]).toEqual(["1200", latitude]);
  const { kept } = await report({ ...fields, latitude, longitude });
  expect([String(kept.latitude), String(kept.longitude)]).toEqual(
    [latitude, longitude].map((at) => String(Number(at))),
  );
  const summary = (await send({ ...fields, latitude, longitude, go: "summary" })).body;
  expect(summary).toContain(`src="/mappa/${latitude},${longitude},1200,place.svg"`);
});

test("whatever a program sends as a press on the map, the place lies on it or stays as it was", () => {
  const map = { west: 11.8, south: 43.1, east: 12.2, north: 43.4, source: "Prova" };
  const some = fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom("140", "0", "-1", "280", "NaN", "1e9"));
  fc.assert(
    fc.property(some, some, some, some, (x, y, metres, zoom) => {
      const form = new URLSearchParams({ "map.x": x, "map.y": y, mapMetres: metres, mapZoom: zoom });
      chooseOnMap(form, map);
      const [latitude, longitude] = ["latitude", "longitude"].map((name) => form.get(name));
      if (latitude !== null) expect(lies({ latitude: Number(latitude), longitude: Number(longitude) }, map)).toBe(true);
      expect(widths).toContain(mapToChooseOn(form, map)?.metres);
    }),
  );
});

const aSketch = {
  type: "FeatureCollection",
  features: [
    [11.9, 43.2],
    [12.1, 43.3],
  ].map((coordinates) => ({
    ...{ type: "Feature", properties: { name: "Paese" } },
    geometry: { type: "Point", coordinates },
  })),
};
