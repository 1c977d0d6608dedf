import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { keepRunning, type Part, type PartOptions } from "./part.ts";

let folder = "";
const parts: Part[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-part-"));
});
afterEach(async () => {
  for (const part of parts.splice(0)) await part.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Supervises a small process that is ready, stays mute, refuses or ends at once; what happens to it is written down. */
function supervise(what: "ready" | "mute" | "refuse" | "ends", given: Partial<PartOptions> = {}) {
  const states: { state: string; pid: number | undefined }[] = [];
  const restarts: { reason: string; delay: number }[] = [];
  const program = join(import.meta.dirname, "..", "..", "..", "test", "part-process.ts");
  const part = keepRunning(
    "site",
    {
      ...{ command: [process.execPath, program, what], folder, environment: process.env, logDir: folder },
      ...{ isHeld: false, readyWithin: 15_000, lateSentence: "Non risponde." },
      ...given,
    },
    {
      onState: (_name, state, pid) => states.push({ state, pid }),
      onRestart: (_name, reason, delay) => restarts.push({ reason, delay }),
    },
  );
  parts.push(part);
  const seen = () => states.map(({ state }) => state);
  return { part, states, seen, restarts };
}

test("a process that was killed starts again, and is up again", async () => {
  const { part, states, seen, restarts } = supervise("ready");
  await part.ready;
  process.kill(states.at(-1)?.pid ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(seen()).toEqual(["starting", "up", "waiting", "starting", "up"]), 15_000);
  expect(restarts).toEqual([{ reason: "SIGKILL", delay: 200 }]);
  await part.stop();
  expect(seen().at(-1)).toBe("stopped");
});

test("a restart that was asked for is at once, and told to nobody as a failure", async () => {
  const { part, seen, restarts } = supervise("ready");
  await part.ready;
  part.restart();
  await vi.waitFor(() => expect(seen()).toEqual(["starting", "up", "waiting", "starting", "up"]), 15_000);
  expect(restarts).toEqual([]);
});

test("the sentence of a process that refuses its first start reaches whoever waits, and it is not tried again", async () => {
  const { part, seen } = supervise("refuse");
  await expect(part.ready).rejects.toMatchObject({ message: "Una frase per chi avvia.", code: 71 });
  expect(seen()).toEqual(["starting", "stopped"]);
});

test("a process that never gets ready is told in a sentence, and tried again", async () => {
  const { part, restarts } = supervise("mute", { readyWithin: 300 });
  await expect(part.ready).rejects.toMatchObject({ message: "Non risponde.", code: 69 });
  await vi.waitFor(() => expect(restarts[0]?.reason).toBe("SIGKILL"), 5_000);
});

test("one that ends again and again before it was ready waits longer each time, until the time is over", async () => {
  const { part, restarts } = supervise("ends", { readyWithin: 4_000 });
  await expect(part.ready).rejects.toMatchObject({ message: "Non risponde." });
  expect(restarts.length).toBeGreaterThan(1);
  expect(restarts.map(({ delay }) => delay)).toEqual(restarts.map((_, index) => 200 * 2 ** index));
  expect(await readFile(join(folder, "site.log"), "utf8")).toContain("begins as ends");
});

test("a held process counts its time from when it is let go", async () => {
  const { part } = supervise("ready", { isHeld: true, readyWithin: 10_000 });
  part.release();
  await expect(part.ready).resolves.toBeUndefined();
});

test("a program that is not there is tried again and told like one that does not answer", async () => {
  const { part, restarts } = supervise("ready", { command: [join(folder, "nothing")], readyWithin: 400 });
  await expect(part.ready).rejects.toThrow("Non risponde.");
  expect(restarts[0]?.reason).toContain("ENOENT");
});
