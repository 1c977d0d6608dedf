import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { type PdfRefusal, redactPdf, type SeenBox } from "#src/platform/pdf/redact-pdf.ts";
import { storedPath, storeFile } from "#src/platform/storage.ts";
import type { ActFile } from "../act-document.ts";
import { scanFile } from "../files/scan-file.ts";

/** What making an obscured copy needs. */
export interface RedactionDeps {
  readonly db: Db;
  readonly program: string;
  readonly filesDir: string;
  readonly now: Date;
}

/** An obscured copy of a file, and where words that were removed still stand in it. */
export interface ObscuredCopy {
  readonly file: ActFile;
  readonly leftovers: readonly { readonly page: number; readonly word: string }[];
}

/**
 * Makes the obscured copy of a PDF and keeps it in the store; the original stays where it is. The signatures of the original do not
 * cover the copy, hence the copy has none: it names the hash of the file it stands for.
 */
export async function redactFile(
  { db, program, filesDir, now }: RedactionDeps,
  input: { file: ActFile; boxes: readonly SeenBox[]; title: string; removed: string },
): Promise<Result<ObscuredCopy, PdfRefusal>> {
  const { file, boxes, title, removed } = input;
  const folder = await mkdtemp(join(tmpdir(), "arengo-redact-"));
  try {
    const target = join(folder, "copy.pdf");
    const made = await redactPdf(program, {
      ...{ source: storedPath(filesDir, file.sha256), target, boxes, title, language: "it", removed },
    });
    if (!made.ok) return made;
    const { signatures: _signatures, timeStamps: _timeStamps, takenFrom, ...kept } = file;
    const copy: ActFile = {
      ...{ ...kept, ...(await storeFile(filesDir, target)), name: obscuredName(file.name) },
      // of a file taken out of a signed envelope the envelope is what the copy stands for
      obscures: takenFrom ?? file.obscures ?? file.sha256,
    };
    await scanFile(db, { program, filesDir, file: copy, now });
    return ok({ file: copy, leftovers: made.value.leftovers });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Longest name without its ending, in characters. */
const longestName = 100;

const obscuredName = (name: string): string => {
  const base = name.replace(/\.pdf$/i, "").replace(/-oscurato$/, "");
  return `${base.slice(0, longestName)}-oscurato.pdf`;
};

/**
 * The files of a draft with the copy in place of the original. A signed envelope that the original was taken out of goes too, since it
 * still says everything; the copy takes its part.
 */
export function withCopy(files: readonly ActFile[], original: ActFile, copy: ActFile): ActFile[] {
  const envelope = files.find(({ sha256 }) => sha256 === original.takenFrom);
  const part = envelope ?? original;
  return files
    .filter(({ sha256 }) => sha256 !== envelope?.sha256)
    .map((file) =>
      file.sha256 === original.sha256
        ? { ...copy, nature: part.nature, title: original.title || part.title, extract: part.extract }
        : file,
    );
}
