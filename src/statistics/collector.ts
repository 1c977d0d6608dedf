import { randomFillSync } from "node:crypto";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import { openDayKeys, type WaitingRow, type WaitingView } from "./batch.ts";
import { countryAt, countryOf } from "./country.ts";
import { browserOf, isCounted, type PageRequest } from "./is-counted.ts";
import { wishedLanguage } from "./language.ts";
import { nameOfNetwork, numberOfAddress } from "./networks/address.ts";
import { openOutbox } from "./outbox.ts";
import { referrerHost, referrerKind } from "./referrer.ts";
import { regionAt, regionOf } from "./regions/region.ts";
import { remembered } from "./remembered.ts";
import { handOverLeft, sizeOfSpool } from "./spool.ts";
import { openRobotSpotter } from "./spot-robots.ts";
import type { EventKind } from "./tables.ts";

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
  /** Learns today's key: before it is known a view waits in memory. Never rejects; while the database is away it is asked again. */
  readonly prepare: () => Promise<void>;
  /** Writes what was noted so far to the inbox; rejects when the database does not take it (it is kept and tried again). */
  readonly flush: () => Promise<void>;
  /** Writes what is left, waiting three seconds at most for a database that does not answer. */
  readonly stop: () => Promise<void>;
  /** Rows in memory that are not yet in the inbox, and rows given up because too many waited. */
  readonly state: () => { readonly waiting: number; readonly dropped: number };
}

/** Rows kept in memory while the database is away: some fifty megabytes at most, then new ones are given up. */
const usualLimit = 100_000;
/** What may wait on disk: some three million views. */
const spoolLimit = 1_000_000_000;
const flushAfterMs = 1_000;
const longestPauseMs = 10_000;
const sweepEveryMs = 10_000;
/** How long before midnight the next day's key is learned, and how long after it the last one's is kept. */
const aroundMs = 15 * 60_000;

/**
 * Opens the collector of one process. With a spool a view is acknowledged when `record` returns its number: it is on disk then, and neither a
 * killed process nor a database that is away loses it. Without one it is acknowledged when it is in `measures.inbox`, a second later at most.
 * @param deps.spool folder for rows that are not in the inbox yet; absent: they are kept in memory
 * @param deps.waitingLimit rows kept in memory; default 100,000
 * @param deps.ownHosts hosts of this installation: a link between our own pages is no referrer
 */
