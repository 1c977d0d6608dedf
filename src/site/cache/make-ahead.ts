import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#src/platform/log.ts";
import type { PageCache } from "./page-cache.ts";

/** What making pages ahead needs. */
interface Deps {
  readonly cache: Pick<PageCache, "begin" | "state">;
  /** The pages that most people open, the most opened first; empty when they cannot be read. */
  readonly list: () => Promise<readonly string[]>;
  readonly isKept: (path: string) => boolean;
  /** Makes one, as if somebody had asked for it. */
  readonly make: (path: string) => Promise<unknown>;
  /** Whether somebody waits for a page. */
  readonly isBusy: () => boolean;
  readonly log: Pick<Log, "warn">;
}

/** How long nothing must have been announced before pages are made; milliseconds. */
const quietMs = 1_000;

/**
 * Makes pages before they are asked for: after a start and after what was announced, the first reader finds them in memory as the
 * second does. One after the other, never while somebody waits for a page, and with a pause as long as the making took: half a core
 * at most.
 * @returns ends it; the page that is being made is waited for
 */
export function makeAhead(deps: Deps): { stop: () => Promise<void> } {
  const stopped = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
  const isOver = () => stopped.signal.aborted;
  const { begin, state } = deps.cache;

  // pages that memory does not take are made for each reader: ahead it would be for nobody
  const neverKept = new Set<string>();

  const makeMissing = async () => {
    const generation = begin();
    for (const path of await deps.list()) {
      while (deps.isBusy() && !isOver()) await pause(20);
      if (isOver() || begin() !== generation) return;
      if (neverKept.has(path) || deps.isKept(path)) continue;
      const since = performance.now();
      await deps.make(path);
      if (state().listening && begin() === generation && !deps.isKept(path)) neverKept.add(path);
      await pause(performance.now() - since);
    }
  };
  const run = async () => {
    let done: number | undefined;
    while (!isOver()) {
      const before = begin();
      await pause(quietMs);
      if (!state().listening || begin() !== before || done === before) continue;
      done = before;
      await makeMissing().catch((fault) => deps.log.warn({ err: fault }, "pages could not be made ahead"));
    }
  };
  const running = run();
  return {
    stop: () => {
      stopped.abort();
      return running;
    },
  };
}
