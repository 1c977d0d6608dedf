import { openAsBlob } from "node:fs";
import { open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findSensitivePlaces, findSignatureReports, readLog } from "#src/albo/index.ts";
import { readText } from "#src/platform/read-text.ts";
import { storedPath } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";
import { setUpBoard } from "#test/factories/albo.ts";
import { aLockedPdf } from "#test/factories/hostile-pdfs.ts";
import { aRevealingPdf } from "#test/factories/revealing-pdf.ts";

const database = withDatabase();
let desk: TestDesk;
let filesDir: string;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  desk = await openTestDesk(database);
  filesDir = join(desk.dataDir, "files");
  for (const role of ["editor", "legal-publisher"]) tokens[role] = await desk.tokenOf(role);
  await setUpBoard(database.desk);
}, 120_000);

type Fields = Readonly<Record<string, string | Blob | readonly string[]>>;
async function send(role: string, path: string, fields: Fields, name = "atto.pdf"): Promise<URL> {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) {
    if (value instanceof Blob) body.append(key, value, name);
    else for (const one of [value].flat()) body.append(key, one);
  }
  const answer = await desk.answer("POST", `albo/${path}`, { token: tokens[role] ?? "", body });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location") ?? "", "http://x");
}
const draftOf = (id: string) =>
  database.desk.selectFrom("albo.drafts").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const pdfBlob = (pdf: Buffer) => new Blob([new Uint8Array(pdf)], { type: "application/pdf" });
const whole = { type: "A.02.02", title: "Un atto", office: "Segreteria" };
async function aDraftWith(pdf: Buffer, fields: Fields = {}) {
  const url = await send("editor", "save", { ...whole, ...fields, newMain: pdfBlob(pdf) });
  const id = url.searchParams.get("id") ?? "";
  const [file] = (await draftOf(id)).content.files;
  if (!file) throw new Error("no file");
  return { id, file };
}
const boxOf = (box: { page: number; x: number; y: number; width: number; height: number }) =>
  [box.page, box.x, box.y, box.width, box.height].join(",");
const textOf = async (sha256: string) =>
  (await readText(process.cwd(), storedPath(filesDir, sha256), "application/pdf")).text;

test("what looks like personal data is found with its boxes, and so are words that somebody searches", async () => {
  const { file } = await aDraftWith((await aRevealingPdf()).pdf);
  const looked = await findSensitivePlaces(process.cwd(), storedPath(filesDir, file.sha256), "segreti altrove");
  expect(looked).toMatchObject({
    ok: true,
    value: {
      pages: [{ width: 595, height: 842 }],
      places: [
        { kind: "fiscal-code", page: 1, boxes: [{ page: 1 }] },
        { kind: "word", page: 1, boxes: [{ page: 1 }] },
      ],
    },
  });
});

test("in a draft the obscured copy stands in place of the file, is looked at again and names the original", async () => {
  const { pdf, boxes } = await aRevealingPdf();
  const { id, file } = await aDraftWith(pdf);
  const nothing = await send("editor", "redact", { id, file: file.sha256 });
  expect(nothing.searchParams.get("refused")).toBe("no-boxes");
  const done = await send("editor", "redact", { id, file: file.sha256, box: boxes.map(boxOf) });
  expect([done.searchParams.get("done"), done.searchParams.get("name")]).toEqual(["redactedLeft", "Segreti (1)"]);
  const { files } = (await draftOf(id)).content;
  expect(files).toMatchObject([{ obscures: file.sha256, nature: "main", name: "atto-oscurato.pdf" }]);
  expect(files[0]?.sha256).not.toBe(file.sha256);
  expect(await textOf(files[0]?.sha256 ?? "")).not.toContain("RSSMRA85T10A562S");
  const scan = await database.desk
    .selectFrom("albo.scans")
    .select("findings")
    .where("sha256", "=", files[0]?.sha256 ?? "")
    .executeTakeFirstOrThrow();
  expect(scan.findings).toEqual([]);
  // the original stays in the store, and nobody who reads the site can ask for it
  expect((await readFile(storedPath(filesDir, file.sha256))).equals(pdf)).toBe(true);
});

test("of a posted act the copy takes the file's place with a reason; number and term stay", async () => {
  const { pdf, boxes } = await aRevealingPdf();
  const { id, file } = await aDraftWith(pdf, { next: "send" });
  const { contentSha256 } = await draftOf(id);
  await send("legal-publisher", "step", {
    id,
    step: "approve",
    sha256: contentSha256,
    looked: "on",
    dataReason: "Prova",
  });
  const given = { id, file: file.sha256, box: boxes.map(boxOf) };
  expect((await send("editor", "redact", { ...given, reason: "x" })).searchParams.get("refused")).toBe("mayNot");
  expect((await send("legal-publisher", "redact", given)).searchParams.get("refused")).toBe("no-reason");
  await send("legal-publisher", "redact", { ...given, reason: "Dato non necessario" });
  const shown = await database.site
    .selectFrom("albo.exposures")
    .select(["document", "number"])
    .where("act", "=", id)
    .executeTakeFirstOrThrow();
  expect(shown.document.files).toMatchObject([{ obscures: file.sha256 }]);
  expect(shown.document.facts).toMatchObject([{ what: "obscuring", reason: "Dato non necessario" }]);
  expect((await readLog(database.desk, id)).at(-1)).toMatchObject({ detail: { from: file.sha256 } });
});

