import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { PayloadRequest } from "payload";

/** A file that came with a form, on disk until the form is done with. */
export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** It is larger than may be sent, and is not there. */
  readonly isTooLarge: boolean;
}

/** A form with files: its texts, and its files on disk. */
export interface UploadForm {
  readonly form: FormData;
  readonly files: readonly Upload[];
}

/** Largest file of an act, in bytes: plans of a whole territory are that large. */
export const largestFile = 500 * 2 ** 20;
const mostFiles = 100;

/**
 * Reads a form whose files may be large without holding them in memory, and hands it to `work`; afterwards the files are gone. What is too large is
 * read and thrown away, so that the texts beside it are not lost. A form that cannot be read is an empty one.
 */
export async function withUploads<Value>(
  req: PayloadRequest,
  work: (form: UploadForm) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-upload-"));
  try {
    return await work(await read(req, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(req: PayloadRequest, folder: string): Promise<UploadForm> {
  const type = req.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/") || !req.body)
    return { form: (await req.formData?.().catch(() => undefined)) ?? new FormData(), files: [] };
  const form = new FormData();
  const files: Promise<Upload>[] = [];
  try {
    const parser = busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { fileSize: largestFile, files: mostFiles, fields: 2_000, fieldSize: 64 * 1024, parts: 2_200 },
    });
    parser.on("field", (name, value) => form.append(name, value));
    parser.on("file", (field, stream, { filename }) => {
      files.push(keep(stream, { field, name: filename ?? "", path: join(folder, String(files.length)) }));
    });
    await pipeline(Readable.fromWeb(req.body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch {
    // cut off or not a form: what was read until then is as good as nothing
    await Promise.allSettled(files);
    return { form: new FormData(), files: [] };
  }
  const kept = await Promise.all(files);
  // an empty field of a browser is a file without name and bytes
  return { form, files: kept.filter(({ bytes, isTooLarge, name }) => isTooLarge || bytes > 0 || name !== "") };
}

async function keep(
  stream: Readable & { readonly truncated?: boolean },
  file: Pick<Upload, "field" | "name" | "path">,
): Promise<Upload> {
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await pipeline(stream, createWriteStream(file.path));
  return { ...file, bytes, isTooLarge: stream.truncated === true };
}
