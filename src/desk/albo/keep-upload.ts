import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActFile } from "#src/albo/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { openEnvelope } from "#src/platform/open-envelope.ts";
import { storeFile } from "#src/platform/storage.ts";
import { plainName, refusalOf } from "../collections/accepted-files.ts";

const types: Readonly<Record<string, string>> = {
  ...{ pdf: "application/pdf", txt: "text/plain; charset=utf-8", csv: "text/csv; charset=utf-8" },
  ...{ jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", p7m: "application/pkcs7-mime" },
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/**
 * Keeps an uploaded file in the store, by its hash; nobody sees it before an act that carries it is posted. Of a signed
 * envelope it says who signed, and gives what is inside as a second file that everybody can open.
 */
export async function keepUpload(
  filesDir: string,
  upload: { name: string; data: Buffer },
  nature: ActFile["nature"],
): Promise<Result<ActFile[], { kind: "bad-file"; name: string }>> {
  const extension = extensionOf(upload.name);
  const mime = types[extension];
  if (!mime || upload.data.length === 0) return err({ kind: "bad-file", name: upload.name });
  if (extension === "p7m") return keepEnvelope(filesDir, upload, nature);
  if ((await refusalOf(upload)) !== undefined) return err({ kind: "bad-file", name: upload.name });
  return ok([await keep(filesDir, upload, { mime, nature })]);
}

async function keepEnvelope(
  filesDir: string,
  upload: { name: string; data: Buffer },
  nature: ActFile["nature"],
): Promise<Result<ActFile[], { kind: "bad-file"; name: string }>> {
  const opened = await openEnvelope(upload.data);
  if (!opened.ok) return err({ kind: "bad-file", name: upload.name });
  const signatures = opened.value.signers.map(({ name, signedAt, isIntact }) => ({
    ...{ name: name.replaceAll("\0", "").toWellFormed(), isIntact },
    ...(signedAt && { signedAt: signedAt.toISOString() }),
  }));
  const envelope = { ...(await keep(filesDir, upload, { mime: "application/pkcs7-mime", nature })), signatures };
  const inside = { name: upload.name.replace(/(\.p7m)+$/i, ""), data: opened.value.content };
  const mime = types[extensionOf(inside.name)];
  const isReadable = mime !== undefined && inside.data.length > 0 && (await refusalOf(inside)) === undefined;
  if (!isReadable) return ok([envelope]);
  const copy = await keep(filesDir, inside, { mime, nature: "attachment" });
  return ok([envelope, { ...copy, takenFrom: envelope.sha256 }]);
}

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

async function keep(
  filesDir: string,
  { name, data }: { name: string; data: Buffer },
  as: Pick<ActFile, "mime" | "nature">,
): Promise<ActFile> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-act-"));
  try {
    const source = join(folder, "file");
    await writeFile(source, data);
    return { ...(await storeFile(filesDir, source)), name: plainName(name), title: "", ...as, extract: false };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
