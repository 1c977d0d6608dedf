import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLocked, takeLock } from "./lock.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-lock-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const contender = join(import.meta.dirname, "..", "..", "..", "test", "lock-process.ts");
const contend = async (file: string) => {
  const child = fork(contender, [file], { execArgv: [] });
  const [said] = (await once(child, "message")) as [{ has: boolean }];
  return { child, has: said.has };
};

test("of many processes that want the lock at once exactly one gets it", async () => {
  const file = join(folder, "many.lock");
  const all = await Promise.all(Array.from({ length: 6 }, () => contend(file)));
  expect(all.filter(({ has }) => has)).toHaveLength(1);
  for (const { child } of all) child.kill("SIGKILL");
});

test("the lock of a killed process is free at once, and nothing was written", async () => {
  const file = join(folder, "killed.lock");
  const { child, has } = await contend(file);
  expect([has, isLocked(file), takeLock(file)]).toEqual([true, true, undefined]);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isLocked(file)).toBe(false);
  const release = takeLock(file);
  expect(release).toBeDefined();
  release?.();
  expect(await readFile(file, "utf8")).toBe("");
});
