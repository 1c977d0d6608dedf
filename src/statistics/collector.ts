import { randomFillSync, randomUUID } from "node:crypto";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import { batchLimit, type OpenBatch, sealBatch, type WaitingRow, type WaitingView } from "./batch.ts";
import { countryOf } from "./country.ts";
import { browserOf, isCounted, type PageRequest } from "./is-counted.ts";
import { wishedLanguage } from "./language.ts";
import { referrerHost, referrerKind } from "./referrer.ts";
import { openRobotSpotter } from "./spot-robots.ts";
import type { EventKind } from "./tables.ts";
import { networkOf } from "./visitor.ts";

/** What counts the pages a process of the site answers with. */
export interface Collector {
  /**
   * Notes a page view, if it is one that counts. Costs microseconds, never waits and never throws.
   * @returns the number of this view, for the header `Server-Timing: view;desc="<number>"` that the script on the page
   * reads to say how long it was in view; `undefined` when nothing was counted
   */
  readonly record: (request: PageRequest) => string | undefined;
  /** Notes how long a page was in view, as the page said. */
  readonly recordTime: (time: { site: string; view: string; seconds: number; at: Date }) => void;
  /**
   * Notes something else than a page view. `key`: the path, the words, the host; for `hit` and `file` empty.
   * @param event.count how often; default once
   */
  readonly recordEvent: (event: { site: string; kind: EventKind; key: string; at: Date; count?: number }) => void;
  /** Notes that robots.txt was asked for: whoever did is no reader for an hour, whatever name it gives itself. */
  readonly noteRobot: (who: { address: string; userAgent: string | undefined; at: Date }) => void;
  /** Writes what was noted so far to the inbox; rejects when the database does not take it (it is kept and tried again). */
  readonly flush: () => Promise<void>;
  /** Writes what is left, waiting three seconds at most for a database that does not answer. */
  readonly stop: () => Promise<void>;
  /** Rows noted and not yet in the inbox, and rows given up because too many waited. */
  readonly state: () => { readonly waiting: number; readonly dropped: number };
}

/** Rows kept while the database is away: some fifty megabytes at most, then new ones are given up. A database that starts again is away for seconds. */
const usualLimit = 100_000;
const flushAfterMs = 1_000;
const longestPauseMs = 10_000;

/**
 * Opens the collector of one process. A measure is acknowledged when its row is in `measures.inbox`, at most a second
 * after the page; what a killed process still held is lost, and was never acknowledged.
 * @param deps.waitingLimit rows kept while the database is away; default 100,000
 * @param deps.ownHosts hosts of this installation: a link between our own pages is no referrer
 */
export function openCollector(
  db: Db,
  deps: { log: Log; ownHosts?: readonly string[]; waitingLimit?: number },
): Collector {
  const { waitingLimit = usualLimit } = deps;
  const ownHosts = new Set(deps.ownHosts ?? []);
  const waiting: WaitingRow[] = [];
  const spotter = openRobotSpotter();
  countryOf("8.8.8.8"); // its table is read before the first reader comes
  let open: OpenBatch | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let pauseMs = flushAfterMs;
  let dropped = 0;
  let stopped = false;

  const note = (row: WaitingRow): boolean => {
    if (stopped || waiting.length >= waitingLimit) {
      if (dropped++ % 1_000 === 0) deps.log.warn({ dropped }, "measures given up: the database has been away too long");
      return false;
    }
    waiting.push(row);
    if (waiting.length % batchLimit === 0 && pauseMs === flushAfterMs) inBackground();
    else timer ??= setTimeout(inBackground, pauseMs).unref();
    return true;
  };

  const inBackground = () => {
    clearTimeout(timer);
    timer = undefined;
    flush().catch((fault: unknown) => {
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      deps.log.warn({ err: fault, waiting: waiting.length }, "measures wait: the database did not take them");
      if (!stopped) timer ??= setTimeout(inBackground, pauseMs).unref();
    });
  };

  const flush = (): Promise<void> => {
    running ??= writeAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  const writeAll = async () => {
    while (open || waiting.length > 0) {
      // A batch keeps its number until the database has it: an answer that got lost must not make two of it.
      open ??= { batch: randomUUID(), rows: await sealBatch(db, waiting) };
      await writeBatch(db, open, deps.log);
      open = undefined;
      pauseMs = flushAfterMs;
    }
  };

  return {
    record: (request) => {
      try {
        if (!isCounted(request)) return undefined;
        const view = viewOf(request, ownHosts);
        if (spotter.isRobot(request.address, view.userAgent, request.at)) return undefined;
        return note(view) ? view.view : undefined;
      } catch (fault) {
        deps.log.warn({ err: fault }, "a page view could not be noted");
        return undefined;
      }
    },
    recordTime: ({ site, view, seconds, at }) => {
      note({ type: "time", site, view, seconds, at: at.toISOString() });
    },
    recordEvent: ({ site, kind, key, at, count = 1 }) => {
      note({ type: "event", site, kind, key: clean(key, 512), view: randomNumber(), at: at.toISOString(), count });
    },
    noteRobot: ({ address, userAgent, at }) => spotter.askedForRules(address, userAgent?.slice(0, 512) ?? "", at),
    flush,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const until = Date.now() + 3_000;
      while (open || waiting.length > 0) {
        const fault = await flush().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (fault === undefined) return;
        if (Date.now() > until) {
          return deps.log.error({ err: fault, lost: waiting.length }, "measures lost: the database is away");
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    state: () => ({ waiting: waiting.length + (open?.rows.length ?? 0), dropped }),
  };
}

async function writeBatch(db: Db, { batch, rows }: OpenBatch, log: Log): Promise<void> {
  try {
    await db
      .insertInto("measures.inbox")
      .values({ batch, rows: JSON.stringify(rows) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (fault) {
    // Classes 22 and 23: the database understood and will never take these rows. Kept, they would stop all others.
    if (!/^2[23]/.test(String((fault as { code?: unknown }).code ?? ""))) throw fault;
    log.error({ err: fault, rows: rows.length }, "measures given up: the database refuses them");
  }
}

function viewOf(request: PageRequest, ownHosts: ReadonlySet<string>): WaitingView {
  const userAgent = request.userAgent?.slice(0, 512) ?? "";
  const linking = clean(referrerHost(request.referrer), 253);
  const host = ownHosts.has(linking) ? "" : linking;
  return {
    type: "view",
    site: clean(request.site, 64),
    at: request.at.toISOString(),
    path: clean(request.path.split(/[?#]/, 1)[0] ?? "", 512),
    section: clean(request.section ?? "", 128),
    locale: clean(request.locale, 16),
    view: randomNumber(),
    referrerHost: host,
    referrerKind: referrerKind(host, request.query ?? ""),
    country: countryOf(request.address),
    language: wishedLanguage(oneOf(request.headers?.["accept-language"])),
    device: browserOf(userAgent).device,
    network: networkOf(request.address),
    userAgent,
  };
}

/** Without control characters and half characters, which PostgreSQL's JSON does not take. */
const clean = (text: string, limit: number) =>
  text
    .slice(0, limit)
    .replace(/\p{Cc}/gu, "")
    .toWellFormed();

const oneOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

const randomness = Buffer.alloc(8 * 512);
let used = randomness.length;

/** 64 random bits in decimal; the system is asked once for many. */
function randomNumber(): string {
  if (used === randomness.length) {
    randomFillSync(randomness);
    used = 0;
  }
  const number = randomness.readBigUInt64BE(used);
  used += 8;
  return number.toString();
}
