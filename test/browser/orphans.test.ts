import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dataFolders } from "#src/platform/config.ts";
import { type Installation, startInstallation } from "../installation.ts";

const kills = 10;
const args = ["--empty", "--without", "desk"];

let installation: Installation | undefined;
afterAll(async () => {
  await installation?.stop();
  await installation?.remove();
});

test(`what ${kills} killed supervisors left behind never hinders the next start`, { timeout: 300_000 }, async () => {
  installation = await startInstallation({ args });
  const folder = dataFolders({ dataDir: installation.dataDir }).postgres;
  for (let kill = 0; kill < kills; kill++) {
    const { postgres } = await installation.states();
    const server = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(installation.pid, "SIGKILL");
    // every other time also who looks after PostgreSQL, so that nobody is left to end it
    if (kill % 2 === 1) process.kill(postgres?.pid ?? 0, "SIGKILL");
    installation = await startInstallation({ args, on: installation });
    expect(installation.printed()).not.toContain("si è fermato");
    expect(() => process.kill(server, 0)).toThrow("ESRCH");
    const ready = await fetch(`${installation.origin}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { postgres: "up", site: "up" }]);
  }
});
