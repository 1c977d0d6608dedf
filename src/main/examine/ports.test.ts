import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { readConfig } from "#src/platform/config.ts";
import { freePort } from "#test/global-setup.ts";
import { commandMessages } from "../messages.ts";
import { examinePorts } from "./ports.ts";

const running: ReturnType<typeof spawn>[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** A program with this word at the end of a long command line, as a long folder makes it; gives back its port. */
async function listens(word: string): Promise<number> {
  const port = await freePort();
  const code = `require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("listens"))`;
  const child = spawn(process.execPath, ["-e", code, "x".repeat(200), word], { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return port;
}

const examined = async (site: number, isRunning: boolean) => {
  const [desk, postgres, clickhouse] = await Promise.all([freePort(), freePort(), freePort()]);
  const ports = {
    ARENGO_DESK_PORT: `${desk}`,
    ARENGO_POSTGRES_PORT: `${postgres}`,
    ARENGO_CLICKHOUSE_PORT: `${clickhouse}`,
  };
  const config = readConfig({ ARENGO_PORT: String(site), ...ports });
  return examinePorts(config, isRunning, commandMessages("en"));
};

test("a port that a running installation holds itself is in order, however long its folders' names", async () => {
  expect(await examined(await listens("bin/arengo.mjs"), true)).toMatchObject([{ state: "ok" }]);
});

test("a port that another program holds is a fault, running or not, and its command line is told in short", async () => {
  const port = await listens("other.mjs");
  for (const isRunning of [true, false]) {
    const found = await examined(port, isRunning);
    expect(found).toMatchObject([{ state: "fault", what: expect.stringContaining(`port ${port} is used by`) }]);
    expect(found[0]?.what.length).toBeLessThan(320);
  }
});
