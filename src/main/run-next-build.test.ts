import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { runNextBuild } from "./run-next-build.ts";

/** A program folder whose `next` is the script given. */
async function folderWith(script: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "arengo-build-"));
  const bin = join(home, "node_modules/next/dist/bin");
  await mkdir(bin, { recursive: true });
  await Promise.all([
    writeFile(join(home, "package.json"), "{}"),
    writeFile(join(home, "node_modules/next/package.json"), '{"name":"next"}'),
    writeFile(join(bin, "next.js"), script),
  ]);
  folders.push(home);
  return home;
}
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.each(["SIGTERM", "SIGINT"] as const)("whoever ends the build by %s ends what it started too", async (signal) => {
  const home = await folderWith(`
    const child = require("node:child_process").spawn("sleep", ["60"]);
    require("node:fs").writeFileSync("pids", process.pid + " " + child.pid);
    setInterval(() => {}, 1000);
  `);
  const code = `import(${JSON.stringify(import.meta.resolve("./run-next-build.ts"))}).then((m) => m.runNextBuild(${JSON.stringify(home)}, () => {}))`;
  const builder = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "inherit" });
  const ended = new Promise((resolve) => builder.once("exit", resolve));
  const pids = await vi.waitFor(
    async () => {
      const found = (await readFile(join(home, "pids"), "utf8")).split(" ").map(Number);
      expect(found).toHaveLength(2);
      return found;
    },
    { timeout: 20_000 },
  );
  expect(pids.map(isAlive)).toEqual([true, true]);
  builder.kill(signal);
  expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
  await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), { timeout: 5_000 });
});

test("a build that still runs is waited for, and any other failure is told with its last lines", async () => {
  const words = "Another next build process is already running";
  const home = await folderWith(`
    const { existsSync, writeFileSync } = require("node:fs");
    if (existsSync("again")) console.log("built");
    else {
      writeFileSync("again", "");
      console.error("${words}.");
      process.exitCode = 1;
    }
  `);
  const lines: string[] = [];
  await runNextBuild(home, (line) => lines.push(line));
  expect(lines).toEqual([`${words}.`, "built"]);
  const broken = await folderWith('console.error("no such page"); process.exitCode = 1;');
  await expect(runNextBuild(broken, () => {})).rejects.toThrow("no such page");
  // the words are Next's own
  const next = dirname(createRequire(import.meta.url).resolve("next/package.json"));
  expect(await readFile(join(next, "dist/build/lockfile.js"), "utf8")).toContain("process is already running");
});
