import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { withClickHouse } from "#test/clickhouse.ts";
import { commandMessages } from "../messages.ts";
import { statistics } from "./statistics.ts";

const clickhouse = withClickHouse();
const say = commandMessages("it");
let folder: string;
let said: string[] = [];
let complained: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-statistics-"));
  const url = new URL(clickhouse.url);
  [url.username, url.password] = ["default", "test"];
  vi.stubEnv("CLICKHOUSE_URL", url.toString());
  vi.stubEnv("ARENGO_DATA", folder);
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => {
  [said, complained] = [[], []];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Views of one visitor each, a second apart. */
const views = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2011, 5, 1, 8) + index * 1_000).toISOString().slice(11, 19);
    const address = `151.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;
    return `${address} - - [01/Jun/2011:${time} +0200] "GET / HTTP/1.1" 200 1000 "-" "Mozilla/5.0 (Windows NT 6.1) Firefox/6.0"\n`;
  }).join("");

async function load(name: string, content: string | Buffer): Promise<number> {
  await writeFile(join(folder, name), content);
  return statistics.run(["import", join(folder, name), "--quiet"], say);
}

test("a packed log that is cut short counts up to there, says so, and the whole one adds what is missing", async () => {
  const whole = gzipSync(views(30_000));
  expect(await load("giugno.log.gz", whole.subarray(0, Math.floor(whole.length * 0.8)))).toBe(1);
  const [told = ""] = complained;
  expect(complained).toHaveLength(1);
  expect(told).toContain("giugno.log.gz: il file compresso è rovinato o incompleto.");
  const lines = Number(/\((\d+) righe nuove\)/.exec(told)?.[1]);
  expect(lines).toBeGreaterThan(10_000);
  expect(lines).toBeLessThan(30_000);
  complained = [];
  expect(await load("giugno.log.gz", whole)).toBe(0);
  expect(complained).toEqual([]);
  expect(said).toContain(`${join(folder, "giugno.log.gz")} (clf): ${30_000 - lines} righe nuove.`);
  said = [];
  expect(await load("giugno.log.gz", whole)).toBe(0);
  expect(said[0]).toContain("nessuna riga nuova, il file era già stato importato");
});

test("a packed log with broken bytes is told as damaged, also when nothing of it can be read", async () => {
  const broken = Buffer.from(gzipSync(views(30_000)));
  broken.fill(0x55, Math.floor(broken.length / 2), Math.floor(broken.length / 2) + 200);
  expect(await load("rovinato.log.gz", broken)).toBe(1);
  expect(complained.join("\n")).toContain("rovinato.log.gz: il file compresso è rovinato o incompleto.");
  complained = [];
  expect(await load("testa.log.gz", gzipSync(views(3)).subarray(0, 12))).toBe(1);
  expect(complained).toHaveLength(1);
  expect(complained[0]).toContain("testa.log.gz: il file compresso è rovinato o incompleto.");
  expect(complained[0]).toContain("(0 righe nuove)");
});

test("an empty file, an unknown one, a folder and none at all are each told with what to do", async () => {
  expect(await load("vuoto.log", "")).toBe(1);
  expect(await load("appunti.txt", "appunti\n")).toBe(1);
  expect(
    complained.map((text) => text.includes("il file è vuoto, o il suo formato non è tra quelli conosciuti")),
  ).toEqual([true, true]);
  const refused = async (...files: string[]) =>
    statistics.run(["import", ...files], say).catch((fault: Error & { code: number }) => [fault.code, fault.message]);
  expect(await refused(folder)).toEqual([2, expect.stringContaining("è una cartella: indichi i file")]);
  expect(await refused(join(folder, "manca.log"))).toEqual([2, expect.stringContaining("manca.log non esiste.")]);
  expect(await refused()).toEqual([2, expect.stringContaining("arengo statistics import FILE...")]);
});

test("a site of which nothing is counted is named, on the error output, with those that have figures", async () => {
  const printed = vi.spyOn(process.stdout, "write").mockImplementation((_text: unknown, done?: unknown) => {
    (done as (() => void) | undefined)?.();
    return true;
  });
  await statistics.run(["show", "--from", "2011-06-01", "--to", "2011-06-30", "--site", "musei"], say);
  printed.mockRestore();
  expect(complained).toHaveLength(1);
  expect(complained[0]).toContain("«musei»");
  expect(complained[0]).toContain("comune");
});
