import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActFile } from "#src/albo/index.ts";
import { err, type Result } from "#src/kernel/result.ts";
import { programFolder } from "./answers.ts";
import { keepFile } from "./keep-file.ts";

/**
 * Keeps a small file that came in memory, for sections beside the board: no report is kept and its text is not looked at. Of a signed
 * envelope it gives what is inside as a second file.
 */
export async function keepUpload(
  filesDir: string,
  { name, data }: { name: string; data: Buffer },
  nature: ActFile["nature"],
): Promise<Result<ActFile[], { kind: "bad-file"; name: string }>> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-file-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, data);
    const kept = await keepFile({ filesDir, program: programFolder }, { name, path, bytes: data.length }, nature);
    return kept.ok ? kept : err({ kind: "bad-file", name });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
