import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActFile } from "#src/albo/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { storeFile } from "#src/platform/storage.ts";
import { plainName, refusalOf } from "../collections/accepted-files.ts";

const types: Readonly<Record<string, string>> = {
  ...{ pdf: "application/pdf", txt: "text/plain; charset=utf-8", csv: "text/csv; charset=utf-8" },
  ...{ jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", p7m: "application/pkcs7-mime" },
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Keeps an uploaded file in the store, by its hash; nobody sees it before an act that carries it is posted. */
export async function keepUpload(
  filesDir: string,
  upload: { name: string; data: Buffer },
  nature: ActFile["nature"],
): Promise<Result<ActFile, { kind: "bad-file"; name: string }>> {
  const extension = /\.([a-z0-9]+)$/i.exec(upload.name)?.[1]?.toLowerCase() ?? "";
  const mime = types[extension];
  const refused = !mime || upload.data.length === 0 || (await isSomethingElse(upload, extension));
  if (refused || !mime) return err({ kind: "bad-file", name: upload.name });
  const folder = await mkdtemp(join(tmpdir(), "arengo-act-"));
  try {
    const source = join(folder, "file");
    await writeFile(source, upload.data);
    const stored = await storeFile(filesDir, source);
    return ok({ ...stored, name: plainName(upload.name), title: "", mime, nature, extract: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A signed envelope begins with a DER sequence, or is the same in base64 (RFC 5652); the rest is judged as all uploads are. */
async function isSomethingElse(upload: { name: string; data: Buffer }, extension: string): Promise<boolean> {
  if (extension === "p7m")
    return upload.data[0] !== 0x30 && !/^(-----BEGIN|MI)/.test(upload.data.toString("latin1", 0, 10));
  return (await refusalOf(upload)) !== undefined;
}
