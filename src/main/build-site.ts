import { stat } from "node:fs/promises";
import { join } from "node:path";
import { programFolder } from "./program-folder.ts";
import { runOnce } from "./supervise/run-once.ts";

/**
 * Builds the public site's stylesheet, scripts and icons in a process of its own, unless they are newer than the program,
 * which is compiled anew whenever a source changes.
 */
export async function buildSiteIfOld(): Promise<void> {
  const [built, program] = await Promise.all([
    changedAt("dist/assets/fingerprint"),
    changedAt("dist/program/arengo.mjs"),
  ]);
  if (built < program || built === 0) await runOnce(["build", "--site"], process.env, () => {});
}

/** When a file of the program was last written, in milliseconds; 0 when there is none. */
async function changedAt(file: string): Promise<number> {
  const found = await stat(join(programFolder(), file)).catch(() => undefined);
  return found?.mtimeMs ?? 0;
}
