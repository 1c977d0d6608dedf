import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type ClickHouseClient, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { freePort } from "./global-setup.ts";

const password = "test";
/** The program of the embedded server in tests. */
export const serverProgram = join(import.meta.dirname, "clickhouse-process.ts");

/** A test file's own ClickHouse: the embedded one, in a process of its own that can be killed. */
export interface TestClickHouse {
  url: string;
  dataDir: string;
  client: ClickHouseClient;
  process: ChildProcess;
  /** Ends it as a crash would, and waits until it is gone. */
  kill: () => Promise<void>;
  /** Starts it again on the same folder and port. */
  start: () => Promise<void>;
}

/** What a start of the server on a folder said: its address, or why it refused. */
export type Started = { process: ChildProcess } & ({ url: string } | { refused: string; message: string });

/** Starts the embedded ClickHouse in a process of its own; the caller ends it. */
export async function forkClickHouse(dataDir: string, port: number): Promise<Started> {
  const child = fork(serverProgram, [dataDir, String(port), password], { execArgv: [], stdio: "ignore" });
  const [said] = (await once(child, "message")) as [{ url: string } | { refused: string; message: string }];
  child.disconnect();
  return { process: child, ...said };
}

/**
 * A ClickHouse that is there at once, for test files that build their pages as they are read; ends with the file. Call with
 * `await` at the top of the file.
 */
export async function clickHouseNow(): Promise<ClickHouseClient> {
  const dataDir = await mkdtemp(join(tmpdir(), "arengo-clickhouse-"));
  const started = await forkClickHouse(dataDir, await freePort());
  if (!("url" in started)) throw new Error(started.message);
  const client = openClickHouse({ url: started.url, username: "default", password });
  afterAll(async () => {
    await client.close();
    started.process.kill("SIGTERM");
    await once(started.process, "exit");
    await rm(dataDir, { recursive: true, force: true });
  });
  return client;
}

/** Starts a ClickHouse for the calling test file and removes it afterwards. Call at the top of the file. */
export function withClickHouse(): TestClickHouse {
  const handle = {} as TestClickHouse;
  let port = 0;
  handle.start = async () => {
    const started = await forkClickHouse(handle.dataDir, port);
    if (!("url" in started)) throw new Error(started.message);
    handle.process = started.process;
    handle.url = started.url;
  };
  handle.kill = async () => {
    handle.process.kill("SIGKILL");
    await once(handle.process, "exit");
  };
  beforeAll(async () => {
    handle.dataDir = await mkdtemp(join(tmpdir(), "arengo-clickhouse-"));
    port = await freePort();
    await handle.start();
    handle.client = openClickHouse({ url: handle.url, username: "default", password });
  });
  afterAll(async () => {
    await handle.client.close();
    if (handle.process.exitCode === null && handle.process.signalCode === null) {
      handle.process.kill("SIGTERM");
      await once(handle.process, "exit");
    }
    await rm(handle.dataDir, { recursive: true, force: true });
  });
  return handle;
}
