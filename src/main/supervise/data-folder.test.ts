import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#src/platform/config.ts";
import { commandMessages } from "../messages.ts";
import { findHolder, takeDataFolder } from "./data-folder.ts";
import { compareVersions, noteVersion } from "./version-file.ts";

const say = commandMessages("it");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-folder-"));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => readConfig({ ARENGO_DATA: join(folder, name) });

test("of two starts at the same moment one is refused with the sentence", async () => {
  const both = await Promise.allSettled([takeDataFolder(at("two"), say), takeDataFolder(at("two"), say)]);
  const refused = both.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: 75, message: expect.stringContaining("già in funzione") });
  for (const outcome of both) if (outcome.status === "fulfilled") await outcome.value.release();
  await (await takeDataFolder(at("two"), say)).release();
});

test("the note of a killed process is no holder, whoever has its number now", async () => {
  const config = at("killed");
  await (await takeDataFolder(config, say)).release();
  await writeFile(join(config.dataDir, "arengo.pid"), `${process.ppid}\n`);
  expect(await findHolder(config)).toBeUndefined();
  const holding = await takeDataFolder(config, say);
  expect(await findHolder(config)).toBe(String(process.pid));
  await holding.release();
});

test("data of a newer program are refused before anything is touched, older ones are taken", async () => {
  const config = at("version");
  await (await takeDataFolder(config, say)).release();
  await noteVersion(config);
  const file = join(config.dataDir, "version.json");
  const own = JSON.parse(await readFile(file, "utf8")) as { version: string; migration: number };
  const before = await readdir(config.dataDir);
  for (const newer of [
    { version: "99.0.0", migration: 1 },
    { ...own, migration: own.migration + 1 },
  ]) {
    await writeFile(file, JSON.stringify(newer));
    await expect(takeDataFolder(config, say)).rejects.toMatchObject({ code: 76 });
    expect(await readdir(config.dataDir)).toEqual(before);
  }
  await writeFile(file, JSON.stringify({ version: "0.0.1", migration: 9_999 }));
  await (await takeDataFolder(config, say)).release();
  await noteVersion(config);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(own);
});

test("versions are ordered by their numbers", () => {
  expect(compareVersions("0.10.0", "0.9.3")).toBeGreaterThan(0);
  expect(compareVersions("1.0.0-beta", "1.0.0")).toBe(0);
  expect(compareVersions("23.12.1.1368", "23.8")).toBeGreaterThan(0);
  expect(compareVersions("0.1.0", "1.0.0")).toBeLessThan(0);
});
