import { spawn } from "node:child_process";
import { join } from "node:path";
import { err, ok, type Result } from "#src/kernel/result.ts";

/** Why a process of its own gave no answer: it took too long, or too much memory, or fell. */
export type ApartRefusal = "too-much" | "fell";

/** What one process of its own may take. */
export interface ApartLimits {
  /** Seconds of processor; the clock on the wall may show three times as many. */
  readonly seconds: number;
  /** Memory that may be written to, in megabytes; below 1,000 Node itself does not start well. */
  readonly megabytes: number;
}

/** Processes of this kind that run at once; the others wait their turn. */
const atOnce = 2;
const waiting: (() => void)[] = [];
let running = 0;

/** Longest answer that is read, in bytes. */
const longestAnswer = 64 * 2 ** 20;

/**
 * Has a file that somebody uploaded read by a process of its own, with limits that the system holds: what is made to hurt takes that process
 * down and nothing else. The process gets `input` as JSON and answers with JSON; files go by their paths.
 * @param program folder of the program
 * @param name the program to run, a file of this folder without its ending
 */
export async function runApart<Answer>(
  program: string,
  name: string,
  input: object,
  { seconds, megabytes }: ApartLimits,
): Promise<Result<Answer, { kind: ApartRefusal }>> {
  const script = join(program, "src/platform/apart", `${name}.ts`);
  const node = [`--max-old-space-size=${Math.round(megabytes / 2)}`, "--disable-warning=ExperimentalWarning", script];
  const [command, args]: [string, string[]] =
    process.platform === "win32"
      ? [process.execPath, node]
      : [
          "/bin/sh",
          [
            // ulimit -d: what can be written to; -v would refuse what Node only reserves
            ...["-c", `ulimit -c 0; ulimit -d ${megabytes * 1024}; ulimit -t ${seconds}; exec "$0" "$@"`],
            ...[process.execPath, ...node],
          ],
        ];
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await askChild<Answer>(command, args, { program, input, seconds });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function askChild<Answer>(
  command: string,
  args: readonly string[],
  { program, input, seconds }: { program: string; input: object; seconds: number },
): Promise<Result<Answer, { kind: ApartRefusal }>> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: program,
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const parts: Buffer[] = [];
    let length = 0;
    let isTooMuch = false;
    const stop = () => {
      isTooMuch = true;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(stop, seconds * 3_000);
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > longestAnswer) stop();
    });
    child.on("error", () => resolve(err({ kind: "fell" })));
    child.on("close", (code) => {
      clearTimeout(clock);
      const answer = code === 0 && !isTooMuch ? parse(Buffer.concat(parts).toString("utf8")) : undefined;
      if (answer === undefined) resolve(err({ kind: isTooMuch || code === null ? "too-much" : "fell" }));
      else resolve(ok(answer as Answer));
    });
    // a child that falls at once reads nothing
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(input));
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told as a fall above
  }
}
