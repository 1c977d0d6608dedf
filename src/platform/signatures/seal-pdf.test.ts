import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, test } from "vitest";
import { aSealFolder, aSealKey } from "#test/factories/seal.ts";
import { printPdf } from "../print-pdf.ts";
import { readPdfSigners } from "./read-signatures.ts";
import { openSealKey } from "./seal-key.ts";
import { sealPdf } from "./seal-pdf.ts";

const folder = await mkdtemp(join(tmpdir(), "seal-pdf-"));
afterAll(() => rm(folder, { recursive: true }));
const program = process.cwd();
const at = new Date("2026-12-09T08:00:00Z");
const template = `#set document(title: "Relata")
  #set text(lang: "it", font: "Titillium Web", fallback: false)
  = Relata
  #link("https://comune.esempio.it")[Verifica]`;
const printed = await printPdf(program, { template, inputs: {}, madeAt: at });
const look = async (pdf: Buffer) => {
  const source = join(folder, "look.pdf");
  await writeFile(source, pdf);
  const said = await readPdfSigners(program, source);
  if (!said.ok) throw new Error(said.error.kind);
  return said.value;
};

test.each(["rsa:2048", "ec"] as const)(
  "%s: a sealed PDF holds the printed one byte for byte, and the seal covers all of it",
  async (kind) => {
    const sealed = await sealPdf(printed, await aSealKey(kind), at);
    expect(sealed.subarray(0, printed.length).equals(printed)).toBe(true);
    const [signature, ...others] = await look(sealed);
    expect(others).toEqual([]);
    expect(signature).toMatchObject({
      ...{ coversWholeFile: true, isTimeStamp: false },
      signer: { name: "Comune di Prova - Sigillo", isIntact: true, isOutOfTime: false, saysQualified: false },
    });
    const opened = await getDocument({ data: new Uint8Array(sealed), verbosity: 0 }).promise;
    expect(JSON.stringify(await (await opened.getPage(1)).getStructTree())).toContain('"H1"');
  },
);

test("another program finds the signature good (OpenSSL, over the bytes that it covers)", async () => {
  const files = aSealFolder();
  const sealed = await sealPdf(printed, await openSealKey(files), at);
  const text = sealed.toString("latin1");
  const [, a = "", b = "", c = ""] = /\/ByteRange\[0 (\d+) +(\d+) +(\d+) *\]/.exec(text) ?? [];
  const [gap, from, length] = [Number(a), Number(b), Number(c)];
  await writeFile(
    join(folder, "covered"),
    Buffer.concat([sealed.subarray(0, gap), sealed.subarray(from, from + length)]),
  );
  const hex = text.slice(gap + 1, from - 1);
  const bytes = Buffer.from(hex, "hex");
  await writeFile(join(folder, "cms"), bytes.subarray(0, bytes.readUInt16BE(2) + 4));
  const verify = ["cms", "-verify", "-inform", "DER", "-in", join(folder, "cms"), "-content", join(folder, "covered")];
  const run = spawnSync("openssl", [
    ...verify,
    "-binary",
    "-CAfile",
    files.certificateFile,
    "-purpose",
    "any",
    "-out",
    "/dev/null",
  ]);
  expect(run.stderr.toString()).toContain("successful");
  files.forget();
});

test("what is added after the seal is said, and what is changed under it breaks it", async () => {
  const sealed = await sealPdf(printed, await aSealKey(), at);
  const added = Buffer.concat([sealed, Buffer.from("99 0 obj\n(aggiunta)\nendobj\n")]);
  expect(await look(added)).toMatchObject([{ coversWholeFile: false, signer: { isIntact: true } }]);
  const changed = Buffer.from(sealed);
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(await look(changed)).toMatchObject([{ coversWholeFile: true, signer: { isIntact: false } }]);
});

test("a range that leaves more than the signature out is no signature of the file", async () => {
  const sealed = await sealPdf(printed, await aSealKey(), at);
  const text = sealed.toString("latin1");
  // the old trick: the gap is made larger, and what is put into it is signed by nobody
  const wider = text.replace(/\/ByteRange\[0 (\d+) /, (_, number: string) => `/ByteRange[0 ${Number(number) - 9} `);
  expect(await look(Buffer.from(wider, "latin1"))).toMatchObject([
    { coversWholeFile: false, signer: { isIntact: false } },
  ]);
  const beyond = text.replace(/\/ByteRange\[0 (\d+) +(\d+) +(\d+) *\]/, "/ByteRange[0 10 20 99999999]");
  expect(await look(Buffer.from(beyond, "latin1"))).toMatchObject([{ signer: { isIntact: false } }]);
});

test("a PDF that nobody signed has no signatures; a key of another certificate seals nothing", async () => {
  expect(await look(printed)).toEqual([]);
  const [one, other] = [aSealFolder(), aSealFolder()];
  await expect(openSealKey({ keyFile: one.keyFile, certificateFile: other.certificateFile })).rejects.toThrow(
    "another key",
  );
  one.forget();
  other.forget();
});

test("a key with a password opens with it only", async () => {
  const files = aSealFolder();
  execFileSync(
    "openssl",
    ["rsa", "-aes256", "-passout", "pass:segreto", "-in", files.keyFile, "-out", `${files.keyFile}.locked`],
    { stdio: "ignore" },
  );
  const locked = { keyFile: `${files.keyFile}.locked`, certificateFile: files.certificateFile };
  expect((await openSealKey({ ...locked, password: "segreto" })).name).toBe("Comune di Prova - Sigillo");
  await expect(openSealKey(locked)).rejects.toThrow();
  files.forget();
});
