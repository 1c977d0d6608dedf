import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forkClickHouse, serverProgram, withClickHouse } from "#test/clickhouse.ts";
import { openClickHouse } from "./client.ts";

const clickhouse = withClickHouse();

const rows = async (query: string, query_params: Record<string, unknown> = {}) =>
  (await clickhouse.client.query({ query, query_params, format: "JSONEachRow" })).json();

test("the client of any ClickHouse makes a table, inserts rows and reads them back", async () => {
  const { client } = clickhouse;
  expect(await client.ping()).toEqual({ success: true });
  await client.command({ query: "create database if not exists trial" });
  await client.command({
    query: "create table trial.t (at DateTime64(3, 'UTC'), word String, n UInt64) engine = MergeTree order by at",
  });
  await client.insert({
    table: "trial.t",
    format: "JSONEachRow",
    values: [
      { at: "2026-03-01 10:00:00.123", word: "l'\"aria\" \\ {x:String}\n\t — 'ü'", n: "18446744073709551615" },
      { at: "2026-03-01 10:00:01.000", word: "", n: 1 },
    ],
  });
  expect(await rows("select * from trial.t order by at")).toEqual([
    { at: "2026-03-01 10:00:00.123", word: "l'\"aria\" \\ {x:String}\n\t — 'ü'", n: "18446744073709551615" },
    { at: "2026-03-01 10:00:01.000", word: "", n: "1" },
  ]);
});

test("bound values arrive as they are, whatever characters they hold", async () => {
  const nasty = "it's \\' ) or 1=1 -- \t\n\\N {a:String} \\\\";
  expect(
    await rows("select {text:String} as text, {day:Date} as day, {many:Array(String)} as many, {n:UInt64} as n", {
      text: nasty,
      day: "2026-10-25",
      many: [nasty, "b, c", ""],
      n: "18446744073709551615",
    }),
  ).toEqual([{ text: nasty, day: "2026-10-25", many: [nasty, "b, c", ""], n: "18446744073709551615" }]);
});

test("a setting holds for its statement only, also when that fails", async () => {
  const size = "select value from system.settings where name = 'max_block_size'";
  const usual = await rows(size);
  const ask = (query: string) =>
    clickhouse.client.query({ query, clickhouse_settings: { max_block_size: "1234" }, format: "JSONEachRow" });
  expect(await (await ask(size)).json()).toEqual([{ value: "1234" }]);
  await expect(ask("select nothing_of_this_name")).rejects.toThrow("nothing_of_this_name");
  expect(await rows(size)).toEqual(usual);
  await expect(
    clickhouse.client.query({ query: "select 1", clickhouse_settings: { readonly: "1" } }),
  ).rejects.toMatchObject({ code: "164" });
});

test("a refused statement comes back with ClickHouse's number and name for it", async () => {
  await expect(rows("select * from nowhere")).rejects.toMatchObject({ code: "60", type: "UNKNOWN_TABLE" });
  await expect(rows("selct 1")).rejects.toMatchObject({ code: "62", type: "SYNTAX_ERROR" });
  await expect(
    clickhouse.client.query({ query: "select 1", clickhouse_settings: { no_such_setting: 1 } }),
  ).rejects.toMatchObject({ code: "115" });
});

test("the same rows with the same token are inserted once, also after a crash", async () => {
  const { client } = clickhouse;
  await client.command({
    query: `create table trial_once (n UInt32) engine = MergeTree order by n
            settings non_replicated_deduplication_window = 100, fsync_after_insert = 1`,
  });
  const send = () =>
    client.insert({
      table: "trial_once",
      format: "JSONEachRow",
      values: [{ n: 1 }, { n: 2 }],
      clickhouse_settings: { insert_deduplication_token: "one" },
    });
  await send();
  await send();
  await clickhouse.kill();
  await clickhouse.start();
  await send();
  expect(await rows("select count() as rows from trial_once")).toEqual([{ rows: "2" }]);
});

test("who has no password gets in neither by GET nor by POST, and a GET changes nothing", async () => {
  const stranger = openClickHouse({ url: clickhouse.url, username: "default", password: "wrong" });
  await expect(stranger.query({ query: "select 1" })).rejects.toMatchObject({ code: "516" });
  await stranger.close();
  const withoutKey = await fetch(`${clickhouse.url}/?query=select+1`);
  expect(withoutKey.status).toBe(403);
  const headers = { "X-ClickHouse-Key": "test" };
  const read = await fetch(`${clickhouse.url}/?query=select+1`, { headers });
  expect([read.status, await read.text()]).toEqual([200, "1\n"]);
  const write = await fetch(`${clickhouse.url}/?query=create+database+by_get`, { headers });
  expect([write.status, write.headers.get("x-clickhouse-exception-code")]).toEqual([400, "164"]);
});

test("a body larger than 32 MiB is refused and the server goes on", async () => {
  const refused = await fetch(`${clickhouse.url}/`, {
    method: "POST",
    headers: { "X-ClickHouse-Key": "test" },
    body: Buffer.alloc(33 * 1024 * 1024, " "),
  }).then(
    (response) => response.status,
    () => 413, // the server may hang up before all was sent
  );
  expect(refused).toBe(413);
  expect(await rows("select 1 as one")).toEqual([{ one: 1 }]);
});

test("a second process is told who has the folder, and the first goes on", async () => {
  const second = await forkClickHouse(clickhouse.dataDir, 0);
  expect(second).toMatchObject({ refused: "ClickHouseInUseError" });
  expect("message" in second && second.message).toContain(`process ${clickhouse.process.pid}`);
  expect(await rows("select 1 as one")).toEqual([{ one: 1 }]);
});

test("a server left over by a killed run is ended, and the folder taken over", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-orphan-"));
  // The shell stands for a supervisor that is killed: its server lives on without a parent.
  const shell = spawn("sh", ["-c", `"${process.execPath}" "${serverProgram}" "${folder}" 0 test & wait`], {
    stdio: "ignore",
  });
  await expect
    .poll(() => readFile(join(folder, "owner.json"), "utf8").catch(() => ""), { timeout: 10_000 })
    .not.toBe("");
  const orphan = JSON.parse(await readFile(join(folder, "owner.json"), "utf8")) as { pid: number };
  shell.kill("SIGKILL");
  await once(shell, "exit");
  const next = await forkClickHouse(folder, 0);
  expect(next).toHaveProperty("url");
  const ended = async () => {
    const stat = await readFile(`/proc/${orphan.pid}/stat`, "utf8").catch(() => ") Z");
    return /\) Z/.test(stat); // gone, or only waiting for its parent to take leave
  };
  await expect.poll(ended).toBe(true);
  next.process.kill("SIGTERM");
  await once(next.process, "exit");
  await rm(folder, { recursive: true, force: true });
});

test("it is small when idle and ends in order when it is asked to", async () => {
  const status = await readFile(`/proc/${clickhouse.process.pid}/status`, "utf8").catch(() => "");
  expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toBeLessThan(330);
  clickhouse.process.kill("SIGTERM");
  const [code] = await once(clickhouse.process, "exit");
  expect(code).toBe(0);
});
