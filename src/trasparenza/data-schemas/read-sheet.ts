import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { mostRows, type RawTable } from "./check-table.ts";
import { readCsv } from "./csv.ts";
import { sheetReader } from "./sheet-reader.ts";

const run = promisify(execFile);
/** Largest upload that is read, in bytes. */
const largest = 10 * 1024 * 1024;

/** Rows that are read: one more than may be published, so that too many are told. */
const mostRead = mostRows + 2;
const reader = sheetReader(mostRead);

/**
 * The rows of an uploaded table (first sheet of a workbook), as text.
 * @param program folder of the program, where `node_modules` is
 * @param path where the upload lies, with nothing of its name that could be an option
 */
export async function readSheet(
  program: string,
  upload: { path: string; name: string; data: Buffer },
): Promise<Result<RawTable, { kind: "bad-table-file" }>> {
  const extension = /\.([a-z]+)$/i.exec(upload.name)?.[1]?.toLowerCase();
  if (upload.data.length === 0 || upload.data.length > largest) return err({ kind: "bad-table-file" });
  if (extension === "csv") return ok(readCsv(decode(upload.data)).slice(0, mostRead));
  // both are ZIP archives; anything else under these names is not read
  if ((extension !== "xlsx" && extension !== "ods") || upload.data.toString("latin1", 0, 2) !== "PK")
    return err({ kind: "bad-table-file" });
  try {
    const { stdout } = await run(
      process.execPath,
      ["--max-old-space-size=512", "--input-type=module", "-e", reader, upload.path],
      { cwd: program, timeout: 30_000, maxBuffer: 60_000_000, env: { NODE_ENV: "production" } },
    );
    return ok(z.array(z.array(z.string())).parse(JSON.parse(stdout)));
  } catch {
    // ended by its limits, or no workbook
    return err({ kind: "bad-table-file" });
  }
}

/** UTF-8, or what old spreadsheets on Windows write. */
function decode(data: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return new TextDecoder("windows-1252").decode(data);
  }
}
