import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, test } from "vitest";
import { aRevealingPdf, boxOn, secrets } from "#test/factories/revealing-pdf.ts";
import { printPdf } from "../print-pdf.ts";
import { drawPage, findPlaces, readPages, redactPdf, type SeenBox } from "./redact-pdf.ts";

const folder = await mkdtemp(join(tmpdir(), "redact-"));
afterAll(() => rm(folder, { recursive: true }));
const program = process.cwd();
const target = join(folder, "copy.pdf");
let count = 0;
async function redact(pdf: Buffer, boxes: readonly SeenBox[]) {
  count += 1;
  const source = join(folder, `${count}.pdf`);
  await writeFile(source, pdf);
  return redactPdf(program, { source, target, boxes, title: "Copia", language: "it", removed: "Descrizione tolta" });
}

/** Text by pdf.js, which shares nothing with what removed it; where poppler is there, by poppler too. */
async function textOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, place) => pdf.getPage(place + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const own = texts.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : ""))).join(" ");
  const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
  return hasPoppler ? `${own} ${execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })}` : own;
}

/** Every byte that anybody can find in the file: as it lies there, and what its streams unpack to. */
async function everythingIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  const raw = bytes.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = ""]) => {
    try {
      return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    } catch {
      return ""; // not packed: it is in the raw text
    }
  });
  const text = [raw, ...streams].join("\n");
  const hex = [...text.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits = ""]) => {
    const plain = Buffer.from(digits, "hex");
    return `${plain.toString("latin1")} ${plain.length % 2 === 0 ? Buffer.from(plain).swap16().toString("utf16le") : ""}`;
  });
  return [text, ...hex].join("\n");
}

test("what lies under boxes is gone for every reader, with all that is not drawn; the rest stays", async () => {
  const { pdf, boxes } = await aRevealingPdf();
  const before = join(folder, "before.pdf");
  await writeFile(before, pdf);
  for (const secret of secrets.drawn) expect(await textOf(before), secret).toContain(secret);
  const done = await redact(pdf, boxes);
  expect(done).toMatchObject({ ok: true, value: { pages: 1, leftovers: [{ page: 1, word: "Segreti" }] } });
  const text = await textOf(target);
  const everything = await everythingIn(target);
  for (const secret of [...secrets.drawn, ...secrets.hidden]) {
    expect(text, secret).not.toContain(secret);
    expect(everything, secret).not.toContain(secret);
  }
  expect(text).toContain("Testo che resta, con Segreti altrove");
  expect(everything).toContain("https://example.org/pagina");
  const opened = await getDocument({ data: new Uint8Array(await readFile(target)), verbosity: 0 }).promise;
  expect(await opened.getAttachments()).toBeNull();
  expect(await opened.getJSActions()).toBeNull();
  expect(await opened.getOutline()).toBeNull();
  const { info } = (await opened.getMetadata()) as { info: { Title?: string; Author?: string } };
  expect([info.Title, info.Author]).toEqual([undefined, undefined]);
});

test("the pixels of pictures under a box are overwritten in the file, not covered", async () => {
  const { pdf, boxes, picture } = await aRevealingPdf();
  await redact(pdf, boxes);
  const raw = (await readFile(target)).toString("latin1");
  const images = [...raw.matchAll(/\/Subtype \/Image[\s\S]*?stream\n([\s\S]*?)\nendstream/g)];
  expect(images).toHaveLength(2);
  for (const [, stream = ""] of images) {
    const pixels = inflateSync(Buffer.from(stream, "latin1"));
    expect(pixels.length).toBe(picture.length);
    expect(new Set(pixels).size).toBeLessThan(3);
  }
});

test("a page that is turned and cropped is redacted where people see the box", async () => {
  const { pdf } = await aRevealingPdf("/Rotate 90/CropBox[50 50 595 842]");
  const source = join(folder, "turned.pdf");
  await writeFile(source, pdf);
  const pages = await readPages(program, source);
  const text = pages.ok ? (pages.value[0]?.text ?? "") : "";
  const from = text.indexOf("Protocollo 123");
  const places = await findPlaces(program, source, [{ page: 1, from, length: "Protocollo 123".length }]);
  const boxes = places.ok ? places.value.map(({ box }) => box) : [];
  expect(boxes).toHaveLength(1);
  expect((await redact(pdf, boxes)).ok).toBe(true);
  const after = await textOf(target);
  expect(after).not.toContain("Protocollo");
  expect(after).toContain("del Comune");
});

test("a certificate redacted stays tagged and keeps its claim; the same boxes give the same bytes", async () => {
  const template = `#set document(title: "Atto di Mario Rossi")
    #set text(lang: "it", font: "Titillium Web", fallback: false)
    = Atto
    Concesso a Mario Rossi, codice RSSMRA85T10A562S.`;
  const pdf = await printPdf(program, { template, inputs: {}, madeAt: new Date(0) });
  const source = join(folder, "act.pdf");
  await writeFile(source, pdf);
  const pages = await readPages(program, source);
  const text = pages.ok ? (pages.value[0]?.text ?? "") : "";
  const from = text.indexOf("Mario Rossi");
  const places = await findPlaces(program, source, [{ page: 1, from, length: "Mario Rossi".length }]);
  const boxes = places.ok ? places.value.map(({ box }) => box) : [];
  await redact(pdf, boxes);
  const first = await readFile(target);
  await redact(pdf, boxes);
  expect((await readFile(target)).equals(first)).toBe(true);
  expect(await textOf(target)).toMatch(/Concesso a\s+, codice RSSMRA85T10A562S/);
  expect(await everythingIn(target)).not.toMatch(/Mario Rossi/);
  expect(first.toString("latin1")).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  const opened = await getDocument({ data: new Uint8Array(first), verbosity: 0 }).promise;
  expect(JSON.stringify(await (await opened.getPage(1)).getStructTree())).toContain('"H1"');
});

test("a page is drawn as a picture; a page that is not there is said so", async () => {
  const { pdf } = await aRevealingPdf();
  const source = join(folder, "drawn.pdf");
  await writeFile(source, pdf);
  const picture = { source, target: join(folder, "page.webp"), width: 400 };
  expect(await drawPage(program, { ...picture, page: 1 })).toMatchObject({ ok: true, value: { height: 566 } });
  expect(await drawPage(program, { ...picture, page: 9 })).toEqual({ ok: false, error: { kind: "no-page" } });
});

test("what is no PDF, what is locked, and what is cut off give a reason and no copy", async () => {
  const { pdf } = await aRevealingPdf();
  const box = boxOn(70, 695, 300, 20);
  await rm(target, { force: true });
  expect(await redact(Buffer.from("%PDF-1.7 nothing"), [box])).toEqual({ ok: false, error: { kind: "unreadable" } });
  expect(await redact(pdf.subarray(0, 200), [box])).toMatchObject({ ok: false });
  await expect(readFile(target)).rejects.toThrow();
});
