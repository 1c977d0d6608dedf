import { beforeAll, expect, test } from "vitest";
import { toLexical } from "#src/content/desk-types.ts";
import { findSingle, SettingsDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestDesk, type RestAnswer, type TestDesk } from "#test/desk.ts";
import { scheduleProblem } from "../publication/schedule.ts";

const database = withDatabase();
let desk: TestDesk;
let museum: Doc;
let festival: Doc;
const tokens = { administrator: "", museum: "", everywhere: "" };

const aSite = (key: string, given: object = {}) => ({
  ...{ key, name: `Sito ${key}`, hosts: [{ host: `${key}.esempio.it` }], isOpen: true, primaryColor: "#224466" },
  menu: [{ label: "Notizie", section: "novita" }],
  ...given,
});
/** A login of somebody with this role who works on these sites only. */
async function loginOf(role: string, name: string, sites: readonly (number | string)[]): Promise<string> {
  const person = { email: `${name}@comune.example`, password: "una-password-lunga" };
  const data = { ...person, name, roles: [role], limited: true, mainSite: false, sites: [...sites] };
  await desk.payload.create({ collection: "users" as never, data: data as never });
  return (await desk.rest("POST", "users/login", { body: person })).json.token ?? "";
}
const rows = (id: number | string) =>
  database.site
    .selectFrom("published.documents")
    .select(["site", "path", "shownFrom"])
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .orderBy("site")
    .execute();
const messageOf = ({ json }: RestAnswer) => JSON.stringify(json.errors ?? "");
const read = async (collection: string, id: number | string) =>
  (await desk.payload.findByID({ collection: collection as never, id, depth: 0 })) as unknown as Doc;

beforeAll(async () => {
  desk = await openTestDesk(database, { ARENGO_PUBLIC_URL: "https://comune.esempio.it" });
  tokens.administrator = await desk.tokenOf("administrator");
  tokens.everywhere = await desk.tokenOf("approver");
  const made = await desk.rest("POST", "sites", { token: tokens.administrator, body: aSite("museo") });
  museum = made.json.doc as Doc;
  festival = (await desk.payload.create({ collection: "sites" as never, data: aSite("festival") as never })) as never;
  tokens.museum = await loginOf("approver", "museo", [museum.id]);
}, 60_000);

const post = (token: string, body: object) => desk.rest("POST", "news", { token, body });
const patch = (token: string, id: number | string, body: object) => desk.rest("PATCH", `news/${id}`, { token, body });
const published = (fields: object) => ({ ...desk.aRelease(fields), _status: "published" });

test("a site that an administrator makes is published under its key, with an entry in the register", async () => {
  const found = await findSingle(database.site, { site: "museo", kind: "settings", locale: "it", now: new Date() });
  expect(SettingsDocument.parse(found)).toMatchObject({
    ...{ municipality: "Sito museo", hosts: ["museo.esempio.it"], menu: [{ label: "Notizie", section: "novita" }] },
  });
  const entries = await database.site
    .selectFrom("register.entries")
    .select("action")
    .where("site", "=", "museo")
    .execute();
  expect(entries.length).toBeGreaterThan(0);
});

test.each([
  ["a taken key", { key: "museo" }, "Questa sigla è già di un altro sito"],
  ["a key of the program", { key: "admin" }, "La sigla ha da 2 a 30"],
  ["the municipality's host", { hosts: [{ host: "comune.esempio.it" }] }, "è già di un altro sito"],
  ["another site's host", { hosts: [{ host: "MUSEO.esempio.it" }] }, "è già di un altro sito"],
  ["the name another site is tried by", { hosts: [{ host: "museo.localhost" }] }, "è già di un altro sito"],
  ["an address for a host", { hosts: [{ host: "https://x.example/" }] }, "non è un nome host"],
  ["no host", { hosts: [] }, "almeno un nome host"],
  ["a pale colour", { primaryColor: "#ffff99" }, "non si legge bene"],
  ["an entry that leads nowhere", { menu: [{ label: "Vuota" }] }, "Dica dove porta la voce"],
])("%s is refused with a sentence", async (_what, given, sentence) => {
  const body = aSite("altro", { hosts: [{ host: "altro.esempio.it" }], ...given });
  const answer = await desk.rest("POST", "sites", { token: tokens.administrator, body });
  expect([answer.status, JSON.stringify(answer.json)]).toEqual([400, expect.stringContaining(sentence)]);
});

