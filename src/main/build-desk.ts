import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { programFolder } from "./program-folder.ts";
import { runNextBuild } from "./run-next-build.ts";

/** Slices that are no part of the desk's program; all others may be (`payload.config.ts` and the screens import them). */
const notInDesk = ["demo", "main", "site"];

const stampFile = () => join(programFolder(), "src/desk/.next/arengo-sources");

/** Whether the desk's program is there and was made from the sources as they are now. */
export async function isDeskBuilt(): Promise<boolean> {
  if (!existsSync(join(programFolder(), "src/desk/.next/BUILD_ID"))) return false;
  const stamp = await readFile(stampFile(), "utf8").catch(() => "");
  return stamp === (await hashSources());
}

/**
 * Builds the desk's program (Next): one to four minutes the first time, seconds afterwards.
 * @param onLine what the build prints, line by line
 * @throws Error with the last lines when the build fails
 */
export async function buildDesk(onLine: (line: string) => void): Promise<void> {
  const home = programFolder();
  const hash = await hashSources();
  await runNextBuild(home, onLine);
  await mkdir(join(home, "src/desk/.next"), { recursive: true });
  await writeFile(stampFile(), hash);
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  const slices = (await readdir(join(programFolder(), "src"))).filter((name) => !notInDesk.includes(name)).sort();
  for (const source of [...slices.map((name) => join("src", name)), "package-lock.json"]) {
    for (const file of await filesOf(join(programFolder(), source))) {
      hash.update(file.slice(programFolder().length));
      hash.update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const nested = await Promise.all(
    entries
      .filter(({ name }) => ![".next", "next-env.d.ts"].includes(name) && !name.includes(".test."))
      .map((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)])),
  );
  return nested.flat().sort();
}
