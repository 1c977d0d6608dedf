import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { runApart } from "#src/platform/apart/run-apart.ts";
import { mostRows, type RawTable } from "./check-table.ts";
import { readCsv } from "./csv.ts";

/** Largest upload that is read, in bytes. */
const largest = 10 * 1024 * 1024;
/** Rows that are read: one more than may be published, so that too many are told. */
const mostRead = mostRows + 2;
const limits = { seconds: 30, megabytes: 1_500 };

/**
 * The rows of an uploaded table (first sheet of a workbook), as text. A workbook is read by a process of its own, with limits: one
 * made to hurt takes that one down and nothing else.
 * @param program folder of the program
 * @param upload.path where the upload lies, with nothing of its name that could be an option
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
  const said = await runApart<unknown>(program, "sheet-child", { source: upload.path, mostRows: mostRead }, limits);
  const rows = z.array(z.array(z.string())).safeParse(said.ok ? said.value : undefined);
  return rows.success ? ok(rows.data) : err({ kind: "bad-table-file" });
}

/** UTF-8, or what old spreadsheets on Windows write. */
function decode(data: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return new TextDecoder("windows-1252").decode(data);
  }
}
