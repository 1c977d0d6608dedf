import { beforeAll, expect, test } from "vitest";
import { type Role, roles } from "#src/identity/index.ts";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
const tokens = {} as Record<Role, string>;
let desk: TestDesk;
let draft: Doc;
let shown: Doc;
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of roles) tokens[role] = await desk.tokenOf(role);
  draft = await desk.create("news", desk.aRelease({ title: "Bozza di tutti", _status: "draft" }));
  shown = await desk.create("news", desk.aRelease({ title: "Pubblicato da tutti" }));
}, 60_000);

/** What each role may do to a news item, as status: reading a draft, writing one, publishing, withdrawing, adding a person. */
const expected: Readonly<Record<Role, readonly [number, number, number, number, number]>> = {
  administrator: [200, 200, 200, 200, 201],
  editor: [200, 200, 403, 403, 403],
  approver: [200, 200, 200, 200, 403],
  "legal-publisher": [200, 403, 403, 403, 403],
  "transparency-officer": [200, 403, 403, 403, 403],
  "press-office": [200, 200, 200, 200, 403],
  "front-office": [200, 403, 403, 403, 403],
  observer: [200, 403, 403, 403, 403],
};

test.each(roles)("%s may do over REST what the role says, and nothing else", async (role) => {
  const token = tokens[role];
  const change = (id: number | string, body: object, query = "") =>
    desk.rest("PATCH", `news/${id}${query}`, { token, body });
  const person = {
    name: "Altra",
    email: `altra-${role}@comune.example`,
    password: "una-password-lunga",
    roles: [role],
  };
  const answers = [
    await desk.rest("GET", `news/${draft.id}?draft=true`, { token }),
    await change(draft.id, { summary: `Scritto da ${role}.` }, "?draft=true"),
    await change(shown.id, { _status: "published", summary: `Pubblicato da ${role}.` }),
    await change(shown.id, { _status: "draft", withdrawalReason: `Ritirato da ${role}.` }),
    await desk.rest("POST", "users", { token, body: person }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(expected[role]);
  const maySeeIt = expected[role][3] === 200 ? 0 : 1;
  expect(await publishedOf(database, shown.id)).toHaveLength(maySeeIt);
  await desk.update(shown.id, { _status: "published" });
});

test("whoever is not logged in reads no draft, no person, and finds no check of a draft", async () => {
  for (const path of [`news/${draft.id}?draft=true`, "users", "media", `news/${draft.id}/checks`]) {
    expect((await desk.rest("GET", path)).status, path).toBeGreaterThanOrEqual(403);
  }
});

test.each(roles)("%s can neither raise the own role, nor have a job done in another's name", async (role) => {
  const token = tokens[role];
  const { id } = (
    await desk.payload.find({ collection: "users" as never, where: { email: { equals: `${role}@comune.example` } } })
  ).docs[0] as Doc;
  await desk.rest("PATCH", `users/${id}`, {
    token,
    body: role === "administrator" ? {} : { roles: ["administrator"] },
  });
  const after = (await desk.payload.findByID({ collection: "users" as never, id })) as unknown as { roles: string[] };
  expect(after.roles).toEqual([role]);
  const job = {
    taskSlug: "schedulePublish",
    input: { type: "publish", doc: { relationTo: "news", value: String(draft.id) } },
    waitUntil: new Date().toISOString(),
  };
  expect((await desk.rest("POST", "payload-jobs", { token, body: job })).status).toBe(403);
  expect((await desk.rest("GET", "payload-jobs/run", { token })).status).toBe(401);
});

test("withdrawing without a reason is refused over REST for whoever may withdraw, by each way", async () => {
  const token = tokens.administrator;
  const refused = [
    await desk.rest("PATCH", `news/${shown.id}`, { token, body: { _status: "draft" } }),
    await desk.rest("PATCH", `news/${shown.id}?unpublishAllLocales=true`, { token, body: { _status: "draft" } }),
    await desk.rest("DELETE", `news/${shown.id}`, { token }),
  ];
  for (const { status, json } of refused) {
    expect([status, json.errors?.[0]?.message]).toEqual([400, expect.stringContaining("serve il motivo")]);
  }
  const bulk = await desk.rest("PATCH", "news?where[title][exists]=true", { token, body: { _status: "draft" } });
  expect(bulk.status).toBeGreaterThanOrEqual(400);
  const graphql = await desk.rest("POST", "graphql", { token, body: { query: "{ __typename }" } });
  expect(graphql.status).toBe(404);
  expect(await publishedOf(database, shown.id)).toHaveLength(1);
});

test("the checks of a draft come over REST, errors first, each with its field, in the language of the person", async () => {
  const item = await desk.create("news", { title: "BILANCIO DI PREVISIONE", _status: "draft", newsType: "avvisi" });
  const ask = async (language: string) =>
    (
      await desk.rest("GET", `news/${item.id}/checks?locale=it`, {
        token: tokens.editor,
        headers: { "accept-language": language },
      })
    ).json.findings ?? [];
  const found = await ask("it");
  expect(found.map(({ severity }) => severity)).toEqual([...found.map(({ severity }) => severity)].sort());
  expect(found).toContainEqual({ severity: "error", field: "summary", message: expect.stringContaining("è vuoto") });
  expect(found).toContainEqual({
    severity: "warning",
    field: "title",
    message: expect.stringContaining("in maiuscolo"),
  });
  expect((await ask("en")).find(({ field }) => field === "title")?.message).toContain("all in capitals");
});

test("several documents are not changed together, and each is refused by its name with what it lacks", async () => {
  const half = await desk.create("news", { title: "Scritta a metà", _status: "draft" });
  const ask = (method: "PATCH" | "DELETE", language = "it") =>
    desk.rest(method, `news?where[id][in]=${half.id},${shown.id}`, {
      token: tokens.administrator,
      body: { _status: "published" },
      headers: { "accept-language": language },
    });
  for (const method of ["PATCH", "DELETE"] as const) {
    const { status, json } = await ask(method);
    expect(status).toBe(403);
    const [why, ...named] = (json.errors ?? []).map(({ message }) => message);
    expect(why).toContain("uno alla volta");
    expect(named).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^«Scritta a metà»: .*Descrizione breve/),
        expect.stringMatching(/^«Pubblicato da tutti»: non manca nulla/),
      ]),
    );
  }
  expect((await ask("PATCH", "en")).json.errors?.[0]?.message).toContain("one at a time");
  const other = await desk.rest("PATCH", "news?where[title][exists]=true", { body: { _status: "published" } });
  expect(JSON.stringify(other.json)).not.toContain("Scritta a metà");
});

test.each([
  ["a field that there is not", "where[nothing][equals]=1"],
  ["a comparison that there is not", "where[title][almost]=1"],
  ["a number beyond all numbers", "where[id][in]=99999999999999999999"],
])("several documents asked for by %s are refused as any, and none is named", async (_, asked) => {
  const { status, json } = await desk.rest("PATCH", `news?${asked}`, {
    token: tokens.administrator,
    body: { _status: "published" },
    headers: { "accept-language": "it" },
  });
  expect(status).toBe(403);
  expect(json.errors).toHaveLength(1);
  expect(json.errors?.[0]?.message).toContain("uno alla volta");
});
