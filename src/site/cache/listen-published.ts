import pg from "pg";
import { z } from "zod";
import type { Log } from "#src/platform/log.ts";

const Tags = z.array(z.string());
const longestPauseMs = 5_000;

/** Who is told what has changed. */
export interface Listener {
  /** Documents with these tags changed; `["*"]`: anything may have. */
  readonly onChange: (tags: readonly string[]) => void;
  /** Whatever was announced until now may have been missed. */
  readonly onMissed: () => void;
  /** True once announcements arrive again, false as soon as they may be missed. */
  readonly onListening: (listening: boolean) => void;
}

/**
 * Listens to `NOTIFY published` on a connection of its own and comes back when the database does. While it was away
 * announcements may have been missed: on every (re)connection everything is said to have changed, before anything else.
 * @returns stops listening
 */
export function listenPublished(url: string, listener: Listener, log: Log): { stop: () => Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let pauseMs = 100;

  const again = (fault: unknown) => {
    if (stopped) return;
    listener.onListening(false);
    log.warn({ err: fault }, "no announcements from the database: pages are made anew until it is back");
    timer = setTimeout(connect, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  const connect = () => {
    const mine = new pg.Client({
      connectionString: url,
      application_name: "arengo site listener",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = mine;
    let over = false;
    const lose = (fault: unknown) => {
      if (over) return;
      over = true;
      mine.end().catch(() => {}); // it is broken already
      again(fault);
    };
    mine.on("error", lose);
    mine.on("end", () => lose(new Error("connection ended")));
    mine.on("notification", ({ payload }) => listener.onChange(readTags(payload)));
    mine
      .connect()
      .then(() => mine.query("listen published"))
      .then(() => {
        pauseMs = 100;
        listener.onMissed();
        listener.onListening(true);
      }, lose);
  };
  connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {}); // already broken: nothing to end
    },
  };
}

/** What cannot be read may mean anything. */
function readTags(payload: string | undefined): readonly string[] {
  try {
    return Tags.parse(JSON.parse(payload ?? ""));
  } catch {
    return ["*"];
  }
}