test("a copy of what was in a signed envelope takes the envelope's place too", async () => {
  const envelope = await readFile("test/golden/envelopes/rsa.p7m");
  const url = await send("editor", "save", { ...whole, newMain: new Blob([new Uint8Array(envelope)]) }, "atto.pdf.p7m");
  const id = url.searchParams.get("id") ?? "";
  const { files } = (await draftOf(id)).content;
  expect(files.map(({ mime }) => mime)).toEqual(["application/pkcs7-mime", "application/pdf"]);
  const reports = await findSignatureReports(database.desk, files);
  expect([...reports.values()]).toMatchObject([{ form: "cades", signatures: [{ name: "Ada Prova", isIntact: true }] }]);
  await expect(database.desk.updateTable("albo.signature_reports").set({ form: "pades" }).execute()).rejects.toThrow(
    /permission denied/,
  );
  // the golden content is no PDF that can be drawn: it says so, and nothing changes
  const inside = files[1]?.sha256 ?? "";
  const refused = await send("editor", "redact", { id, file: inside, box: "1,0.1,0.1,0.2,0.2" });
  expect(refused.searchParams.get("refused")).toBe("redact.unreadable");
  expect((await draftOf(id)).content.files).toEqual(files);
});

test("pictures of pages are for who works on the act; boxes that are none are left out", async () => {
  const { id, file } = await aDraftWith((await aRevealingPdf()).pdf);
  const picture = (role: string, page: string) =>
    desk.answer("GET", `albo/page/${id}/${file.sha256}/${page}`, { token: tokens[role] ?? "" });
  expect((await picture("editor", "1")).headers.get("content-type")).toBe("image/webp");
  expect((await picture("editor", "7")).status).toBe(404);
  expect((await picture("nobody", "1")).status).toBe(404);
  const wrong = await send("editor", "redact", { id, file: file.sha256, box: ["1,2,3,4,5", "x", "0,0,0,1,1", ""] });
  expect(wrong.searchParams.get("refused")).toBe("no-boxes");
  // measures typed in hundredths of the page, with a comma as Italians write
  const typed = { "page-0": "1", "x-0": "10", "y-0": "14,5", "width-0": "60", "height-0": "4" };
  const done = await send("editor", "redact", { id, file: file.sha256, ...typed });
  expect(done.searchParams.get("done")).toBe("redactedLeft");
});

const damaged = Buffer.from("%PDF-1.7\n1 0 obj\n<<");
test.each([
  ["a damaged PDF is kept, and who approves is told", "atto.pdf", damaged, "saved", "unreadable"],
  ["a PDF with a password is kept, and who approves is told", "atto.pdf", "locked", "saved", "encrypted"],
  [
    "a broken envelope is not taken",
    "atto.pdf.p7m",
    Buffer.from([0x30, 0x82, 0x01, 0x02, 0x03]),
    "bad-envelope",
    undefined,
  ],
  ["a text that calls itself PDF is not taken", "atto.pdf", Buffer.from("non sono un PDF"), "wrong-content", undefined],
  ["an empty file is not taken", "atto.pdf", Buffer.alloc(0), "empty", undefined],
  ["a program is not taken", "atto.exe", Buffer.from("MZ"), "bad-type", undefined],
] as const)("%s; what was typed stays", async (_what, name, given, said, outcome) => {
  const data = given === "locked" ? await aLockedPdf() : given;
  const url = await send("editor", "save", { ...whole, title: "Resta scritto", newMain: pdfBlob(data) }, name);
  expect(url.searchParams.get("refused") ?? url.searchParams.get("done")).toBe(said);
  const { content } = await draftOf(url.searchParams.get("id") ?? "");
  expect([content.title, content.files.length]).toEqual(["Resta scritto", outcome ? 1 : 0]);
  if (!outcome) return;
  const scan = await database.desk
    .selectFrom("albo.scans")
    .select("outcome")
    .where("sha256", "=", content.files[0]?.sha256 ?? "")
    .executeTakeFirstOrThrow();
  expect(scan.outcome).toBe(outcome);
});

test("three hundred megabytes are kept without being held in memory, and said to be too large to be looked at", async () => {
  const path = join(desk.dataDir, "large.pdf");
  await writeFile(path, "%PDF-1.7\n");
  const handle = await open(path, "r+");
  await handle.truncate(300 * 2 ** 20);
  await handle.close();
  const url = await send("editor", "save", { ...whole, newMain: await openAsBlob(path) });
  const { content } = await draftOf(url.searchParams.get("id") ?? "");
  expect(content.files).toMatchObject([{ bytes: 300 * 2 ** 20 }]);
  const scan = await database.desk
    .selectFrom("albo.scans")
    .select("outcome")
    .where("sha256", "=", content.files[0]?.sha256 ?? "")
    .executeTakeFirstOrThrow();
  expect(scan.outcome).toBe("too-large");
  await rm(path);
}, 60_000);
