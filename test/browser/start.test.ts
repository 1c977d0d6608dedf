import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "../global-setup.ts";

const origin = inject("origin");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-start-"));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs the program until it ends; gives back its exit code and everything that it said. */
async function arengo(
  args: readonly string[],
  settings: Record<string, string> = {},
  program = "bin/arengo.mjs",
): Promise<Outcome> {
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [site = 0, desk = 0, postgres = 0, clickhouse = 0] = ports;
  const env = {
    ...process.env,
    ...{
      LANG: "it_IT.UTF-8",
      LC_ALL: "it_IT.UTF-8",
      ARENGO_DATA: join(folder, "var"),
      ARENGO_PORT: String(site),
      ARENGO_DESK_PORT: String(desk),
    },
    ...{ ARENGO_POSTGRES_PORT: String(postgres), ARENGO_CLICKHOUSE_PORT: String(clickhouse) },
    ...settings,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env, timeout: 60_000 }, (fault, stdout, stderr) => {
      resolve({ code: fault ? Number(fault.code ?? -1) : 0, said: `${stdout}${stderr}` });
    });
  });
}

const aSentence = (outcome: Outcome) => expect(outcome.said).not.toMatch(/\n\s+at /);

test("the help lists the commands in the language of the terminal", async () => {
  expect((await arengo(["--help"])).said).toContain("Uso: arengo COMANDO");
  expect((await arengo(["--help"], { LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8" })).said).toContain(
    "Usage: arengo COMMAND",
  );
});

test.each([
  ["an unknown command", ["pubblica"], {}, 2, "non esiste"],
  ["an unknown option", ["start", "--subito"], {}, 2, "Opzione non valida"],
  ["a port that is no number", ["start"], { ARENGO_PORT: "tremila" }, 78, "ARENGO_PORT"],
  ["a database address of another kind", ["start"], { DATABASE_URL: "mysql://localhost/arengo" }, 78, "DATABASE_URL"],
  [
    "a database that does not answer",
    ["start"],
    { DATABASE_URL: "postgres://a:b@127.0.0.1:1/arengo" },
    69,
    "DATABASE_URL non risponde",
  ],
  ["a taken port", ["start"], { ARENGO_PORT: new URL(origin).port, ARENGO_HOST: "127.0.0.1" }, 71, "ARENGO_PORT"],
  ["a disk with too little space", ["start"], { ARENGO_DISK_RESERVE: "1000000000" }, 74, "Liberi spazio e riprovi"],
  ["a data folder that another Arengo uses", ["start"], { ARENGO_DATA: inject("dataDir") }, 75, "già in funzione"],
] as const)("%s is refused with one sentence and its exit code", async (_, args, settings, code, words) => {
  const outcome = await arengo(args, settings);
  expect(outcome.said).toContain(words);
  expect(outcome.code).toBe(code);
  aSentence(outcome);
});

test("a program folder that cannot be written is told with one sentence", async () => {
  const copy = join(folder, "program");
  await mkdir(join(copy, "src"), { recursive: true });
  await mkdir(join(copy, "bin"));
  await copyFile("bin/arengo.mjs", join(copy, "bin/arengo.mjs"));
  await copyFile("package.json", join(copy, "package.json"));
  await writeFile(join(copy, "dist"), "a file where the folder should be");
  const outcome = await arengo(["--help"], {}, join(copy, "bin/arengo.mjs"));
  expect(outcome.said).toContain("Non si può scrivere in");
  expect(outcome.code).toBe(73);
  aSentence(outcome);
});

test("data of a newer PostgreSQL are left exactly as they are", async () => {
  const data = join(folder, "newer");
  await mkdir(join(data, "postgres"), { recursive: true });
  await writeFile(join(data, "postgres", "PG_VERSION"), "99\n");
  const outcome = await arengo(["start"], { ARENGO_DATA: data });
  expect(outcome.said).toContain("PostgreSQL 99");
  expect(outcome.code).toBe(76);
  aSentence(outcome);
  expect(await readdir(join(data, "postgres"))).toEqual(["PG_VERSION"]);
});
