import { createServer } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";
import { freePort } from "#test/global-setup.ts";
import { withSite } from "#test/site.ts";
import { mostAsked } from "./link-findings.ts";

const database = withDatabase();
let leadsOn = "";
let asked = 0;
const site = withSite(database, {
  plugins: [
    async (scope) => {
      scope.get("/altrove", (_request, reply) => reply.redirect(leadsOn));
      scope.get("/chi-risponde", async () => {
        asked += 1;
        return "";
      });
    },
  ],
});
let desk: TestDesk;
beforeAll(async () => {
  const port = await freePort();
  desk = await openTestDesk(database, { ARENGO_PORT: String(port), ARENGO_PUBLIC_URL: "https://comune.esempio.it" });
  await site.app.listen({ port, host: "127.0.0.1" });
}, 60_000);

const text = (words: string) => ({
  type: "text",
  version: 1,
  text: words,
  format: 0,
  style: "",
  mode: "normal",
  detail: 0,
});
const node = (type: string, children: object[], more: object = {}) => ({
  ...{ type, version: 1, format: "", indent: 0, direction: "ltr", children },
  ...more,
});
const linkTo = (fields: object) => node("link", [text("gli orari")], { fields, version: 3 });
/** A text whose one link has these fields, as the desk's editor stores it. */
const linking = (fields: object) => ({ root: node("root", [node("paragraph", [text("Vedi "), linkTo(fields)])]) });
const toAddress = (url: string) => linking({ linkType: "custom", url, newTab: false });
const toDocument = (doc: Doc) =>
  linking({ linkType: "internal", url: "", newTab: false, doc: { relationTo: "news", value: doc.id } });
const draft = { _status: "draft" };

test("a link to a draft is refused with a sentence at its field, and taken once the page is published", async () => {
  const target = await desk.create("news", desk.aRelease({ title: "Orari", ...draft }));
  const from = await desk.create("news", desk.aRelease({ title: "Con link", body: toDocument(target), ...draft }));
  await expect(desk.update(from.id, { _status: "published" })).rejects.toMatchObject({
    data: {
      errors: [{ path: "body", message: expect.stringContaining("«gli orari» porta a una pagina non pubblicata") }],
    },
  });
  expect(await publishedOf(database, from.id)).toHaveLength(0);
  const token = await desk.tokenOf("editor");
  const { json } = await desk.rest("GET", `news/${from.id}/checks?locale=it`, { token });
  expect(json.findings).toMatchObject([{ severity: "error", field: "body" }]);
  await desk.update(target.id, { _status: "published" });
  await desk.update(from.id, { _status: "published" });
  expect(await publishedOf(database, from.id)).toHaveLength(1);
});

test.each([
  "/novita/comunicati/mai-esistita",
  "/novita/comunicati/mai-esistita/?a=1#b",
  "/en/news/press-releases/none",
  "/mai-esistita",
  "/albo/mai-esistito?pagina=2",
  "https://comune.esempio.it/novita/comunicati/mai-esistita",
  "https://comune.esempio.it/mai-esistita",
])("a link to %s, where nothing ever stood, is refused", async (address) => {
  await expect(
    desk.create("news", desk.aRelease({ title: `Verso ${address}`, body: toAddress(address) })),
  ).rejects.toMatchObject({ data: { errors: [{ message: expect.stringContaining("che non esiste") }] } });
});

test.each([
  "/novita",
  "/argomenti",
  "/novita/comunicati/feed.xml",
  "/vivere-il-comune/eventi.ics",
  "/ricerca?q=orari#risultati",
  "https://comune.esempio.it/",
  "https://example.org/mai-esistita",
  "//example.org/mai-esistita",
])("a link to %s, which is no document, is taken where the site answers, or is another's", async (address) => {
  const item = await desk.create("news", desk.aRelease({ title: `Verso ${address}`, body: toAddress(address) }));
  expect(await publishedOf(database, item.id)).toHaveLength(1);
});

test("an address that leads on to another host is taken, and nobody on this machine is asked in its place", async () => {
  const hosts: string[] = [];
  const others = createServer(({ headers }, response) => {
    hosts.push(headers.host ?? "");
    response.writeHead(404).end();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => others.listen(port, "127.0.0.1", resolve));
  leadsOn = `http://altrove.example:${port}/`;
  const item = await desk.create("news", desk.aRelease({ title: "Altrove", body: toAddress("/altrove") }));
  others.close();
  expect([await publishedOf(database, item.id), hosts]).toEqual([[expect.anything()], []]);
});

test("the site is asked once about each address, and about so many at most", async () => {
  asked = 0;
  const many = Array.from({ length: mostAsked + 5 }, (_, index) => `/chi-risponde?n=${index}`);
  const links = [...many, ...many].map((url) => linkTo({ linkType: "custom", url, newTab: false }));
  const body = { root: node("root", [node("paragraph", links)]) };
  await desk.create("news", desk.aRelease({ title: "Molti link", body }));
  expect(asked).toBe(mostAsked);
});

test("a page that moved is no loss, a withdrawn one is", async () => {
  const target = await desk.create("news", desk.aRelease({ title: "Sede vecchia", slug: "sede-vecchia" }));
  await desk.update(target.id, { slug: "sede-nuova" });
  for (const [title, address] of [
    ["Dopo il trasloco", "/novita/comunicati/sede-vecchia"],
    ["Dopo, in inglese", "/en/novita/comunicati/sede-nuova"],
  ] as const)
    await desk.create("news", desk.aRelease({ title, body: toAddress(address) }));
  await desk.update(target.id, { _status: "draft", withdrawalReason: "Chiusa." });
  await expect(
    desk.create("news", desk.aRelease({ title: "Troppo tardi", body: toAddress("/novita/comunicati/sede-vecchia") })),
  ).rejects.toMatchObject({ data: { errors: [{ message: expect.stringContaining("è stata ritirata") }] } });
});

test("while the site does not answer, an address where no document can stand is taken: the weekly round looks again", async () => {
  await site.app.close();
  const item = await desk.create("news", desk.aRelease({ title: "Senza sito", body: toAddress("/mai-esistita") }));
  expect(await publishedOf(database, item.id)).toHaveLength(1);
});
