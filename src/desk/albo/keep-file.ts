import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ActFile,
  acceptedTypes,
  beginnings,
  extensionOf,
  isMarkup,
  keepSignatureReport,
  type ReportedSignature,
  scanFile,
  signaturesInPublic,
  timeStampsInPublic,
} from "#src/albo/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { runApart } from "#src/platform/apart/run-apart.ts";
import type { Db } from "#src/platform/db.ts";
import { readEnvelope, readPdfSigners } from "#src/platform/signatures/read-signatures.ts";
import { storeFile } from "#src/platform/storage.ts";
import { plainName } from "../collections/accepted-files.ts";
import type { Upload } from "./read-uploads.ts";

/** What keeping a file needs. */
export interface KeepDeps {
  /** Keeps the report on signatures and looks for personal data; left out: neither. */
  readonly db?: Db;
  readonly filesDir: string;
  /** Folder of the program. */
  readonly program: string;
}

/** Why a file is not taken; each has its sentence. */
export type UploadRefusal = {
  readonly kind: "bad-type" | "wrong-content" | "empty" | "too-large" | "bad-envelope" | "detached" | "unreadable-file";
  readonly name: string;
};

const pictures = ["jpg", "jpeg", "png"];

/**
 * Keeps an uploaded file in the store, by its hash; nobody sees it before an act that carries it is posted. Looks at its signatures and
 * keeps the report, and at its text for personal data. Of a signed envelope it gives what is inside as a second file
 * that everybody can open.
 */
export async function keepFile(
  deps: KeepDeps,
  upload: Pick<Upload, "name" | "path" | "bytes"> & { readonly isTooLarge?: boolean },
  nature: ActFile["nature"],
): Promise<Result<ActFile[], UploadRefusal>> {
  const { name, path } = upload;
  const extension = extensionOf(name);
  const mime = acceptedTypes[extension];
  if (upload.isTooLarge) return err({ kind: "too-large", name });
  if (!mime) return err({ kind: "bad-type", name });
  if (upload.bytes === 0) return err({ kind: "empty", name });
  if (extension === "p7m") return keepEnvelope(deps, upload, nature);
  if (!(await isWhatItSays(deps.program, path, extension))) return err({ kind: "wrong-content", name });
  const file = await keep(deps, upload, { mime, nature });
  return ok([extension === "pdf" ? await withSigners(deps, path, file) : file]);
}

/** The signatures inside a PDF, with their report kept. A file that they cannot be read from says so when it is looked at. */
async function withSigners(deps: KeepDeps, path: string, file: ActFile): Promise<ActFile> {
  const found = await readPdfSigners(deps.program, path);
  if (!found.ok || found.value.length === 0) return file;
  const signatures = found.value.map(({ signer, ...rest }) => ({ ...signer, ...rest }));
  return report(deps, file, "pades", signatures);
}

async function report(
  { db }: KeepDeps,
  file: ActFile,
  form: "cades" | "pades",
  signatures: readonly ReportedSignature[],
): Promise<ActFile> {
  if (db) await keepSignatureReport(db, { sha256: file.sha256, form, signatures, now: new Date() });
  const [shown, timeStamps] = [signaturesInPublic(signatures), timeStampsInPublic(signatures)];
  return {
    ...{ ...file, ...(shown.length > 0 && { signatures: shown }) },
    ...(timeStamps.length > 0 && { timeStamps }),
  };
}

async function keepEnvelope(
  deps: KeepDeps,
  upload: Pick<Upload, "name" | "path">,
  nature: ActFile["nature"],
): Promise<Result<ActFile[], UploadRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-envelope-"));
  try {
    const inside = { name: upload.name.replace(/(\.p7m)+$/i, ""), path: join(folder, "content") };
    const opened = await readEnvelope(deps.program, { source: upload.path, target: inside.path });
    if (!opened.ok) return err({ kind: envelopeRefusals[opened.error.kind], name: upload.name });
    const kept = await keep(deps, upload, { mime: "application/pkcs7-mime", nature });
    const envelope = await report(deps, kept, "cades", opened.value);
    const extension = extensionOf(inside.name);
    const mime = acceptedTypes[extension];
    const isReadable =
      mime !== undefined && extension !== "p7m" && (await isWhatItSays(deps.program, inside.path, extension));
    if (!isReadable) return ok([envelope]);
    const copy = await keep(deps, inside, { mime, nature: "attachment" });
    return ok([envelope, { ...copy, takenFrom: envelope.sha256 }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const envelopeRefusals = {
  "not-an-envelope": "bad-envelope",
  "too-deep": "bad-envelope",
  fell: "bad-envelope",
  detached: "detached",
  "too-much": "unreadable-file",
} as const;

/** Looks at what a file is, whatever it is called: nothing that a browser would run. */
async function isWhatItSays(program: string, path: string, extension: string): Promise<boolean> {
  const handle = await open(path);
  const start = Buffer.alloc(4_096);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  await handle.close();
  const beginning = beginnings[extension];
  if (beginning !== undefined && !start.subarray(0, bytesRead).toString("hex").startsWith(beginning)) return false;
  if (pictures.includes(extension)) {
    const said = await runApart<{ is: string }>(
      program,
      "picture-child",
      { source: path },
      { seconds: 20, megabytes: 1_500 },
    );
    return said.ok && said.value.is === "picture";
  }
  if (beginning !== undefined) return true;
  if (bytesRead === 0 || isMarkup(start.subarray(0, bytesRead))) return false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) if (chunk.includes(0)) return false;
  return true;
}

async function keep(
  { db, filesDir, program }: KeepDeps,
  { name, path }: Pick<Upload, "name" | "path">,
  as: Pick<ActFile, "mime" | "nature">,
): Promise<ActFile> {
  const file = { ...(await storeFile(filesDir, path)), name: plainName(name), title: "", ...as, extract: false };
  if (db) await scanFile(db, { program, filesDir, file, now: new Date() });
  return file;
}
