import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { approveDraft, makeApiKey, publishAct, revokeApiKey } from "#src/albo/index.ts";
import { withDatabase } from "#test/database.ts";
import { internalSecret, openTestDesk, type TestDesk } from "#test/desk.ts";
import { aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";

const database = withDatabase();
const site = "comune";
let desk: TestDesk;
let key: string;
beforeAll(async () => {
  desk = await openTestDesk(database);
  await setUpBoard(database.desk);
  key = await makeApiKey(database.desk, { site, name: "Gestione atti", person: "prova", now: new Date() });
}, 120_000);

const base64 = Buffer.from("La Giunta approva il piano neve.").toString("base64");
const sent = (title = "Piano neve") => ({
  act: { type: "A.02.02", title, office: "Lavori pubblici", actNumber: "173", actDate: "2026-11-20" },
  files: [{ name: "delibera.txt", title: "Testo", nature: "main", base64 }],
});
const send = (body: object, idempotencyKey: string, bearer = key) =>
  desk.rest("POST", "albo/intake", {
    body,
    headers: { authorization: `Bearer ${bearer}`, "idempotency-key": idempotencyKey },
  }) as unknown as Promise<{
    status: number;
    json: { id: string; state: string; message?: string; missing: string[] };
  }>;
const count = async () => (await database.desk.selectFrom("albo.drafts").select("id").execute()).length;

test("an act sent by a program is in review; sent twenty times at once it is one act", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(sent(), "delibera-173")));
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(await count()).toBe(1);
  const [draft] = await database.desk.selectFrom("albo.drafts").selectAll().execute();
  expect(draft).toMatchObject({ state: "in-review", author: "Gestione atti" });
  const asked = await desk.rest("GET", `albo/intake/${draft?.id}`, { headers: { authorization: `Bearer ${key}` } });
  expect(asked.json).toMatchObject({ state: "in-review", number: null });
});

test("another act under the same key is refused, an incomplete one waits as a draft and says what is missing", async () => {
  expect((await send(sent("Altro"), "delibera-173")).status).toBe(409);
  const { status, json } = await send({ ...sent(), act: { title: "Senza tipo" } }, "delibera-174");
  expect([status, json.state, json.missing.length > 0]).toEqual([201, "draft", true]);
});

test.each([
  ["no file", { act: {}, files: [] }, 422],
  ["a day that does not exist", { ...sent(), act: { actDate: "2026-02-30" } }, 422],
  ["a field that nobody knows", { ...sent(), act: { numero: "7" } }, 422],
  [
    "a page in place of a text",
    {
      ...sent(),
      files: [{ name: "a.txt", nature: "main", base64: Buffer.from("<script>x</script>").toString("base64") }],
    },
    422,
  ],
])("%s: a sentence, and nothing is taken", async (name, body, status) => {
  const before = await count();
  const answer = await send(body, `bad ${name}`.replaceAll(" ", "-"));
  expect([answer.status, typeof answer.json.message]).toEqual([status, "string"]);
  expect(await count()).toBe(before);
});

test("a signed envelope brings what is inside with it; a broken signature stops the review", async () => {
  const envelope = await readFile("test/golden/envelopes/rsa.p7m");
  const act = { ...sent("Firmata").act };
  const files = (bytes: Buffer) => [{ name: "delibera.pdf.p7m", nature: "main", base64: bytes.toString("base64") }];
  const whole = await send({ act, files: files(envelope) }, "signed-1");
  expect(whole.json).toMatchObject({ state: "in-review" });
  const draft = await database.desk
    .selectFrom("albo.drafts")
    .select("content")
    .where("id", "=", whole.json.id)
    .executeTakeFirstOrThrow();
  const [signed, copy] = draft.content.files;
  expect(signed).toMatchObject({ nature: "main", signatures: [{ name: "Ada Prova", isIntact: true }] });
  expect(copy).toMatchObject({ name: "delibera.pdf", mime: "application/pdf", takenFrom: signed?.sha256 });
  const changed = Buffer.from(envelope);
  changed.write("ATTO", changed.indexOf("atto di prova"));
  expect((await send({ act, files: files(changed) }, "signed-2")).json).toMatchObject({ state: "draft" });
  expect((await send({ act, files: files(Buffer.from("0nothing")) }, "signed-3")).status).toBe(422);
});

