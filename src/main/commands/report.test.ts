import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeOnce } from "#src/platform/secrets.ts";
import { migrateClickHouse } from "#src/statistics/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { testPasswords } from "#test/global-setup.ts";
import { commandMessages } from "../messages.ts";
import { report } from "./report.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const say = commandMessages("it");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-report-"));
  const secrets = {
    databaseRoles: { owner: "", ...testPasswords },
    ...{ desk: "a", preview: "b", clickhouse: "c", internal: "d" },
  };
  await writeOnce(join(folder, "keys", "secrets.json"), JSON.stringify(secrets));
  const url = new URL(clickhouse.url);
  [url.username, url.password] = ["default", "test"];
  vi.stubEnv("CLICKHOUSE_URL", url.toString());
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("ARENGO_DATA", folder);
  vi.stubEnv("ARENGO_PUBLIC_URL", "https://www.comune.example");
  await publish(database, aSite("comune"));
  await publish(database, aSite("museo", { hosts: ["museo.example"] }));
  await migrateClickHouse(clickhouse.client);
  await clickhouse.client.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    values: ["comune", "museo"].map((site) => ({
      ...{ site, day: "2017-06-01", source: "log", part: "p", page_views: 900, visits: 300, visitors: 200 },
    })),
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** What the command prints. */
async function printed(...args: string[]): Promise<string> {
  const texts: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text: unknown, done?: unknown) => {
    texts.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  try {
    expect(await report.run(args, say)).toBe(0);
  } finally {
    write.mockRestore();
  }
  return texts.join("");
}
const addresses = (text: string) => text.match(/https?:\/\/\S+/g);

test("the note for the press leads to the report on the site that it is of, in its language", async () => {
  expect(addresses(await printed("2017"))).toEqual(["https://www.comune.example/statistiche/rapporto/2017"]);
  expect(addresses(await printed("2017", "--site", "museo"))).toEqual([
    "https://museo.example/statistiche/rapporto/2017",
  ]);
  expect(addresses(await printed("2017", "--site", "museo", "--language", "en"))).toEqual([
    "https://museo.example/en/statistics/report/2017",
  ]);
});

test("a site and a language that are not there are named with those that are", async () => {
  const refused = async (...args: string[]) =>
    report.run(args, say).catch((fault: Error & { code: number }) => [fault.code, fault.message]);
  expect(await refused("2017", "--site", "musei")).toEqual([2, expect.stringContaining("comune, museo")]);
  expect(await refused("2017", "--language", "eo")).toEqual([2, expect.stringContaining("eo")]);
});
