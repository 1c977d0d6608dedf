import type { ServerProps, TypedUser } from "payload";
import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestDesk, type TestDesk } from "#test/desk.ts";
import { addressToFill } from "./desk-address.ts";
import { listDrafts } from "./list-drafts.ts";
import { Overview } from "./overview.tsx";

const database = withDatabase();
let desk: TestDesk;
const tokens = { editor: "", approver: "" };
beforeAll(async () => {
  desk = await openTestDesk(database, { ARENGO_PUBLIC_URL: "https://comune.esempio.it" });
  tokens.editor = await desk.tokenOf("editor");
  tokens.approver = await desk.tokenOf("approver");
}, 60_000);

const personOf = async (name: string) => {
  const { docs } = await desk.payload.find({ collection: "users" as never, where: { name: { equals: name } } });
  return { ...(docs[0] as unknown as Doc), collection: "users" } as unknown as TypedUser;
};
/** Titles of the drafts in one of the three lists of a person. */
const titles = async (name: string, which: "mine" | "others" | "waiting") => {
  const drafts = await listDrafts({ payload: desk.payload, user: await personOf(name) }, which, 50);
  return drafts.filter(({ slug }) => slug === "news").map(({ title }) => title);
};
const write = async (token: string, title: string, fields: object = {}) => {
  const body = { ...desk.aRelease({ title, ...fields }), _status: "draft" };
  const { status, json } = await desk.rest("POST", "news?draft=true&depth=0", { token, body });
  expect(status).toBe(201);
  return json.doc as Doc;
};
const change = (token: string, id: number | string, body: object) =>
  desk.rest("PATCH", `news/${id}?draft=true&autosave=true&depth=0`, { token, body });

test("a draft is among the own of who made it and of who changed it last, and among the others' for everybody else", async () => {
  const draft = await write(tokens.editor, "Scritta in redazione");
  expect([await titles("editor", "mine"), await titles("editor", "others")]).toEqual([["Scritta in redazione"], []]);
  expect([await titles("approver", "mine"), await titles("approver", "others")]).toEqual([
    [],
    ["Scritta in redazione"],
  ]);
  await change(tokens.approver, draft.id, { title: "Rivista" });
  expect([await titles("approver", "mine"), await titles("editor", "mine")]).toEqual([["Rivista"], ["Rivista"]]);
  const [shown] = await listDrafts({ payload: desk.payload, user: await personOf("editor") }, "mine", 50);
  expect(shown?.by).toBe("approver");
});

test("what waits for approval stands in that list alone, with the name of who sent it", async () => {
  await write(tokens.editor, "Da approvare", { inReview: true });
  expect(await titles("approver", "waiting")).toEqual(["Da approvare"]);
  expect(await titles("editor", "mine")).not.toContain("Da approvare");
  const [waiting] = await listDrafts({ payload: desk.payload, user: await personOf("approver") }, "waiting", 50);
  expect(waiting?.by).toBe("editor");
});

test("nobody writes another's name: what was sent is replaced, and a copy is of who copied it", async () => {
  const approver = await personOf("approver");
  const editor = await personOf("editor");
  const draft = await write(tokens.editor, "A nome altrui", { madeBy: approver.id, changedBy: approver.id });
  expect([draft.madeBy, draft.changedBy]).toEqual([editor.id, editor.id]);
  const copied = await desk.rest("POST", `news/${draft.id}/duplicate?depth=0`, { token: tokens.approver, body: {} });
  expect([copied.json.doc?.madeBy, copied.json.doc?.changedBy]).toEqual([approver.id, approver.id]);
});

test("beside the form stand the names; the page and the register's entry have none of them", async () => {
  const draft = await write(tokens.editor, "Con autore");
  const { json } = await desk.rest("GET", `news/${draft.id}/checks?locale=it`, { token: tokens.approver });
  expect((json as { people?: object }).people).toEqual({ madeBy: "editor", changedBy: "editor" });
  await desk.update(draft.id, { _status: "published" });
  const { document } = await database.site
    .selectFrom("published.documents")
    .select("document")
    .where("kind", "=", "news")
    .where("id", "=", String(draft.id))
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(document)).not.toMatch(/madeBy|changedBy|editor/);
});