export function openCollector(
  db: Db,
  deps: { log: Log; ownHosts?: readonly string[]; waitingLimit?: number; spool?: string },
): Collector {
  const { waitingLimit = usualLimit, spool, log } = deps;
  const ownHosts = new Set(deps.ownHosts ?? []);
  const spotter = openRobotSpotter();
  regionOf("151.1.1.1", countryOf("151.1.1.1")); // what most readers need is read before the first of them comes
  const keys = openDayKeys(db);
  const outbox = openOutbox(db, { log, ...(spool !== undefined && { spool }) });
  let unsealed: WaitingRow[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let pauseMs = flushAfterMs;
  let dropped = 0;
  let stopped = false;

  const giveUp = (): false => {
    if (dropped++ % 1_000 === 0) log.warn({ dropped }, "measures given up: the database has been away too long");
    return false;
  };
  const note = (row: WaitingRow): boolean => {
    if (stopped || (!outbox.isOnDisk() && unsealed.length + outbox.rows() >= waitingLimit)) return giveUp();
    const sealed = keys.seal(row);
    if (sealed === undefined && unsealed.length >= waitingLimit) return giveUp();
    if (sealed === undefined) unsealed.push(row);
    const isFull = sealed !== undefined && outbox.add(sealed);
    if (isFull && pauseMs === flushAfterMs) inBackground();
    else timer ??= setTimeout(inBackground, pauseMs).unref();
    return true;
  };

  const inBackground = () => {
    clearTimeout(timer);
    timer = undefined;
    flush().catch((fault: unknown) => {
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      log.warn({ err: fault, waiting: outbox.rows() }, "measures wait: the database did not take them");
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
    try {
      await seal();
    } finally {
      await outbox.send();
    }
    pauseMs = flushAfterMs;
  };

  const seal = async () => {
    if (unsealed.length === 0) return;
    await keys.learn(unsealed.map(({ at }) => at));
    const rows = unsealed;
    unsealed = [];
    for (const row of rows) {
      const sealed = keys.seal(row);
      // one of another day may have come while the keys were asked for: the next time
      if (sealed === undefined) unsealed.push(row);
      else outbox.add(sealed);
    }
  };

  /** Looks after keys, and after what killed processes left. */
  const lookAfter = async () => {
    const now = Date.now();
    const needed = [now, now + aroundMs];
    keys.keepOnly([now - aroundMs, ...needed]);
    await keys.learn(needed);
    if (spool === undefined) return;
    const handed = await handOverLeft(db, spool, { log });
    if (handed > 0) log.info({ rows: handed }, "measures that had been left behind were handed over");
  };
  const sweeper = setInterval(() => {
    lookAfter()
      .catch((fault: unknown) => log.warn({ err: fault }, "measures wait in the spool"))
      .then(async () => {
        if (spool !== undefined) outbox.sayRoom((await sizeOfSpool(spool)) < spoolLimit);
      })
      .catch((fault: unknown) => log.error({ err: fault }, "the spool of measures cannot be read"));
  }, sweepEveryMs).unref();

  return {
    record: (request) => {
      try {
        if (!isCounted(request)) return undefined;
        const view = viewOf(request, ownHosts);
        if (spotter.isRobot(request.address, view.userAgent, request.at)) return undefined;
        return note(view) ? view.view : undefined;
      } catch (fault) {
        log.warn({ err: fault }, "a page view could not be noted");
        return undefined;
      }
    },
    recordTime: ({ site, view, seconds, at }) => {
      note({ type: "time", site, view, seconds, at: at.getTime() });
    },
    recordEvent: ({ site, kind, key, at, count = 1 }) => {
      note({ type: "event", site, kind, key: clean(key, 512), view: randomNumber(), at: at.getTime(), count });
    },
    noteRobot: ({ address, userAgent, at }) => spotter.askedForRules(address, userAgent?.slice(0, 512) ?? "", at),
    prepare: async () => {
      await keys
        .learn([Date.now()])
        .catch((fault: unknown) => log.warn({ err: fault }, "the key of the day could not be had yet"));
    },
    flush,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(sweeper);
      const until = Date.now() + 3_000;
      while (unsealed.length + outbox.rows() > 0) {
        const fault = await flush().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (fault === undefined) continue;
        if (Date.now() > until) {
          const lost = unsealed.length + outbox.rows();
          return log.error({ err: fault, lost }, "measures lost: the database is away");
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    state: () => ({ waiting: unsealed.length + outbox.rows(), dropped }),
  };
}

function viewOf(request: PageRequest, ownHosts: ReadonlySet<string>): WaitingView {
  const userAgent = request.userAgent?.slice(0, 512) ?? "";
  const linking = clean(referrerHost(request.referrer), 253);
  const host = ownHosts.has(linking) ? "" : linking;
  const address = numberOfAddress(request.address);
  const country = address ? countryAt(address) : "";
  return {
    type: "view",
    site: clean(request.site, 64),
    at: request.at.getTime(),
    path: clean(withoutQuery(request.path), 512),
    section: clean(request.section ?? "", 128),
    locale: clean(request.locale, 16),
    view: randomNumber(),
    referrerHost: host,
    referrerKind: referrerKind(host, request.query ?? ""),
    country,
    region: address ? regionAt(address, country) : "",
    language: firstWish(oneOf(request.headers?.["accept-language"]) ?? ""),
    device: browserOf(userAgent).device,
    network: address ? nameOfNetwork(address) : "",
    userAgent,
  };
}

// Readers are many, what they wish for is little. Addresses that linked here may tell of persons: they are not remembered.
const firstWish = remembered(wishedLanguage);

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}

const plain = /^[ -~]*$/;
/** Without control characters and half characters, which PostgreSQL's JSON does not take. */
function clean(text: string, limit: number): string {
  const short = text.length > limit ? text.slice(0, limit) : text;
  return plain.test(short) ? short : short.replace(/\p{Cc}/gu, "").toWellFormed();
}

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
