import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { aLockedPdf, aLongPdf, aPdfBomb } from "#test/factories/hostile-pdfs.ts";
import { runApart } from "./apart/run-apart.ts";
import { readText } from "./read-text.ts";

const folder = await mkdtemp(join(tmpdir(), "read-text-"));
afterAll(() => rm(folder, { recursive: true }));
const program = process.cwd();
const read = async (data: Buffer | string, mime = "application/pdf") => {
  const path = join(folder, "file");
  await writeFile(path, data);
  return readText(program, path, mime);
};

test("a PDF of five hundred pages is read to its last page", async () => {
  const said = await read(aLongPdf(500));
  expect(said).toMatchObject({ outcome: "read", pages: 500, tagged: false });
  expect(said.text).toContain("Pagina 500: la Giunta delibera.");
});

test("a locked PDF is called locked, a damaged one unreadable", async () => {
  expect((await read(await aLockedPdf())).outcome).toBe("encrypted");
  expect((await read(aLongPdf(3).subarray(0, 400))).outcome).toBe("unreadable");
  expect((await read("%PDF-1.7\n\0\0\0")).outcome).toBe("unreadable");
});

test("a PDF that unpacks to more than a gigabyte takes nobody down", async () => {
  const before = process.memoryUsage.rss();
  expect(["read", "no-text", "unreadable"]).toContain((await read(aPdfBomb())).outcome);
  expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 2 ** 20);
});

test("a process that takes too much memory or time is ended, and so is what it asks of nobody", async () => {
  const limits = { seconds: 2, megabytes: 1_000 };
  expect(await runApart(program, "no-such-child", {}, limits)).toEqual({ ok: false, error: { kind: "fell" } });
  const source = join(folder, "bomb.pdf");
  await writeFile(source, aPdfBomb());
  const said = await runApart(program, "look-child", { source, what: "text" }, { seconds: 1, megabytes: 1_000 });
  expect(typeof said.ok).toBe("boolean");
});

/** A ZIP archive with one packed entry. */
function aZip(name: string, text: string): Buffer {
  const packed = deflateRawSync(Buffer.from(text));
  const fixed = (signature: number, length: number) => {
    const record = Buffer.alloc(length);
    record.writeUInt32LE(signature, 0);
    return record;
  };
  const [local, central, end] = [fixed(0x04034b50, 30), fixed(0x02014b50, 46), fixed(0x06054b50, 22)];
  local.writeUInt16LE(name.length, 26);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

test.each([
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "word/document.xml",
    "<w:p><w:r><w:t>RSSMRA85</w:t></w:r><w:r><w:t>T10A562S</w:t></w:r></w:p><w:p>fine</w:p>",
  ],
  ["application/vnd.oasis.opendocument.text", "content.xml", "<text:p>RSSMRA85T10A562S</text:p><text:p>fine</text:p>"],
])("%s: words divided over runs are read as words", async (mime, name, xml) => {
  expect(await read(aZip(name, xml), mime)).toMatchObject({
    outcome: "read",
    text: expect.stringContaining("RSSMRA85T10A562S\nfine"),
  });
  expect((await read("PK no archive", mime)).outcome).toBe("unreadable");
});
