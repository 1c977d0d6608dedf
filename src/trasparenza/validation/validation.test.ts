import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PublicDocument, type PublicFile, publishDocument } from "#src/content/index.ts";
import { storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { Content } from "../content.ts";
import {
  findContent,
  listUnsettled,
  listValidations,
  lookIntoFiles,
  printProof,
  publishContent,
  saveContent,
  sendContentBack,
} from "../index.ts";
import { workbook } from "../workbook.ts";
import { missingColumns } from "./headings.ts";

const database = withDatabase();
let filesDir = "";
beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), "arengo-files-"));
});
afterAll(() => rm(filesDir, { recursive: true }));

/** A file in the store, looked into. */
async function aFile(name: string, mime: string, data: Buffer | string): Promise<PublicFile & { title: string }> {
  const source = join(filesDir, "upload");
  await writeFile(source, data);
  const file = { ...(await storeFile(filesDir, source)), name, mime, title: "" };
  await lookIntoFiles(database.desk, { program: process.cwd(), filesDir, files: [file], now: aMorning });
  return file;
}
const save = (given: Partial<Content>) =>
  saveContent(database.desk, {
    ...{ site: "comune", by: "Ada", now: aMorning },
    content: Content.parse({
      ...{ node: "01.02", title: "Regolamento", text: "Il testo.", office: "Segreteria", dutyFrom: "2026-03-10" },
      ...given,
    }),
  });
const publish = (id: string, validation?: { outcome: "publishable" | "provisional"; note: string }) =>
  database.desk.transaction().execute((tx) =>
    publishContent(
      tx,
      { signer: aSigner(), eventJobs: {}, now: aMorning },
      {
        ...{ site: "comune", id, role: "transparency-officer" },
        ...(validation && { validation: { ...validation, person: "Rita" } }),
      },
    ),
  );

const iban = "Versare su IT60 X054 2811 1010 0000 0123 456 entro il mese";
test.each([
  ["a text", "avviso.txt", "text/plain", () => Buffer.from(iban)],
  ["a CSV", "dati.csv", "text/csv", () => Buffer.from(`Conto\n${iban}`)],
  [
    "a workbook",
    "dati.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    () => workbook([["Conto"], [iban]], "Dati"),
  ],
  [
    "an OpenDocument table",
    "dati.ods",
    "application/vnd.oasis.opendocument.spreadsheet",
    () => workbook([["Conto"], [iban]], "Dati", "ods"),
  ],
] as const)("an IBAN inside %s keeps a content from being published", async (_case, name, mime, data) => {
  const id = await save({ files: [await aFile(name, mime, await data())] });
  expect(await publish(id, { outcome: "publishable", note: "Va bene così" })).toMatchObject({
    ...{ ok: false, error: { kind: "faults", faults: [{ kind: "iban-in-file", file: name }] } },
  });
});

test("an IBAN inside a PDF is found too, and a broken PDF is something to look at", async () => {
  const proof = {
    ...{ id: "1", title: iban, node: { id: "1", name: "n", reference: "r" }, office: "o", condition: undefined },
    ...{ firstPublishedAt: aMorning.toISOString(), entries: [], files: [], visibleUntil: undefined },
  };
  const pdf = await printProof(process.cwd(), proof, { body: "Comune", madeAt: aMorning });
  const id = await save({ files: [await aFile("conto.pdf", "application/pdf", pdf)] });
  expect(await publish(id)).toMatchObject({ error: { faults: [{ kind: "iban-in-file", file: "conto.pdf" }] } });
  const broken = await save({ files: [await aFile("rotto.pdf", "application/pdf", "%PDF-1.7 nulla")] });
  expect(await publish(broken)).toMatchObject({ error: { kind: "concerns", concerns: [{ kind: "unreadable" }] } });
});

