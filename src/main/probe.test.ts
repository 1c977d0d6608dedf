import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "#src/platform/config.ts";
import { asRole } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { freePort, testPasswords } from "#test/global-setup.ts";
import { probeParts } from "./probe.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-probe-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = async (given: Record<string, string> = {}) =>
  readConfig({ ARENGO_DATA: folder, ARENGO_DESK_PORT: String(await freePort()), ...given });

test("the worker is up while it is connected, wherever it runs, and down as soon as it is gone", async () => {
  const config = await settings();
  expect((await probeParts(config, database.site)).worker).toBe("down");
  const worker = new pg.Client({
    connectionString: asRole(database.url, databaseRoles.worker, testPasswords.worker),
  });
  await worker.connect();
  expect((await probeParts(config, database.site)).worker).toBe("up");
  await worker.end();
  await vi.waitFor(async () => expect((await probeParts(config, database.site)).worker).toBe("down"), 5_000);
});

test("a ClickHouse of one's own is asked also when its address holds user and password, or ends in a slash", async () => {
  const own = new URL(clickhouse.url);
  own.username = "default";
  own.password = "p@ss/word";
  const config = await settings({ CLICKHOUSE_URL: own.toString() });
  expect(await probeParts(config, database.site)).toMatchObject({ clickhouse: "up", desk: "down", disk: "up" });
});
