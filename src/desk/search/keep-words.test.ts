import { beforeAll, expect, test } from "vitest";
import { readOwnSynonyms } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

async function keep(groups: string, role: string, site?: string) {
  const body = new FormData();
  if (site !== undefined) body.set("site", site);
  body.set("groups", groups);
  const answer = await desk.answer("POST", "search-words", { token: tokens.get(role) ?? "", body });
  return { status: answer.status, message: ((await answer.json()) as { message: string }).message };
}
const tokens = new Map<string, string>();

test("who publishes pages keeps the words of the search; others are told that they may not", async () => {
  for (const role of ["approver", "editor"]) tokens.set(role, await desk.tokenOf(role));
  const before = await readOwnSynonyms(database.site, "comune");
  expect((await keep("a1, b1", "editor")).status).toBe(403);
  expect((await keep("a1, b1", "nobody")).status).toBe(403);
  expect(await keep("Tari, tassa rifiuti\nsola", "approver")).toEqual({
    status: 422,
    message: expect.stringContaining("riga 2"),
  });
  expect(await readOwnSynonyms(database.site, "comune")).toEqual(before);
  expect((await keep("Tari, tassa rifiuti\n", "approver")).status).toBe(200);
  expect(await readOwnSynonyms(database.site, "comune")).toEqual([["tari", "tassa rifiuti"]]);
});

test("a further site has words of its own, kept by who works there and by nobody else", async () => {
  const site = {
    ...{ key: "museo", name: "Museo", hosts: [{ host: "museo.esempio.it" }], isOpen: true, primaryColor: "#224466" },
    menu: [{ label: "Notizie", section: "novita" }],
  };
  const museum = (await desk.payload.create({ collection: "sites" as never, data: site as never })) as unknown as {
    id: number;
  };
  const login = async (name: string, given: object) => {
    const person = { email: `${name}@comune.example`, password: "una-password-lunga" };
    const data = { ...person, name, roles: ["approver"], limited: true, mainSite: false, sites: [], ...given };
    await desk.payload.create({ collection: "users" as never, data: data as never });
    tokens.set(name, (await desk.rest("POST", "users/login", { body: person })).json.token ?? "");
  };
  await login("museo", { sites: [museum.id] });
  await login("municipio", { mainSite: true });
  expect((await keep("mostra, esposizione", "municipio", "museo")).status).toBe(403);
  expect((await keep("mostra, esposizione", "museo", "nessuno")).status).toBe(403);
  expect((await keep("mostra, esposizione", "museo")).status).toBe(403);
  expect((await keep("mostra, esposizione", "museo", "museo")).status).toBe(200);
  expect(await readOwnSynonyms(database.site, "museo")).toEqual([["mostra", "esposizione"]]);
  expect(await readOwnSynonyms(database.site, "comune")).toEqual([["tari", "tassa rifiuti"]]);
});
