import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSealKey } from "#src/platform/signatures/seal-key.ts";
import { sealPdf } from "#src/platform/signatures/seal-pdf.ts";
import { storedPath } from "#src/platform/storage.ts";
import { holdsInclusion } from "#src/register/verify-proof.ts";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSealFolder, aSealKey } from "#test/factories/seal.ts";
import { aSigner } from "#test/factories/signer.ts";
import { closeYear } from "../close-year.ts";
import { findYearPrint } from "../print-year.ts";
import { runDue } from "../run-due.ts";
import { CertificateData } from "./certificate-data.ts";
import { findCertificate } from "./issue-certificates.ts";
import { keepSignedCertificate, listSignedCertificates } from "./keep-signed.ts";
import { printCertificate } from "./print-certificate.ts";

const database = withDatabase();
const folder = await mkdtemp(join(tmpdir(), "albo-seals-"));
const filesDir = join(folder, "files");
const key = aSealFolder();
afterAll(async () => {
  key.forget();
  await rm(folder, { recursive: true });
});
const program = process.cwd();
const signer = aSigner();
const site = "comune";
const deps = { site, signer, origin: "https://comune.esempio.it", program, filesDir };
const end = new Date("2026-12-08T23:00:00.000Z");
let act: string;
beforeAll(async () => {
  await setUpBoard(database.desk);
  act = (await aPostedAct(database.desk, aMorning, { emergencyNumber: "E-3/2026" })).id;
  await aPostedAct(database.desk, aMorning);
  await runDue(database.desk, { ...deps, now: end, seal: () => openSealKey(key) });
});

const stored = async (of = act) =>
  readFile(storedPath(filesDir, (await findCertificate(database.desk, of))?.sha256 ?? ""));
test("with a configured key the certificate is sealed when it is made, says whose seal it is, and can be printed again under it", async () => {
  const made = await findCertificate(database.desk, act);
  const data = CertificateData.parse(made?.data);
  expect([data.sealedBy, data.emergencyNumber]).toEqual(["Comune di Prova - Sigillo", "E-3/2026"]);
  const sealed = await stored();
  const printed = await printCertificate(program, data);
  expect(sealed.subarray(0, printed.length).equals(printed)).toBe(true);
  expect(sealed.length).toBeGreaterThan(printed.length);
});

test("the proof in the certificate is checked with nothing but hashing", async () => {
  const { proof } = CertificateData.parse((await findCertificate(database.desk, act))?.data);
  if (!proof) throw new Error("no proof");
  const hex = (text: string) => Buffer.from(text, "hex");
  const claim = {
    ...{ index: proof.entry - 1, size: proof.treeSize, leafHash: hex(proof.leafHash), root: hex(proof.root) },
  };
  expect(holdsInclusion(claim, proof.path.map(hex))).toBe(true);
  expect(holdsInclusion({ ...claim, leafHash: hex("00".repeat(32)) }, proof.path.map(hex))).toBe(false);
});

test("an independent reader finds the sealed certificate's text, tags, claim to be PDF/A-2 and signature", async () => {
  const sealed = await stored();
  const pdf = await getDocument({ data: new Uint8Array(sealed), verbosity: 0 }).promise;
  const { metadata } = await pdf.getMetadata();
  expect(metadata.getRaw()).toContain("<pdfaid:part>2</pdfaid:part>");
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, place) => pdf.getPage(place + 1)));
  const tags = JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree())));
  for (const tag of ["H1", "H2", "Table", "L", "Figure"]) expect(tags).toContain(`"${tag}"`);
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const words = contents.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : ""))).join(" ");
  for (const said of ["Relata di pubblicazione", "E-3/2026", "Prova di iscrizione"]) expect(words).toContain(said);
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  expect(annotations.map(({ fieldType }) => fieldType)).toContain("Sig");
});

test("a certificate signed by a person is kept when it holds the certificate byte for byte, and only then", async () => {
  const { id: act } = await aPostedAct(database.desk, end);
  await runDue(database.desk, { ...deps, now: new Date("2026-12-30T08:00:00Z") });
  const plain = await stored(act);
  const path = join(folder, "signed.pdf");
  const keep = () =>
    keepSignedCertificate(database.desk, { program, filesDir, now: end }, { site, act, path, actor: aPublisher });
  await writeFile(path, plain);
  expect(await keep()).toEqual({ ok: false, error: { kind: "other-document" } });
  const signed = await sealPdf(plain, await aSealKey("ec"), end);
  const changed = Buffer.from(signed);
  changed[50] = (changed[50] ?? 0) ^ 1;
  await writeFile(path, changed);
  expect(await keep()).toEqual({ ok: false, error: { kind: "other-document" } });
  await writeFile(path, Buffer.concat([signed, Buffer.from("aggiunta")]));
  expect(await keep()).toEqual({ ok: false, error: { kind: "not-signed" } });
  await writeFile(path, signed);
  expect(await keep()).toMatchObject({ ok: true, value: { form: "pades" } });
  expect(await keep()).toEqual({ ok: false, error: { kind: "done-already" } });
  const envelope = join(folder, "certificate.p7m");
  await writeFile(join(folder, "content.pdf"), plain);
  execFileSync(
    "openssl",
    [
      ...["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-in", join(folder, "content.pdf")],
      ...["-signer", key.certificateFile, "-inkey", key.keyFile, "-out", envelope],
    ],
    { stdio: "ignore" },
  );
  const cades = { site, act, path: envelope, actor: aPublisher };
  expect(await keepSignedCertificate(database.desk, { program, filesDir, now: end }, cades)).toMatchObject({
    ok: true,
    value: { form: "cades" },
  });
  expect(await listSignedCertificates(database.desk, act)).toHaveLength(2);
  await expect(database.desk.deleteFrom("albo.signed_certificates").execute()).rejects.toThrow(/permission denied/);
  await expect(database.owner.deleteFrom("albo.signed_certificates").execute()).rejects.toThrow(/is refused/);
});

test("a closed year is printed once as tagged PDF/A, sealed, with every number and no subject", async () => {
  const now = new Date("2027-01-04T08:00:00Z");
  await database.desk
    .transaction()
    .execute((tx) => closeYear(tx, { signer, now }, { site, year: 2026, actor: aPublisher }));
  await runDue(database.desk, { ...deps, now, seal: () => openSealKey(key) });
  const print = await findYearPrint(database.site, { site, register: "albo", year: 2026 });
  await runDue(database.desk, { ...deps, now, seal: () => openSealKey(key) });
  expect(await findYearPrint(database.site, { site, register: "albo", year: 2026 })).toEqual(print);
  const bytes = await readFile(storedPath(filesDir, print?.sha256 ?? ""));
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  expect(text).toContain("anno 2026");
  expect(text).toContain("Atti pubblicati: 3");
  expect(text).not.toContain("Approvazione del bilancio");
  expect((await pdf.getMetadata()).metadata.getRaw()).toContain("<pdfaid:part>2</pdfaid:part>");
});