test("a draft outlives the person who made it", async () => {
  const token = await desk.tokenOf("press-office");
  const draft = await write(token, "Di chi non c'è più");
  await desk.payload.delete({ collection: "users" as never, id: (await personOf("press-office")).id } as never);
  expect((await desk.payload.findByID({ collection: "news" as never, id: draft.id, draft: true })) as unknown).toEqual(
    expect.objectContaining({ title: "Di chi non c'è più", madeBy: null }),
  );
  expect(await titles("approver", "others")).toContain("Di chi non c'è più");
});

/** A site of the museum, of which a page was found unclear by three readers. */
async function aMuseum(): Promise<number> {
  const site = { key: "museo", name: "Museo", hosts: [{ host: "museo.esempio.it" }], isOpen: true };
  const made = { ...site, primaryColor: "#224466", menu: [{ label: "Notizie", section: "novita" }] };
  const { id } = (await desk.payload.create({ collection: "sites" as never, data: made as never })) as { id: number };
  const unclear = [1, 2, 3].map((place) => ({ id: `0000000${place}-0000-4000-8000-000000000000`, stars: 1 }));
  const given = { site: "museo", page: "/sale", locale: "it", answer: null, comment: null, givenAt: new Date() };
  await database.site
    .insertInto("rating.ratings")
    .values(unclear.map((one) => ({ ...given, ...one })))
    .execute();
  return id;
}

/** The first page of the desk as somebody sees it. */
async function seenBy(name: string, workplaces: object, role = "editor"): Promise<string> {
  const person = { name, email: `${name}@comune.example`, password: "una-password-lunga", roles: [role] };
  const made = await desk.payload.create({
    collection: "users" as never,
    data: { ...person, ...workplaces } as never,
  });
  const user = { ...(made as object), collection: "users" };
  const props = { payload: desk.payload, i18n: { language: "it" }, user } as unknown as ServerProps;
  return render((await Overview(props)) as never);
}

test("what readers of a site met is told to those who work on it, with the way to that site's figures", async () => {
  const museum = await aMuseum();
  const atMuseum = await seenBy("museo", { limited: true, mainSite: false, sites: [museum] });
  expect(atMuseum).toContain('href="/admin/ratings?site=museo"');
  expect(atMuseum).not.toContain("Che cosa manca al sito");
  const atMain = await seenBy("comune", { limited: true, mainSite: true, sites: [] });
  expect(atMain).not.toContain("site=museo");
  const everywhere = await seenBy("ovunque", {});
  expect(everywhere).toContain("Dai lettori – Museo");
  expect(everywhere).toContain("Che cosa manca al sito");
});

test("a draft that nobody named yet says what it is", async () => {
  await write(tokens.editor, "");
  expect(await seenBy("collega", {})).toContain("Novità senza titolo</a>");
});

test("what waits on other screens is told to those who may do something about it; what is in order stands apart", async () => {
  const at = new Date("2026-11-23T09:30:00Z");
  await database.site
    .insertInto("assistance.requests")
    .values({
      ...{ id: "00000009-0000-4000-8000-000000000000", site: "comune", category: "turismo", details: "Aiuto" },
      ...{ serviceTitle: null, servicePath: null, name: "Ada", surname: "Prova", email: "ada@esempio.it" },
      ...{ locale: "it", sentAt: at, changedAt: at },
    })
    .execute();
  const [toBeDone, inOrder] = (await seenBy("sportello", {}, "front-office")).split("<details>");
  expect(toBeDone).toContain(
    'href="/admin/assistance?state=received&amp;site=comune">Una richiesta di assistenza ricevuta',
  );
  expect(toBeDone).not.toContain("Le mie bozze");
  expect(inOrder).toContain("Le mie bozze: Non ha bozze in lavorazione.");
  expect(await seenBy("redattrice", {})).not.toContain("richiesta di assistenza");
});

test("a section that is empty leads to the form with which it is filled", () => {
  expect(addressToFill("amministrazione/politici")).toBe("/admin/collections/people/create");
  expect(addressToFill("amministrazione/uffici")).toBe("/admin/collections/offices/create");
  expect(addressToFill("novita")).toBe("/admin/collections/news/create");
});