test("an attachment that no program can look into is something to look at; a signed file is seen by its contents", async () => {
  const picture = await aFile("pianta.png", "image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const id = await save({ files: [picture] });
  expect(await publish(id)).toMatchObject({ error: { concerns: [{ kind: "not-looked-at", file: "pianta.png" }] } });
  expect((await publish(id, { outcome: "publishable", note: "Una pianta" })).ok).toBe(true);
  const signed = await aFile("atto.txt.p7m", "application/pkcs7-mime", "0");
  const inside = await aFile("atto.txt", "text/plain", "Il testo firmato.");
  expect((await publish(await save({ files: [signed, inside] }))).ok).toBe(true);
  expect(await publish(await save({ files: [signed] }))).toMatchObject({ error: { kind: "concerns" } });
  const data = await aFile("dati.json", "application/json", JSON.stringify({ conto: iban }));
  expect(await publish(await save({ files: [data] }))).toMatchObject({ error: { faults: [{ kind: "iban-in-file" }] } });
});

test("a CSV file under an entry with a table of the law must have its columns, or a person says why not", async () => {
  const head = "Anno;Trimestre;Categoria di spesa;Tipologia di spesa;Importo;Beneficiario";
  const row = "2026;3;Uscite correnti;Interessi passivi;10,00;Persona fisica";
  const whole = await aFile("whole.csv", "text/csv", `\uFEFF${head.toUpperCase()}\r\n${row}\r\n`);
  const poor = await aFile("poor.csv", "text/csv", "anno;trimestre;importo\n2026;3;10,00\n");
  expect(await publish(await save({ node: "17.01", files: [poor] }))).toMatchObject({
    error: {
      concerns: [
        {
          ...{ kind: "columns", file: "poor.csv" },
          excerpt: "Dati sui pagamenti (art. 4-bis): Categoria di spesa, Tipologia di spesa, Beneficiario",
        },
      ],
    },
  });
  const reason = { outcome: "publishable" as const, note: "Dati in attesa del modello" };
  expect((await publish(await save({ node: "17.01", files: [poor] }), reason)).ok).toBe(true);
  expect((await publish(await save({ node: "17.01", files: [poor, whole] }))).ok).toBe(true);
  const table = { schema: "free" as const, rows: [["a"], ["1"]] };
  const notCompared = [{ node: "18.01" }, { node: "17.01", table }];
  const csv = [{ file: "poor.csv", headings: ["anno"] }];
  for (const given of notCompared) expect(missingColumns(Content.parse(given), csv)).toBeUndefined();
});

test("an IBAN on a page that is referred to, or in any field, keeps a content from being published", async () => {
  const { signer, now } = { signer: aSigner(), now: aMorning };
  const page = {
    ...{ site: "comune", kind: "page", id: "tributi", locale: "it", path: "/tributi", title: "Tributi" },
    ...{
      section: "pagine",
      summary: iban,
      topics: [],
      refs: [],
      tags: ["page:tributi"],
      listed: true,
      files: [],
    },
    ...{ sortAt: now.toISOString(), visibleFrom: now.toISOString(), updatedAt: now.toISOString(), office: "Tributi" },
  };
  await database.desk
    .transaction()
    .execute((tx) =>
      publishDocument(tx, { signer, eventJobs: {}, now }, { document: PublicDocument.parse(page), role: "x" }),
    );
  const id = await save({ text: "", reference: { kind: "page", id: "tributi" } });
  expect(await publish(id)).toMatchObject({ error: { faults: [{ kind: "iban-in-page" }] } });
  const places = [
    { title: iban },
    { text: iban },
    { office: iban },
    { table: { schema: "free", rows: [["Conto"], [iban]] } },
  ];
  for (const given of places)
    expect(await publish(await save(given))).toMatchObject({ error: { faults: [{ kind: "iban" }] } });
});

test("what must be looked at needs a reason, which is kept with the entry; published for the time being is told to the officer", async () => {
  const id = await save({ text: "Contributo a persone con disabilità in stato di bisogno." });
  expect(await publish(id)).toMatchObject({ ok: false, error: { kind: "concerns" } });
  expect((await publish(id, { outcome: "publishable", note: "Dati aggregati" })).ok).toBe(true);
  expect(await listValidations(database.desk, id)).toMatchObject([{ note: "Dati aggregati", person: "Rita" }]);
  expect(await publish(id, { outcome: "publishable", note: "Ancora" })).toMatchObject({ ok: true });
  expect(await listValidations(database.desk, id)).toHaveLength(1);
  const provisional = await save({ title: "Provvisorio" });
  expect(await publish(provisional, { outcome: "provisional", note: " " })).toMatchObject({
    error: { kind: "no-note" },
  });
  await publish(provisional, { outcome: "provisional", note: "Manca il parere" });
  const back = await save({ title: "Da rivedere" });
  const send = (note: string) =>
    database.desk.transaction().execute((tx) =>
      sendContentBack(tx, {
        ...{ site: "comune", id: back, role: "transparency-officer", person: "Rita", note, now: aMorning },
      }),
    );
  expect(await send("")).toEqual({ ok: false, error: { kind: "no-note" } });
  expect((await send("Manca l'allegato")).ok).toBe(true);
  expect((await findContent(database.desk, "comune", back))?.state).toBe("draft");
  const unsettled = await listUnsettled(database.desk, "comune");
  expect(unsettled.map(({ outcome, note }) => `${outcome}: ${note}`).sort()).toEqual([
    "not-publishable: Manca l'allegato",
    "provisional: Manca il parere",
  ]);
  await expect(database.desk.updateTable("trasparenza.validations").set({ note: "altro" }).execute()).rejects.toThrow(
    "permission denied",
  );
});