test("no key, a wrong key and one that was taken back open nothing; nor does another program's", async () => {
  expect((await desk.rest("POST", "albo/intake", { body: sent() })).status).toBe(401);
  expect((await send(sent(), "x", `albo_${"A".repeat(43)}`)).status).toBe(401);
  const other = await makeApiKey(database.desk, { site, name: "Altro", person: "prova", now: new Date() });
  const [draft] = await database.desk.selectFrom("albo.drafts").select("id").execute();
  const asked = await desk.rest("GET", `albo/intake/${draft?.id}`, { headers: { authorization: `Bearer ${other}` } });
  expect(asked.status).toBe(404);
  const row = await database.desk
    .selectFrom("albo.api_keys")
    .select("id")
    .where("name", "=", "Altro")
    .executeTakeFirst();
  await revokeApiKey(database.desk, { site, id: row?.id ?? "", now: new Date() });
  expect((await send(sent(), "y", other)).status).toBe(401);
  const kept = await database.pool.query("select * from albo.api_keys");
  expect(JSON.stringify(kept.rows)).not.toContain(key);
});

test("the program that sent an act gets its certificate when the term is over, and nobody else does", async () => {
  const { json } = await send(sent("Per la relata"), "certificate-1");
  const start = new Date("2026-03-02T09:00:00.000Z");
  await database.desk.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom("albo.drafts")
      .select("contentSha256")
      .where("id", "=", json.id)
      .executeTakeFirstOrThrow();
    const given = { site, id: json.id, now: start };
    await approveDraft(tx, { ...given, actor: aPublisher, approval: { sha256: draft.contentSha256 } });
    await publishAct(tx, { signer: aSigner(), now: start }, { site, id: json.id, bodyName: "Comune di Prova" });
  });
  const ask = async (bearer: string) => {
    const request = new Request(`${desk.config.serverURL}/admin/api/albo/intake/${json.id}/certificate`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    const { handleEndpoints } = await import("payload");
    return handleEndpoints({ config: desk.config, request });
  };
  expect((await ask(key)).status).toBe(404);
  await desk.rest("POST", "albo/run-due", { headers: { authorization: `Bearer ${internalSecret}` } });
  const got = await ask(key);
  expect([got.status, got.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(Buffer.from(await got.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
  const other = await makeApiKey(database.desk, { site, name: "Terzo", person: "prova", now: new Date() });
  expect((await ask(other)).status).toBe(404);
});

test("acts laid into the folder are taken once; what cannot be taken says why and is not lost", async () => {
  const folder = join(desk.dataDir, "albo-in");
  await mkdir(folder, { recursive: true });
  const lay = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    await utimes(join(folder, name), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  };
  const { act } = sent("Dalla cartella");
  await lay("delibera.txt", "La Giunta approva.");
  await lay("atto.json", JSON.stringify({ act, files: [{ file: "delibera.txt", nature: "main" }] }));
  await lay("manca.json", JSON.stringify({ act, files: [{ file: "non-ce.pdf", nature: "main" }] }));
  await lay("fuori.json", JSON.stringify({ act, files: [{ file: "../keys/secrets.json", nature: "main" }] }));
  await lay("rotto.json", "{");
  const run = () => desk.rest("POST", "albo/run-due", { headers: { authorization: `Bearer ${internalSecret}` } });
  expect((await run()).json).toMatchObject({ folder: { taken: 1, refused: 3 } });
  expect((await run()).json).toMatchObject({ folder: { taken: 0, refused: 0 } });
  expect((await readdir(join(folder, "presi"))).toSorted()).toEqual(["atto.json", "delibera.txt"]);
  expect((await readdir(join(folder, "rifiutati"))).toSorted()).toEqual([
    ...["fuori.json", "fuori.txt", "manca.json", "manca.txt", "rotto.json", "rotto.txt"],
  ]);
  expect(await readFile(join(folder, "rifiutati", "manca.txt"), "utf8")).toContain("non-ce.pdf");
  const taken = await database.desk.selectFrom("albo.drafts").selectAll().where("source", "=", "folder").execute();
  expect(taken).toMatchObject([{ state: "in-review", content: { title: "Dalla cartella" } }]);
});
