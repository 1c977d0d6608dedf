import { watch } from "node:fs";
import { join } from "node:path";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { stopOrphan } from "#src/platform/postmaster.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { isDeskBuilt } from "../build-desk.ts";
import { buildSiteIfOld } from "../build-site.ts";
import type { Say } from "../commands/command.ts";
import { programFolder } from "../program-folder.ts";
import { takeDataFolder } from "./data-folder.ts";
import { watchDisk } from "./disk.ts";
import { keepRunning, type Part, type PartName, type PartState } from "./part.ts";
import { refuseTakenPorts } from "./ports.ts";
import { endRunning, runOnce } from "./run-once.ts";
import { openStateFile, type States } from "./state-file.ts";
import { noteVersion } from "./version-file.ts";

interface Options {
  readonly isEmpty: boolean;
  /** Whether site and worker start again when a source changes. */
  readonly isDev: boolean;
  /** Parts that run elsewhere. */
  readonly without: readonly PartName[];
  readonly say: Say;
  readonly print: (line: string) => void;
  /** Told at once how to end everything in order. */
  readonly onStoppable: (stop: () => Promise<void>) => void;
}

/** Address of the first administrator; a person changes it at the desk. */
const firstUser = "redazione@comune.example";

/** How long each part may take until it answers, recovery after a crash included; seconds. */
const readyWithin = { postgres: 90, clickhouse: 60, site: 60, worker: 60, desk: 120, networks: 30 } as const;

/**
 * Node's own switches. Left alone, V8 lets the room for short-lived objects of a site that has just started grow to 128 MB and
 * keeps it while idle.
 */
const nodeFlags: Readonly<Record<PartName, readonly string[]>> = {
  ...{ postgres: [], clickhouse: [], worker: [], desk: [], networks: [] },
  site: ["--max-semi-space-size=8"],
};

/** The C library keeps what each of its areas freed; as many areas as threads hold memory that nobody uses. */
const memoryOfTheSite = { MALLOC_ARENA_MAX: "2" } as const;

