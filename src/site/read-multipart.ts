import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import busboy from "busboy";
import type { PublicForm, SentFile } from "#src/platform/public-page.ts";

/** A form with files, as it was sent. */
export interface Multipart {
  readonly form: URLSearchParams;
  readonly files: readonly SentFile[];
}

/** What may be sent beyond the files themselves: texts, and files that are too large and are read only to be thrown away. */
const slack = 40 * 1024 * 1024;

const badRequest = (message: string, statusCode = 400) => Object.assign(new Error(message), { statusCode });

/**
 * Reads a form with files. A file that is larger than allowed comes empty and marked, so that the texts beside it are not
 * lost; only a body far beyond what is allowed is cut off (413).
 */
export function readMultipart(
  headers: IncomingHttpHeaders,
  body: IncomingMessage,
  limits: NonNullable<PublicForm["files"]>,
): Promise<Multipart> {
  return new Promise((resolve, reject) => {
    const form = new URLSearchParams();
    const files: SentFile[] = [];
    const parser = openParser(headers, limits, reject);
    if (!parser) {
      body.resume();
      return;
    }
    const stop = (fault: Error) => {
      body.unpipe(parser);
      body.resume();
      reject(fault);
    };
    let bytes = 0;
    body.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.atMost * limits.bytes + slack) stop(badRequest("too much was sent", 413));
    });
    body.on("error", stop).on("aborted", () => stop(badRequest("the reader went away")));
    parser.on("field", (name, value) => form.append(name, value));
    parser.on("file", (field, stream, { filename: name }) => {
      const chunks: Buffer[] = [];
      let isTooLarge = false;
      stream.on("data", (chunk: Buffer) => !isTooLarge && chunks.push(chunk));
      stream.on("limit", () => {
        isTooLarge = true;
        chunks.length = 0;
        stream.resume();
      });
      // an empty field of a browser is a file without name and bytes
      stream.on("close", () => {
        const data = Buffer.concat(chunks);
        if (isTooLarge || data.length > 0) files.push({ field, name: name ?? "", data, isTooLarge });
      });
      stream.on("error", stop);
    });
    parser.on("error", () => stop(badRequest("the form cannot be read")));
    parser.on("close", () => resolve({ form, files }));
    body.pipe(parser);
  });
}

function openParser(
  headers: IncomingHttpHeaders,
  { atMost, bytes }: { atMost: number; bytes: number },
  no: (fault: Error) => void,
) {
  try {
    return busboy({
      headers,
      defParamCharset: "utf8",
      limits: { fileSize: bytes, files: atMost, fields: 60, fieldSize: 64 * 1024, parts: 80 },
    });
  } catch {
    no(badRequest("the form cannot be read"));
    return undefined;
  }
}
