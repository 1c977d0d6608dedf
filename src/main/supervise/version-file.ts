import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "#src/platform/config.ts";
import { readMigrations } from "#src/platform/migrate.ts";
import type { Say } from "../commands/command.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { programFolder } from "../program-folder.ts";

/** Which program wrote the data: its version and the newest of its migrations, which tells two unreleased programs apart. */
const Writer = z.object({ version: z.string(), migration: z.int() });
type Writer = z.infer<typeof Writer>;

const fileOf = (config: Pick<Config, "dataDir">) => join(config.dataDir, "version.json");

/** Refuses a data folder that a newer program wrote. Reads only; a folder that says nothing is accepted. */
export async function refuseNewerData(config: Pick<Config, "dataDir">, say: Say): Promise<void> {
  const text = await readFile(fileOf(config), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const found = Writer.parse(JSON.parse(text));
  const own = await ownWriter();
  const order = compareVersions(found.version, own.version);
  if (order > 0 || (order === 0 && found.migration > own.migration))
    throw new StartRefusal(say("newerData", { found: found.version, own: own.version }), exitCodes.newerData);
}

/** Notes that this program wrote the data folder. Whole or not at all, and on disk when it returns. */
export async function noteVersion(config: Pick<Config, "dataDir">): Promise<void> {
  const text = `${JSON.stringify(await ownWriter())}\n`;
  if ((await readFile(fileOf(config), "utf8").catch(() => "")) === text) return;
  const draft = `${fileOf(config)}.${process.pid}`;
  const handle = await open(draft, "w", 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, fileOf(config));
}

async function ownWriter(): Promise<Writer> {
  const { version } = JSON.parse(await readFile(join(programFolder(), "package.json"), "utf8")) as { version: string };
  const migrations = await readMigrations(join(programFolder(), "migrations"));
  return { version, migration: migrations.at(-1)?.number ?? 0 };
}

/** Order of two versions `major.minor.patch`: below 0 when the first is older. What follows a `-` is left aside. */
export function compareVersions(one: string, other: string): number {
  const [numbers, others] = [one, other].map((text) => (text.split("-")[0] ?? "").split(".").map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (numbers?.[place] ?? 0) - (others?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