/** Starts every process in the order in which they need each other, and keeps them running. */
export async function startAll(config: Config, options: Options): Promise<void> {
  const { say, print } = options;
  const runs = (name: PartName) => !options.without.includes(name);
  const folders = dataFolders(config);
  const folder = await takeDataFolder(config, say);
  const parts = new Map<PartName, Part>();
  const states: States = {};
  const stateFile = openStateFile(config);
  const events = {
    onState: (part: PartName, state: PartState, pid: number | undefined) => {
      states[part] = { state, pid };
      void stateFile.write(states);
    },
    onRestart: (part: PartName, reason: string, delay: number) =>
      print(say("restarting", { part, reason, seconds: delay / 1_000 })),
  };
  const load = (name: PartName, isHeld: boolean) => {
    const logDir = join(folders.cache, "logs");
    const seconds = readyWithin[name];
    const command = [process.execPath, ...nodeFlags[name], join(programFolder(), "bin/arengo.mjs"), name] as const;
    const part = keepRunning(
      name,
      {
        ...{
          command,
          folder: programFolder(),
          environment: { ...(name === "site" && memoryOfTheSite), ...process.env },
          logDir,
          isHeld,
          readyWithin: seconds * 1_000,
        },
        lateSentence: say("partLate", { part: name, seconds, log: join(logDir, `${name}.log`) }),
      },
      events,
    );
    parts.set(name, part);
    return part;
  };
  const begin = (name: PartName) => load(name, false).ready;
  // the site goes on without them; whoever started it should know why
  const tell = (fault: Error) => print(fault.message);
  const stopWatching = watchDisk(config.dataDir, (isLow, free) =>
    print(say(isLow ? "diskLow" : "diskAgain", { folder: config.dataDir, free })),
  );
  const stop = async () => {
    stopWatching();
    endRunning();
    await Promise.all([...parts].filter(([name]) => name !== "postgres").map(([, part]) => part.stop()));
    await parts.get("postgres")?.stop();
    await stateFile.write(states);
    await folder.release();
  };

  options.onStoppable(stop);
  try {
    const secrets = await readSecrets(folders.keys);
    const hasPostgres = runs("postgres") && config.databaseUrl === undefined;
    const hasClickHouse = runs("clickhouse") && config.clickhouseUrl === undefined;
    if (hasPostgres) await stopOrphan(folders.postgres);
    const own = { site: runs("site"), desk: runs("desk"), postgres: hasPostgres, clickhouse: hasClickHouse };
    const ports = (Object.keys(own) as (keyof typeof own)[])
      .filter((name) => own[name])
      .map((name) => config.ports[name]);
    await refuseTakenPorts(config, ports, say);
    if (hasPostgres) print(say("startingDatabase"));
    const postgres = hasPostgres ? begin("postgres") : Promise.resolve();
    // the site is what people wait for: its program is loaded, its files are looked at while PostgreSQL starts
    const site = runs("site") ? load("site", true) : undefined;
    site?.ready.catch(() => {}); // awaited below; a refusal before then must not end the supervisor
    const [{ isFirstStart, prepareDatabase }] = await Promise.all([
      import("./database.ts"),
      postgres,
      buildSiteIfOld(),
    ]);
    const applied = await prepareDatabase(config, secrets, say);
    await noteVersion(config);
    if (applied > 0) print(say("migrated", { count: applied }));
    site?.release();
    await site?.ready;
    if (hasClickHouse) void begin("clickhouse").catch(tell);
    if (config.channels.isSimulated) void begin("networks").catch(tell);
    if (runs("worker")) void begin("worker").catch(tell);
    const first = await isFirstStart(config, secrets);
    if (options.isDev) reloadOnChange();
    if (runs("desk")) await openDesk();
    const entering = await letIn(first);
    for (const line of [
      "",
      say("ready"),
      say("siteAt", { url: config.publicUrl }),
      say("deskAt", { url: config.publicUrl }),
      say("dataAt", { folder: config.dataDir }),
      ...(config.channels.isSimulated ? [say("networksAt", { port: config.channels.port })] : []),
      ...entering,
    ])
      print(line);
  } catch (fault) {
    await stop();
    throw fault;
  }

  function reloadOnChange(): void {
    let timer: NodeJS.Timeout | undefined;
    const reload = () => {
      print(say("reloading"));
      for (const name of ["site", "worker"] as const) parts.get(name)?.restart();
    };
    watch(join(programFolder(), "src"), { recursive: true }, (_event, file) => {
      if (!file || /\.next|\.test\./.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(reload, 300); // editors write a file in several steps
    });
  }

  async function openDesk(): Promise<void> {
    if (!(await isDeskBuilt())) {
      const since = Date.now();
      const seconds = () => Math.round((Date.now() - since) / 1_000);
      print(say("buildingDesk"));
      const progress = setInterval(() => print(say("buildingDeskStill", { seconds: seconds() })), 20_000);
      await runOnce(["build", "--desk"], process.env, () => {}).finally(() => clearInterval(progress));
      print(say("deskBuilt", { seconds: seconds() }));
    }
    await begin("desk");
  }

  async function letIn(first: boolean): Promise<string[]> {
    if (!first) return [say("enterKnown")];
    if (!options.isEmpty) {
      print(say("loadingDemo"));
      await runOnce(["demo"], process.env, (line) => print(`  ${line}`));
    }
    let password = "";
    await runOnce(
      ["user", "add", "--email", firstUser, "--name", "Redazione", "--role", "administrator", "--json"],
      process.env,
      (line) => {
        if (line.startsWith("{")) password = (JSON.parse(line) as { password: string }).password;
      },
    );
    const entering = [say("enterWith", { email: firstUser, password }), say("passwordOnce")];
    return options.isEmpty ? [...entering, say("enterFirst")] : entering;
  }
}
