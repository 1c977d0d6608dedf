import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { programFolder } from "./program-folder.ts";

/** Folders whose files go into the desk's program, and files that change it. */
const sources = [
  "src/desk",
  "src/booking",
  "src/content",
  "src/identity",
  "src/rating",
  "src/register",
  "src/trasparenza",
  "src/ui",
  "src/kernel",
  "src/platform",
  "package-lock.json",
];

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
  const next = createRequire(join(home, "package.json")).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build", "src/desk"], {
    cwd: home,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ARENGO_HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const last: string[] = [];
  const listen = (chunk: Buffer) => {
    for (const line of chunk
      .toString()
      .split("\n")
      .filter((text) => text.trim() !== "")) {
      onLine(line);
      last.push(line);
      if (last.length > 20) last.shift();
    }
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new Error(`the desk could not be built:\n${last.join("\n")}`);
  await mkdir(join(home, "src/desk/.next"), { recursive: true });
  await writeFile(stampFile(), hash);
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
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
