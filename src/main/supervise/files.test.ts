import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchDisk } from "./disk.ts";
import { openLogFile } from "./log-file.ts";
import { openStateFile } from "./state-file.ts";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-files-"));
  await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

test("of many states written at once the last one stays", () =>
  inFolder(async (folder) => {
    const file = openStateFile({ dataDir: folder });
    await Promise.all(Array.from({ length: 200 }, (_, pid) => file.write({ site: { state: "up", pid } })));
    expect(JSON.parse(await readFile(join(folder, "state.json"), "utf8"))).toMatchObject({
      parts: { site: { pid: 199 } },
    });
    expect(await readdir(folder)).toEqual(["state.json"]);
  }));

test("a log keeps its lines in order, and begins anew beside the old one when it is large", () =>
  inFolder(async (folder) => {
    const log = openLogFile(join(folder, "site.log"), 20);
    log.write(Buffer.from("the first line\n"));
    await log.end();
    log.write(Buffer.from("the second\n"));
    await log.end();
    log.write(Buffer.from("the third\n"));
    await log.end();
    expect(await readFile(join(folder, "site.log.1"), "utf8")).toBe("the first line\nthe second\n");
    expect(await readFile(join(folder, "site.log"), "utf8")).toBe("the third\n");
  }));

test("a log that cannot be written ends nothing", () =>
  inFolder(async (folder) => {
    const log = openLogFile(join(folder, "missing", "site.log"));
    log.write(Buffer.from("lost\n"));
    await expect(log.end()).resolves.toBeUndefined();
  }));

test("a disk with less space than wanted is told once", () =>
  inFolder(async (folder) => {
    const told: boolean[] = [];
    const stop = await new Promise<() => void>((resolve) => {
      const end = watchDisk(
        folder,
        (isLow) => {
          told.push(isLow);
          setTimeout(() => resolve(end), 100);
        },
        { least: Number.MAX_SAFE_INTEGER, everyMs: 10 },
      );
    });
    stop();
    expect(told).toEqual([true]);
  }));
