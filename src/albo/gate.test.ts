import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anActFile, anAuthor, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aPdf } from "#test/factories/pdf.ts";
import { aMorning } from "#test/factories/register.ts";
import { printCertificate } from "./certificate/print-certificate.ts";
import { createDraft } from "./drafts.ts";
import { listBarriers, listGateFindings, scanFile } from "./files/scan-file.ts";
import { approveDraft, sendToReview } from "./review.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-gate-"));
const program = process.cwd();
const site = "comune";
beforeAll(() => setUpBoard(database.desk));
afterAll(() => rm(filesDir, { recursive: true }));

const store = async (data: string | Buffer, mime: string, name = "atto.pdf") => {
  const source = join(filesDir, "source");
  await writeFile(source, data);
  const file = anActFile({ ...(await storeFile(filesDir, source)), mime, name });
  await scanFile(database.desk, { program, filesDir, file, now: aMorning });
  return file;
};
const approve = (content: ReturnType<typeof anAct>, personalDataReason?: string) =>
  database.desk.transaction().execute(async (tx) => {
    const given = { site, now: aMorning };
    const made = await createDraft(tx, { ...given, content, actor: anAuthor });
    if (!made.ok) throw new Error("not drafted");
    const { id } = made.value;
    await sendToReview(tx, { ...given, id, actor: anAuthor });
    const { contentSha256: sha256 } = await tx
      .selectFrom("albo.drafts")
      .select("contentSha256")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const approval = { sha256, ...(personalDataReason !== undefined && { personalDataReason }) };
    return approveDraft(tx, { ...given, id, actor: aPublisher, approval });
  });

test.each([
  ["L. 68/1999", "assunzione ai sensi della L. 68/1999", "disability-law"],
  ["L. 104/1992", "permessi ai sensi della legge n. 104/1992", "disability-law"],
  ["ISEE", "contributo per nuclei con ISEE basso", "economic-hardship"],
  ["invalidità", "riconoscimento dell'invalidità", "health"],
  ["a fiscal code", "liquidazione a RSSMRA85T10A562S", "fiscal-code"],
  ["an IBAN", "accredito su IT60X0542811101000000123456", "iban"],
])("§16.10: %s in a file stops the posting until somebody confirms and says why", async (_name, words, kind) => {
  const file = await store(`Il responsabile dispone: ${words}.`, "text/plain; charset=utf-8", "atto.txt");
  const content = anAct({ files: [file] });
  expect(await approve(content)).toMatchObject({
    ok: false,
    error: { kind: "personal-data", findings: [{ kind, where: "atto.txt" }] },
  });
  expect(await approve(content, "  ")).toMatchObject({ ok: false, error: { kind: "personal-data" } });
  expect(await approve(content, "Dato necessario per legge: art. 26")).toMatchObject({ ok: true });
  const log = await database.desk
    .selectFrom("albo.log")
    .select("detail")
    .where("what", "=", "approved")
    .orderBy("id", "desc")
    .executeTakeFirst();
  expect(log?.detail).toMatchObject({ personalData: { kinds: [kind], reason: "Dato necessario per legge: art. 26" } });
});

test("§16.10: the subject is looked at too, and an act with nothing in it passes without a question", async () => {
  const file = await store("La Giunta approva il piano neve.", "text/plain; charset=utf-8", "atto.txt");
  expect(await approve(anAct({ files: [file] }))).toMatchObject({ ok: true });
  expect(await approve(anAct({ title: "Contributo ISEE al nucleo", files: [file] }))).toMatchObject({
    error: { kind: "personal-data", findings: [{ kind: "economic-hardship", where: "title" }] },
  });
});

test("the text of a PDF is read, and so is whether it has tags", async () => {
  const pdf = await printCertificate(program, {
    ...{
      version: 1,
      origin: "https://x.example",
      body: "Comune",
      requester: "Comune",
      register: "albo",
      year: 2026,
      number: 1,
    },
    ...{
      type: "Ordinanza",
      title: "Ricovero di RSSMRA85T10A562S",
      office: "Ufficio",
      counting: "whole-days",
      citation: "x",
    },
    ...{
      startsAt: aMorning.toISOString(),
      endsAt: aMorning.toISOString(),
      firstDay: "2026-11-23",
      lastDay: "2026-11-23",
    },
    ...{ effectiveDays: 0, facts: [], interruptions: [], files: [], postedBy: "", approvedBy: "", entries: [] },
    madeAt: aMorning.toISOString(),
  });
  const content = anAct({ files: [await store(pdf, "application/pdf")] });
  const kinds = (await listGateFindings(database.desk, content)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["health", "fiscal-code"]));
  expect(await listBarriers(database.desk, content)).toEqual([]);
});

test.each([
  ["garbage", Buffer.from("%PDF-1.7 this is no PDF"), "unreadable"],
  ["a PDF that is cut off", Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>"), "unreadable"],
  ["an empty text", " \n", "no-text"],
] as const)("%s asks a person to look, and stops nothing else", async (_name, data, kind) => {
  const file = await store(data, kind === "no-text" ? "text/plain" : "application/pdf");
  expect(await listGateFindings(database.desk, anAct({ files: [file] }))).toMatchObject([{ kind, where: "atto.pdf" }]);
});

test("who approves is told of a PDF without tags, of a scan, and of a locked file, before anybody meets a barrier", async () => {
  // one page with a line of text and no structure; one with nothing that a program can read
  const page = (content: string) =>
    aPdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      { dict: "<<>>", stream: content },
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]);
  const files = [
    await store(
      page("BT /F 12 Tf 20 200 Td (La Giunta approva il piano neve per la stagione) Tj ET"),
      "application/pdf",
      "senza-tag.pdf",
    ),
    await store(page("0 0 200 200 re f"), "application/pdf", "scansione.pdf"),
  ];
  expect(await listBarriers(database.desk, anAct({ files }))).toEqual([
    { name: "senza-tag.pdf", what: "untagged" },
    { name: "scansione.pdf", what: "no-text" },
  ]);
});
