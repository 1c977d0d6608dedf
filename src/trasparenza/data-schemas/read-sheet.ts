import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { RawTable } from "./check-table.ts";
import { readCsv } from "./csv.ts";

const run = promisify(execFile);
/** Largest upload that is read, in bytes. */
const largest = 10 * 1024 * 1024;

/** Runs in a process of its own, with little memory and time: a workbook made to hurt takes that one down and nothing else. */
const reader = `
import { readFileSync } from "node:fs";
import * as xlsx from "xlsx-republish";
const book = xlsx.read(readFileSync(process.argv[1]), { dense: true, cellDates: false, sheetRows: 6000 });
const sheet = book.Sheets[book.SheetNames[0]];
process.stdout.write(JSON.stringify(sheet ? xlsx.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "", dateNF: "dd/mm/yyyy" }) : []));
process.exit(0);
`;

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
  if (extension === "csv") return ok(readCsv(decode(upload.data)));
  // both are ZIP archives; anything else under these names is not read
  if ((extension !== "xlsx" && extension !== "ods") || upload.data.toString("latin1", 0, 2) !== "PK")
    return err({ kind: "bad-table-file" });
  try {
    const { stdout } = await run(
      process.execPath,
      ["--max-old-space-size=512", "--input-type=module", "-e", reader, upload.path],
      { cwd: program, timeout: 30_000, maxBuffer: 60_000_000, env: { NODE_ENV: "production" } },
    );
    return ok((JSON.parse(stdout) as unknown[][]).map((row) => row.map((cell) => String(cell ?? ""))));
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
