import { hash } from "node:crypto";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";

/** How far a file was read: in bytes after unpacking. */
export interface FileState {
  /** SHA-256 of its first line: what a file is known by when it comes again, longer or under another name. */
  readonly head: string;
  /** SHA-256 of the bytes before `position` (4,096 at most). */
  readonly tail: string;
  readonly position: number;
  readonly lines: number;
}

/** Bytes before a position that are looked at to know a file again. */
export const tailBytes = 4_096;
export const fingerprint = (bytes: Buffer): string => hash("sha256", bytes, "hex");

/** What the imports before have finished: how far each file was read, all parts, and the last one. */
export interface Ledger {
  readonly files: readonly FileState[];
  readonly parts: readonly string[];
  readonly lastPart: string | undefined;
}

export async function readLedger(clickhouse: ClickHouseClient): Promise<Ledger> {
  const result = await clickhouse.query({
    query: "select part, files from arengo.import_parts order by at, part",
    format: "JSONEachRow",
  });
  const parts = await result.json<{ part: string; files: string }>();
  const files = new Map<string, FileState>();
  for (const { files: text } of parts) {
    for (const state of JSON.parse(text) as FileState[]) files.set(`${state.head} ${state.tail}`, state);
  }
  return { files: [...files.values()], parts: parts.map(({ part }) => part), lastPart: parts.at(-1)?.part };
}

/** Says that a part is finished: from here on it counts, and its files need not be read again. */
export async function finishPart(
  clickhouse: ClickHouseClient,
  part: string,
  files: readonly FileState[],
): Promise<void> {
  await clickhouse.insert({
    table: "arengo.import_parts",
    columns: ["site", "part", "files"],
    values: [{ site: "", part, files: JSON.stringify(files) }],
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0 },
  });
}
