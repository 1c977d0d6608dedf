#!/usr/bin/env node
// Starts Arengo with any Node >= 20: hands over to the pinned Node 24, compiles the program when its sources changed, runs it.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(home, "package.json"));
const italian = /^it/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "it");

function pinnedNode() {
  try {
    return join(
      dirname(require.resolve("node/package.json")),
      "bin",
      process.platform === "win32" ? "node.exe" : "node",
    );
  } catch {
    console.error(
      italian
        ? "Mancano i pacchetti: esegua prima «npm ci» in questa cartella."
        : "The packages are missing: run “npm ci” in this folder first.",
    );
    process.exit(69);
  }
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === ".next" || entry.name.includes(".test.")) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Ends with a sentence where whoever starts Arengo may not write its compiled program; a built one needs no writing. */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    console.error(
      italian
        ? `Non si può scrivere in ${folder}: esegua «npm run build» con l'utente che ha installato Arengo, poi riprovi.`
        : `Nothing can be written in ${folder}: run “npm run build” as the user who installed Arengo, then try again.`,
    );
    process.exit(73);
  }
}

async function compile(program) {
  const sources = Math.max(newestIn(join(home, "src")), statSync(join(home, "package.json")).mtimeMs);
  if (existsSync(program) && statSync(program).mtimeMs > sources) return;
  makeFolder(dirname(program));
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: home,
    entryPoints: ["src/main/arengo.ts"],
    outdir: "dist/program",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    // Payload's configuration is loaded by Node itself: Payload, Next and this program must share one copy
    external: ["#src/desk/*"],
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    logLevel: "error",
  });
}

if (process.version.startsWith("v24.")) {
  process.env.ARENGO_HOME = home;
  const program = join(home, "dist", "program", "arengo.mjs");
  await compile(program);
  await import(pathToFileURL(program).href);
} else {
  const child = spawn(pinnedNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", ...(process.send ? ["ipc"] : [])],
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("message", (message) => process.send?.(message));
  child.on("close", (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
}
