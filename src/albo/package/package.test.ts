import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { storedPath, storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import type { ActFile } from "../act-document.ts";
import { type Amendment, amendAct } from "../amend-act.ts";
import { closeYear } from "../close-year.ts";
import { checkFiles, readAlarms } from "../files/check-files.ts";
import { listRegister } from "../register-export.ts";
import { runDue } from "../run-due.ts";
import { exportYear } from "./export-year.ts";
import { metadataOf } from "./metadata.ts";
import { readPackage } from "./read-package.ts";

const database = withDatabase();
const folder = await mkdtemp(join(tmpdir(), "albo-package-"));
afterAll(() => rm(folder, { recursive: true }));
const filesDir = join(folder, "files");
const site = "comune";
const signer = aSigner();
const body = {
  ...{ name: "Comune di Prova", ipa: "c_p000", address: "protocollo@pec.comune.example" },
  ...{ area: { name: "Area unica", code: "AB12CD3" } },
  classification: { index: "I.6", name: "Archivio generale", plan: "" },
};
/** What a program of others has against some XML, by the structure of annex 5. */
async function againstAnnex5(files: readonly { fileName: string; contents: string }[]): Promise<string[]> {
  const schema = await readFile("test/golden/annex-5.xsd", "utf8");
  const { errors } = await validateXML({ xml: files, schema });
  return errors.map(({ message }) => message);
}
const store = async (text: string, nature: "main" | "attachment" = "main") => {
  await writeFile(join(folder, "source"), text);
  return anActFile({ ...(await storeFile(filesDir, join(folder, "source"))), nature, name: `${text}.pdf` });
};
const amend = (id: string, amendment: Amendment, now: Date) =>
  database.desk
    .transaction()
    .execute((tx) => amendAct(tx, { signer, now }, { site, id, actor: aPublisher, amendment }));

test("§16.12: a year's package, read back without the database, is the identical register; its entries are the public ones", async () => {
  await setUpBoard(database.desk);
  const later = new Date(aMorning.getTime() + 3_600_000);
  const [, two, three, four] = [
    await aPostedAct(database.desk, aMorning, { files: [await store("uno"), await store("allegato", "attachment")] }),
    await aPostedAct(database.desk, aMorning, { files: [await store("due")], title: 'Oggetto <strano> & "lungo"' }),
    await aPostedAct(database.desk, aMorning, { files: [await store("tre")] }),
    await aPostedAct(database.desk, aMorning, { files: [await store("quattro")] }),
  ];
  await amend(two.id, { what: "annulment", reason: "Errore" }, later);
  const original = (await store("tre")).sha256;
  const copy = await store("tre-oscurato");
  await amend(three.id, { what: "obscuring", sha256: original, copy, reason: "Dato" }, later);
  await amend(four.id, { what: "removal", cause: "authority", reason: "Ordine" }, later);
  const now = new Date("2026-12-20T08:00:00.000Z");
  const due = { site, signer, now, origin: "https://x.example", program: process.cwd(), filesDir };
  await runDue(database.desk, due);
  const signedCertificate = await store("relata firmata");
  await database.desk
    .insertInto("albo.signed_certificates")
    .values({
      act: two.id,
      sha256: signedCertificate.sha256,
      bytes: 14,
      form: "cades",
      signers: "[]",
      person: "x",
      at: now,
    })
    .execute();
  await aPostedAct(database.desk, now, { files: [await store("cinque")] });

  const target = join(folder, "package");
  const done = await exportYear(database.desk, { site, year: 2026, filesDir, target, now, body });
  expect(done).toEqual({ acts: 5, files: 12 });
  const { lines, entries, findings } = await readPackage(target);
  expect(findings).toEqual([]);
  expect(lines).toEqual(await listRegister(database.desk, { site, year: 2026, now }));
  expect(lines.map(({ state }) => state)).toEqual([
    "defisso",
    "annullato",
    "defisso",
    "tolto prima del termine",
    "in pubblicazione",
  ]);
  const said = await database.site
    .selectFrom("register.entries")
    .select(["number", "id", "sha256"])
    .where("kind", "=", "albo-act")
    .orderBy("number")
    .execute();
  expect(entries.toSorted((a, b) => a.number - b.number)).toEqual(said);

  const xml = await readFile(join(target, "metadati", "1.xml"), "utf8");
  const written = await Promise.all(
    ["1.xml", "2.xml", "3.xml", "4.xml", "5.xml"].map(async (fileName) => ({
      fileName,
      contents: await readFile(join(target, "metadati", fileName), "utf8"),
    })),
  );
  expect(await againstAnnex5(written)).toEqual([]);
  for (const [part, spoilt] of [
    ["<Riservato>false</Riservato>", ""],
    ["Repertorio\\Registro", "Repertorio"],
    ["<TipologiaDiFlusso>I", "<TipologiaDiFlusso>interno"],
  ] as const) {
    const contents = xml.replace(part, spoilt);
    expect([contents === xml, (await againstAnnex5([{ fileName: "1.xml", contents }])).length > 0]).toEqual([
      false,
      true,
    ]);
  }
  for (const name of [
    ...["IdDoc", "Impronta", "Algoritmo", "ModalitaDiFormazione", "TipologiaDocumentale", "DatiDiRegistrazione"],
    ...["TipoRegistro", "NumeroRegistrazioneDocumento", "Soggetti", "ChiaveDescrittiva", "NumeroAllegati", "Riservato"],
    ...["IdentificativoDelFormato", "FirmatoDigitalmente", "NomeDelDocumento", "VersioneDelDocumento"],
    ...["Classificazione", "Agg", "IPAAOO"],
  ])
    expect(xml).toContain(`<${name}>`);
  expect(xml).toContain("<NumeroAllegati>1</NumeroAllegati>");
  expect(written[2]?.contents).toContain(
    "<TipoModifica>Rettifica</TipoModifica><SoggettoAutoreDellaModifica><Cognome>Prova</Cognome><Nome>Bruno</Nome>",
  );
  expect(written[2]?.contents).toContain(Buffer.from(original, "hex").toString("base64"));
  expect(await readFile(join(target, "pubblicazione", "4.xml"), "utf8")).toContain("<Motivo>Ordine</Motivo>");
  expect(await readFile(join(target, "metadati", "2.xml"), "utf8")).toContain("&lt;strano&gt; &amp;");

  await writeFile(join(target, "file", original), "changed");
  await rm(join(target, "file", copy.sha256));
  const damaged = await readPackage(target);
  await writeFile(join(target, "metadati", "1.xml"), xml.replace("<Riservato>false", "<Riservato>true"));
  const again = await readPackage(target);
  expect([...damaged.findings, ...again.findings].map(({ kind }) => kind).toSorted()).toEqual([
    ...["file-differs", "file-differs", "file-missing", "file-missing", "metadata-differs"],
  ]);
});

test("metadata of annex 5 are refused when something is missing or outside its lists, and say what was signed and stamped", async () => {
  const { document } = await database.desk
    .selectFrom("albo.exposures")
    .select("document")
    .orderBy("number")
    .executeTakeFirstOrThrow();
  const edition = {
    ...{ version: 1, cause: "posting", at: document.startsAt, entry: 1, role: "x", person: "Ada Prova" },
    ...{ reason: "", document },
  };
  const given = { document, editions: [edition], certificate: null };
  expect(() => metadataOf({ ...given, document: { ...document, title: " " } }, body)).toThrow();
  expect(() => metadataOf({ ...given, editions: [] }, body)).toThrow();
  expect(() => metadataOf({ ...given, document: { ...document, startsAt: "ieri" } }, body)).toThrow();
  const verified = (file: Partial<ActFile>) =>
    metadataOf({ ...given, document: { ...document, files: [{ ...anActFile(), ...file }] } }, body).Verifica;
  expect(verified({})).toMatchObject({ FirmatoDigitalmente: false, MarcaturaTemporale: false });
  const at = document.startsAt;
  expect(verified({ signatures: [{ name: "Ada Prova", isIntact: true, signedAt: at }] })).toMatchObject({
    ...{ FirmatoDigitalmente: true, MarcaturaTemporale: false },
  });
  expect(verified({ signatures: [{ name: "Ada Prova", isIntact: true, stampedBy: "Autorità" }] })).toMatchObject({
    ...{ FirmatoDigitalmente: true, MarcaturaTemporale: true },
  });
});

test("a stored file that is no longer what was posted is found, logged once and told at the desk", async () => {
  const file = await store("sei");
  await aPostedAct(database.desk, aMorning, { files: [file] });
  await writeFile(storedPath(filesDir, file.sha256), "tampered", { mode: 0o600 });
  const look = (at: string) => checkFiles(database.desk, { site, filesDir, now: new Date(at) });
  expect(await look("2026-12-21T02:00:00Z")).toEqual([file.sha256]);
  expect(await look("2026-12-21T02:01:00Z")).toEqual([]);
  expect(await look("2026-12-22T02:00:00Z")).toContain(file.sha256);
  const log = await database.desk.selectFrom("albo.log").select("detail").where("what", "=", "file-differs").execute();
  expect(log).toEqual([{ detail: { sha256: file.sha256 } }]);
  expect((await readAlarms(database.desk, { site, now: new Date() })).brokenFiles).toEqual([file.sha256]);
});

test("§16.5: when nothing has run for a while, the desk raises an alarm", async () => {
  const seenAt = new Date("2026-12-21T08:00:00Z");
  await database.worker
    .insertInto("albo.heartbeats")
    .values({ site, seenAt, failingSince: null, failure: null })
    .execute();
  const at = (minutes: number) =>
    readAlarms(database.desk, { site, now: new Date(seenAt.getTime() + minutes * 60_000) });
  expect((await at(4)).silentMinutes).toBeUndefined();
  expect((await at(9)).silentMinutes).toBe(9);
});

test("a closed year goes into its package with its print; the checks of every night look at all of it", async () => {
  const now = new Date("2027-01-10T08:00:00.000Z");
  await database.desk
    .transaction()
    .execute((tx) => closeYear(tx, { signer, now }, { site, year: 2026, actor: aPublisher }));
  const due = { site, signer, now, origin: "https://x.example", program: process.cwd(), filesDir };
  await runDue(database.desk, due);
  await writeFile(storedPath(filesDir, (await store("sei")).sha256), "sei", { mode: 0o600 });
  const target = join(folder, "closed");
  await exportYear(database.desk, { site, year: 2026, filesDir, target, now, body });
  const { findings, closing } = await readPackage(target);
  expect(findings.filter(({ kind }) => kind !== "file-differs")).toEqual([]);
  const entry = await database.site
    .selectFrom("register.entries")
    .select(["number", "sha256"])
    .where("kind", "=", "albo-register")
    .executeTakeFirstOrThrow();
  expect(closing).toEqual(entry);
  await rm(join(target, "registro-chiuso.json"));
  expect((await readPackage(target)).findings.map(({ kind }) => kind)).toContain("closing-differs");

  await checkFiles(database.desk, { site, filesDir, now: new Date("2027-02-10T02:00:00Z") });
  const seen = new Set(
    (await database.desk.selectFrom("albo.file_checks").select("sha256").execute()).map((one) => one.sha256),
  );
  const made = await database.owner
    .selectFrom("albo.year_prints")
    .select("sha256")
    .unionAll((eb) => eb.selectFrom("albo.signed_certificates").select("sha256"))
    .unionAll((eb) => eb.selectFrom("albo.certificates").select("sha256"))
    .execute();
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter(({ sha256 }) => !seen.has(sha256))).toEqual([]);
});