test("only administrators make, change or limit; nobody changes a key or deletes a site", async () => {
  const change = (token: string, body: object) => desk.rest("PATCH", `sites/${museum.id}`, { token, body });
  expect((await change(tokens.everywhere, { name: "Altro" })).status).toBe(403);
  expect((await change(tokens.museum, { name: "Altro" })).status).toBe(403);
  expect((await desk.rest("POST", "sites", { token: tokens.museum, body: aSite("mio") })).status).toBe(403);
  expect((await change(tokens.administrator, { key: "nuova" })).status).toBe(400);
  expect((await desk.rest("DELETE", `sites/${museum.id}`, { token: tokens.administrator })).status).toBe(403);
  const { docs } = await desk.payload.find({ collection: "users" as never, where: { name: { equals: "museo" } } });
  const [{ id } = { id: 0 }] = docs as unknown as Doc[];
  await desk.rest("PATCH", `users/${id}`, { token: tokens.museum, body: { limited: false, sites: [festival.id] } });
  expect(await read("users", id)).toMatchObject({ limited: true, sites: [museum.id] });
});

test("who works on the museum's site writes, publishes, withdraws and deletes there", async () => {
  const made = await post(tokens.museum, published({ title: "Nuova sala" }));
  expect([made.status, await rows(made.json.doc?.id ?? 0)]).toMatchObject([201, [{ site: "museo", shownFrom: null }]]);
  const id = made.json.doc?.id ?? 0;
  expect((await patch(tokens.museum, id, { title: "Nuova sala aperta", _status: "published" })).status).toBe(200);
  expect((await patch(tokens.museum, id, { _status: "draft", withdrawalReason: "Era presto." })).status).toBe(200);
  expect(await rows(id)).toEqual([]);
  expect((await desk.rest("DELETE", `news/${id}`, { token: tokens.museum })).status).toBe(200);
});

test.each(["the municipality's", "the festival's"])("and nothing on %s site, whichever way", async (whose) => {
  const site = whose === "the festival's" ? festival.id : null;
  const item = await desk.create("news", desk.aRelease({ title: `Notizia di ${whose}`, site }));
  await desk.update(item.id, { title: `Seconda stesura di ${whose}`, _status: "published" });
  const { docs } = await desk.payload.findVersions({
    collection: "news" as never,
    where: { parent: { equals: item.id } },
    sort: "createdAt",
  });
  const before = await rows(item.id);
  const { token } = { token: tokens.museum };
  const user = (
    await desk.payload.find({ collection: "users" as never, where: { name: { equals: "museo" } }, depth: 0 })
  ).docs[0];
  const ways: Record<string, () => Promise<number>> = {
    create: async () => (await post(token, published({ title: `Di altri, ${whose}`, site }))).status,
    draft: async () => (await post(token, { ...desk.aRelease({ title: "Bozza", site }), _status: "draft" })).status,
    change: async () => (await patch(token, item.id, { title: "Cambiata", _status: "published" })).status,
    autosave: async () =>
      (await desk.rest("PATCH", `news/${item.id}?draft=true&autosave=true`, { token, body: { title: "Bozza" } }))
        .status,
    take: async () => (await patch(token, item.id, { site: museum.id, _status: "published" })).status,
    withdraw: async () => (await patch(token, item.id, { _status: "draft", withdrawalReason: "No." })).status,
    delete: async () => (await desk.rest("DELETE", `news/${item.id}`, { token })).status,
    bulk: async () =>
      (await desk.rest("PATCH", "news?where[title][exists]=true", { token, body: { title: "Tutte" } })).status,
    copy: async () => (await desk.rest("POST", `news/${item.id}/duplicate`, { token, body: {} })).status,
    restore: async () => (await desk.rest("POST", `news/versions/${docs[0]?.id}`, { token })).status,
    // as the job of a schedule does it
    schedule: async () =>
      desk.payload
        .update({
          ...{ collection: "news" as never, id: item.id, data: { _status: "published", title: "A orario" } as never },
          ...{ user, overrideAccess: false },
        } as never)
        .then(
          () => 200,
          (fault: { status?: number }) => fault.status ?? 500,
        ),
  };
  for (const [name, way] of Object.entries(ways)) {
    const status = await way();
    expect([name, status >= 400 && status < 500]).toEqual([name, true]);
  }
  expect(await rows(item.id)).toEqual(before);
  expect(await read("news", item.id)).toMatchObject({ title: `Seconda stesura di ${whose}` });
});

