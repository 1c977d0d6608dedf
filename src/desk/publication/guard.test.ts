import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
let token = "";
beforeAll(async () => {
  desk = await openTestDesk(database);
  token = await desk.tokenOf("editor");
}, 60_000);

const text = (words: string, format = 0) => ({
  ...{ type: "text", version: 1, text: words, format, style: "", mode: "normal", detail: 0 },
});
const node = (type: string, children: object[]) => ({
  ...{ type, version: 1, format: "", indent: 0, direction: "ltr", children },
});
const body = (...words: object[]) => ({ root: node("root", [node("paragraph", words)]) });

test.each([
  ["in its summary", { summary: "Versare su IT60 X054 2811 1010 0000 0123 456." }, "summary"],
  ["cut in two by bold print", { body: body(text("Conto IT60X0542811"), text("101000000123456", 1)) }, "body"],
])("no page goes out with an IBAN %s, and the sentence stands at its field", async (_case, given, path) => {
  const draft = await desk.create("news", desk.aRelease({ title: "Raccolta fondi", ...given, _status: "draft" }));
  await expect(desk.update(draft.id, { _status: "published" })).rejects.toMatchObject({
    data: { errors: [{ path, message: expect.stringContaining("C'è un IBAN") }] },
  });
  expect(await publishedOf(database, draft.id)).toHaveLength(0);
  const { json } = await desk.rest("GET", `news/${draft.id}/checks?locale=it`, { token });
  expect(json.findings?.[0]).toMatchObject({ severity: "error", field: path });
});

test("a number that is no IBAN is no reason to stop", async () => {
  const made = await desk.create(
    "news",
    desk.aRelease({ title: "Codice", summary: "Pratica IT60X0542811101000000123457." }),
  );
  expect(await publishedOf(database, made.id)).toHaveLength(1);
});
