import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printPdf } from "#src/platform/print-pdf.ts";
import { storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { indexDocumentJob, sweepJob } from "./jobs.ts";
import { findUnread } from "./read-files.ts";
import { searchDocuments } from "./search-documents.ts";

const database = withDatabase();
const program = process.cwd();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const deps = () => ({ db: database.worker, reader: { filesDir: folder, program } });
const search = async (query: string) =>
  (await searchDocuments(database.site, { site: "comune", locale: "it", query, now: aMorning, limit: 10 })).hits;

/** A document with one file of these bytes, published and indexed by its job. */
async function withFile(id: string, mime: string, bytes: Buffer | string) {
  const source = join(folder, `${id}.source`);
  await writeFile(source, bytes);
  const { sha256, bytes: size } = await storeFile(folder, source);
  const document = aPressRelease({ id, title: `Allegati ${id}`, files: [{ sha256, name: id, mime, bytes: size }] });
  const entry = await publish(database, document);
  await indexDocumentJob.run([{ site: "comune", kind: "news", id, locale: "it", entry }], deps());
  return document;
}

test("words that stand only in a PDF are found, with the passage", { timeout: 60_000 }, async () => {
  const template = `#set document(title: "Prova")\n#set text(lang: "it", font: "Titillium Web")\nIl nibbio bruno nidifica nella golena.`;
  const document = await withFile(
    "nibbio",
    "application/pdf",
    await printPdf(program, { template, inputs: {}, madeAt: aMorning }),
  );
  const [hit] = await search("nibbi golena");
  expect(hit?.document.id).toBe("nibbio");
  expect(hit?.passage.filter((part) => part.hit).map((part) => part.text)).toEqual(["nibbio", "golena"]);
  await withdraw(database, document, "Errore");
  expect(await search("nibbio")).toEqual([]);
});

test("a file that holds no PDF hinders nothing, and neither it nor a picture is read twice", async () => {
  await withFile("rotto", "application/pdf", "%PDF-1.7 rotto");
  await withFile("figura", "image/png", "finta");
  expect((await search("rotto")).map(({ document }) => document.id)).toEqual(["rotto"]);
  expect(await findUnread(database.worker, 10)).toEqual([]);
});

test("what no job has read is read by the sweep", async () => {
  const source = join(folder, "tardi");
  await writeFile(source, "Il calendario delle potature");
  const { sha256, bytes } = await storeFile(folder, source);
  await publish(
    database,
    aPressRelease({ id: "tardi", files: [{ sha256, name: "a.txt", mime: "text/plain", bytes }] }),
  );
  await sweepJob.run({}, deps());
  expect((await search("potature")).map(({ document }) => document.id)).toEqual(["tardi"]);
});