test("a document goes onto other sites only by who works there, and off them too", async () => {
  const made = await post(tokens.museum, published({ title: "Mostra da mostrare" }));
  const id = made.json.doc?.id ?? 0;
  for (const body of [{ shownIn: [festival.id] }, { shownOnMain: true }, { site: festival.id }, { site: null }]) {
    const answer = await patch(tokens.museum, id, { ...body, _status: "published" });
    expect([answer.status, messageOf(answer)]).toEqual([403, expect.stringContaining("Lei lavora su altri siti")]);
  }
  const shown = { shownIn: [festival.id], shownOnMain: true, _status: "published" };
  expect((await patch(tokens.everywhere, id, shown)).status).toBe(200);
  expect(await rows(id)).toMatchObject([
    { site: "comune", shownFrom: "museo", path: expect.stringMatching(/^\/da\/museo\/novita\/comunicati\//) },
    { site: "festival", shownFrom: "museo" },
    { site: "museo", shownFrom: null },
  ]);
  expect((await patch(tokens.museum, id, { shownIn: [], _status: "published" })).status).toBe(403);
  expect((await patch(tokens.museum, id, { title: "Mostra ancora", _status: "published" })).status).toBe(200);
  expect(await rows(id)).toHaveLength(3);
  expect((await patch(tokens.everywhere, id, { shownIn: [], shownOnMain: false, _status: "published" })).status).toBe(
    200,
  );
  expect(await rows(id)).toMatchObject([{ site: "museo" }]);
});

test("what is published on one site is withdrawn there before it goes to another", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Da spostare", site: museum.id }));
  const moved = await patch(tokens.everywhere, item.id, { site: festival.id, _status: "published" });
  expect([moved.status, messageOf(moved)]).toEqual([409, expect.stringContaining("prima lo ritiri di là")]);
  expect(await rows(item.id)).toMatchObject([{ site: "museo" }]);
  await patch(tokens.everywhere, item.id, { _status: "draft", withdrawalReason: "Passa al festival." });
  expect((await patch(tokens.everywhere, item.id, { site: festival.id, _status: "published" })).status).toBe(200);
  expect(await rows(item.id)).toMatchObject([{ site: "festival" }]);
});

test("topics, and what is the municipality's alone, are not for who works on the museum's site", async () => {
  const topic = { title: "Tema", summary: "Un tema.", term: "turismo", _status: "published" };
  expect((await desk.rest("POST", "topics", { token: tokens.museum, body: topic })).status).toBe(403);
  const board = await loginOf("legal-publisher", "albo-museo", [museum.id]);
  const act = await desk.answer("POST", "albo/save", { token: board, body: new FormData() });
  expect(act.headers.get("location")).toContain("refused=mayNot");
});

test("a topic is on every site, also on one that opens later, and a link may lead to another site's page", async () => {
  const places = (id: number | string) =>
    database.site
      .selectFrom("published.documents")
      .select(["site", "path"])
      .where("kind", "=", "topic")
      .where("id", "=", String(id))
      .orderBy("site")
      .execute();
  const topic = await desk.create("topics", { title: "Archeologia", summary: "Scavi.", term: "turismo" });
  expect((await places(topic.id)).map(({ site }) => site)).toEqual(["comune", "festival", "museo"]);
  const later = await desk.create("sites", aSite("fiera"));
  expect((await places(topic.id)).map(({ site }) => site)).toEqual(["comune", "festival", "fiera", "museo"]);
  const item = await desk.create("news", desk.aRelease({ title: "Del museo", site: museum.id }));
  const link = { type: "link", version: 3, children: [{ type: "text", text: "la notizia", version: 1 }] };
  const body = toLexical("Vedi qui.") as { root: { children: { children: unknown[] }[] } };
  body.root.children[0]?.children.push({
    ...link,
    fields: { linkType: "internal", doc: { relationTo: "news", value: item.id } },
  });
  await desk.create("news", desk.aRelease({ title: "Del Comune, con un link", body }));
  await desk.payload.update({ collection: "sites" as never, id: later.id, data: { isOpen: false } as never });
  const closed = await findSingle(database.site, { site: "fiera", kind: "settings", locale: "it", now: new Date() });
  expect(closed).toBeUndefined();
});

test("who works on other sites neither plans for this one nor takes off what is planned here", async () => {
  const { json } = await post(tokens.administrator, { ...desk.aRelease({ title: "Del Comune" }), _status: "draft" });
  const own = await post(tokens.museum, {
    ...desk.aRelease({ title: "Del museo" }),
    _status: "draft",
    site: museum.id,
  });
  const docOf = (doc: Doc | undefined) => ({ relationTo: "news", value: String(doc?.id) });
  const planned = await desk.payload.jobs.queue({
    task: "schedulePublish",
    input: { type: "publish", doc: docOf(json.doc) } as never,
    waitUntil: new Date("2099-01-01T00:00:00.000Z"),
  });
  const problem = (token: string, args: Record<string, unknown>) =>
    scheduleProblem(
      desk.config,
      { name: "schedule-publish", args },
      { headers: new Headers({ authorization: `JWT ${token}` }), language: "it" },
    );
  const here = [{ type: "publish", doc: docOf(json.doc) }, { deleteID: planned.id }];
  for (const args of here) {
    expect(await problem(tokens.museum, args)).toContain("serve chi ha il ruolo");
    expect(await problem(tokens.everywhere, args)).toBeUndefined();
  }
  expect(await problem(tokens.museum, { type: "publish", doc: docOf(own.json.doc) })).toBeUndefined();
});
