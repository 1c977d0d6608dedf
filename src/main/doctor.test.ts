import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, dataFolders, readConfig } from "#src/platform/config.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { freePort } from "#test/global-setup.ts";
import { examine } from "./doctor.ts";
import { commandMessages } from "./messages.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-doctor-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function anInstallation(name: string, given: Record<string, string> = {}): Promise<Config> {
  const measures = new URL(clickhouse.url);
  measures.username = "default";
  measures.password = "test";
  const ports = await Promise.all([freePort(), freePort()]);
  const config = readConfig({
    ...{ ARENGO_DATA: join(folder, name), DATABASE_URL: database.url, CLICKHOUSE_URL: measures.toString() },
    ...{ ARENGO_PORT: String(ports[0]), ARENGO_DESK_PORT: String(ports[1]) },
    ...given,
  });
  await readSecrets(dataFolders(config).keys);
  await readSigner(dataFolders(config).keys, "localhost/registro");
  return config;
}

const found = async (config: Config, language: "it" | "en" = "it") =>
  (await examine(config, commandMessages(language))).map(({ state, what }) => `${state}: ${what}`).join("\n");

test("a sound installation is told part by part, with the versions of its servers", async () => {
  const report = await found(await anInstallation("sound"));
  expect(report).not.toContain("fault");
  for (const words of [
    "PostgreSQL 18",
    "orologio in accordo",
    /ok: ClickHouse \d+\.\d+/,
    /ok: porte \d+, \d+ a disposizione/,
    "chiavi presenti",
    /MB liberi/,
  ])
    expect(report).toMatch(words);
});

test("the sites beside the municipality's are told, and a name that leads nowhere asks for attention", async () => {
  await publish(database, aSite("museo", { hosts: ["museo.localhost"] }));
  await publish(database, aSite("festa", { hosts: ["festa.invalid"] }));
  const report = await found(await anInstallation("sites"));
  expect(report).toMatch(/ok: sito museo: http:\/\/museo\.localhost/);
  expect(report).toContain("attention: sito festa: il nome festa.invalid non porta da nessuna parte");
});

test("a port in use is a fault, with who uses it and what to do", async () => {
  const config = await anInstallation("ports");
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(config.ports.site, "127.0.0.1", resolve));
  const report = await found(config, "en");
  other.close();
  expect(report).toMatch(
    new RegExp(
      `fault: port ${config.ports.site} is used by .+: close that program, or choose another port with ARENGO_PORT`,
    ),
  );
});

test("keys that others may read and servers that do not answer are told with what to do", async () => {
  const config = await anInstallation("broken", {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/arengo",
    CLICKHOUSE_URL: "http://127.0.0.1:1",
  });
  expect(await found(config)).toMatch(/fault: il database non risponde: .+DATABASE_URL/);
  expect(await found(config, "en")).toMatch(/attention: ClickHouse does not answer .+CLICKHOUSE_URL/);
  await chmod(join(dataFolders(config).keys, "secrets.json"), 0o644);
  expect(await found(config)).toMatch(/fault: .+chmod 600/);
});

test("a folder without keys says that the first start makes them", async () => {
  const config = readConfig({ ARENGO_DATA: folder, ARENGO_PORT: String(await freePort()) });
  await writeFile(join(folder, "note"), "");
  expect(await found(config)).toContain("attention: nessuna chiave");
});
