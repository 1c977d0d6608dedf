import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";
import { isOpen, readProgress } from "./progress.ts";

const database = withDatabase();
let desk: TestDesk;
let token = "";
beforeAll(async () => {
  desk = await openTestDesk(database);
  token = await desk.tokenOf("administrator");
}, 60_000);

const post = (page: string, fields: Record<string, string | File | readonly string[]>, as = token) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string);
  return desk.answer("POST", `set-up/${page}`, { token: as, body });
};
const typed = async () => (await readProgress(desk.payload)).typed;
const names = {
  ...{ municipality: "Comune di Esempio", placeName: "Esempio", province: "ar" },
  ...{ "codes.istat": "051017", "codes.ipa": "c_d077", "codes.cadastral": "d077", "codes.fiscal": "00137520516" },
};
const contacts = { address: "Piazza 1", phone: "0575 1", email: "urp@comune.example", pec: "pec@comune.example" };

test("only an administrator sets an installation up", async () => {
  expect((await post("municipality", names, await desk.tokenOf("editor"))).status).toBe(403);
  expect((await post("municipality", names, "")).status).toBe(403);
  expect((await post("unknown", names)).status).toBe(400);
});

test("what is typed is kept before it is looked at, wrong or half written", async () => {
  expect((await post("municipality", { municipality: "Comune di", draft: "on" })).status).toBe(204);
  expect(await typed()).toMatchObject({ municipality: "Comune di" });
  const answer = await post("municipality", { ...names, "codes.fiscal": "00137520510" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/set-up?step=municipality"]);
  expect(await typed()).toMatchObject({ "codes.fiscal": "00137520510", "codes.cadastral": "d077" });
});

test("a page in order leads to the next; the site does not open while one is wrong, but leads there", async () => {
  expect((await post("municipality", names)).headers.get("location")).toBe("/admin/set-up?step=contacts");
  expect((await post("contacts", { ...contacts, pec: "" })).headers.get("location")).toBe(
    "/admin/set-up?step=contacts",
  );
  expect((await post("open", {})).headers.get("location")).toBe("/admin/set-up?step=contacts");
  expect(await isOpen(desk.payload)).toBe(false);
  expect((await post("contacts", contacts)).headers.get("location")).toBe("/admin/set-up?step=look");
});

test("a coat of arms without alternative text, or that is no picture, is refused with a sentence", async () => {
  const bytes = await sharp({ create: { width: 40, height: 50, channels: 4, background: "#7b1c2e" } })
    .png()
    .toBuffer();
  const png = new File([new Uint8Array(bytes)], "stemma.png", { type: "image/png" });
  const look = { primaryColor: "#7b1c2e", alt: "" };
  await post("look", { ...look, coatOfArmsFile: png });
  expect((await typed())["problem.look"]).toContain("Descriva l'immagine");
  const text = new File(["<script>"], "stemma.png", { type: "image/png" });
  await post("look", { ...look, alt: "Stemma", coatOfArmsFile: text });
  expect((await typed())["problem.look"]).toContain("Il file non si può accettare");
  const answer = await post("look", { ...look, alt: "Stemma", coatOfArmsFile: png });
  expect(answer.headers.get("location")).toBe("/admin/set-up?step=languages");
  expect(Number((await typed()).coatOfArms)).toBeGreaterThan(0);
});

test("the topics chosen are made once in both languages, also when two ask at the same time", {
  timeout: 120_000,
}, async () => {
  const topic = ["acqua", "agricoltura", "non-esiste"];
  const answers = await Promise.all([post("topics", { topic }), post("topics", { topic })]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const { rows } = await database.pool.query(
    "select locale, document->>'term' as term from published.documents where kind = 'topic' and document->>'term' = any($1) order by 1, 2",
    [topic],
  );
  expect(rows).toHaveLength(4);
});

test("without a mail server a person is invited by a link to hand over, which lets them choose a password", async () => {
  const person = { personName: "Anna Prova", personEmail: "Anna@comune.example", personRole: "approver", invite: "on" };
  expect((await post("people", { ...person, personEmail: "anna" })).headers.get("location")).toContain("step=people");
  expect((await typed())["problem.people"]).toContain("indirizzo email intero");
  await post("people", person);
  const { link = "", invited } = await typed();
  expect(invited).toBe("Anna@comune.example");
  const resetToken = link.split("/reset/")[1];
  const chosen = { token: resetToken, password: "una-password-scelta" };
  expect((await desk.rest("POST", "users/reset-password", { body: chosen })).status).toBe(200);
  const login = { email: "anna@comune.example", password: "una-password-scelta" };
  expect((await desk.rest("POST", "users/login", { body: login })).status).toBe(200);
  await post("people", person);
  expect((await typed())["problem.people"]).toContain("c'è già una persona");
});

test("with every page in order the site opens with what was written", async () => {
  await post("languages", { "language.en": "on" });
  expect((await post("open", {})).headers.get("location")).toBe("/admin/set-up?step=open");
  expect(await isOpen(desk.payload)).toBe(true);
  const { rows } = await database.pool.query(
    "select locale, document from published.documents where kind = 'settings' order by locale",
  );
  expect(rows.map(({ locale }) => locale)).toEqual(["en", "it"]);
  expect(rows[1].document).toMatchObject({
    ...{ municipality: "Comune di Esempio", province: "AR", primaryColor: "#7b1c2e", languages: ["it", "en"] },
    ...{ codes: { istat: "051017", cadastral: "D077" }, coatOfArms: { alt: "Stemma" } },
  });
});
