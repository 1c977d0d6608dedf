import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { programFolder } from "../program-folder.ts";

const running = new Set<ChildProcess>();

/** Ends what `runOnce` still runs, when everything ends. */
export function endRunning(): void {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs one command of this program in a process of its own, so that what it needs in memory goes with it.
 * @param onLine each line it prints
 * @throws Error with what it printed last when it fails
 */
export async function runOnce(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, [join(programFolder(), "bin/arengo.mjs"), ...args], {
    env: environment,
    cwd: programFolder(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  const last: string[] = [];
  const listen = (line: string) => {
    onLine(line);
    last.push(line);
    if (last.length > 10) last.shift();
  };
  createInterface({ input: child.stdout }).on("line", listen);
  createInterface({ input: child.stderr }).on("line", listen);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new Error(`${args.join(" ")}: ${last.join("\n")}`);
}
