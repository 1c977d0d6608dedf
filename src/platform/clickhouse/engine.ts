import { mkdirSync } from "node:fs";
import { type ChdbResult, drainPending, Session } from "chdb";
import { bindableValues, type Statement } from "./statement.ts";

/** What ClickHouse answered: bytes in the wanted format, and what it read for it. */
export interface Answer {
  readonly bytes: Uint8Array;
  readonly readRows: number;
  readonly readBytes: number;
  readonly elapsedSeconds: number;
}

/** ClickHouse inside this process. It binds one data folder, and a fault inside it ends the process: give it one of its own. */
export interface Engine {
  /** Runs one statement after those asked before it. Rejects with ClickHouse's own message; `clickhouseCode` is its number. */
  readonly run: (statement: Statement) => Promise<Answer>;
  /** How many statements wait or run. */
  readonly pending: () => number;
  /** Waits for what runs, then lets go of the folder. */
  readonly close: () => Promise<void>;
}

/**
 * Server settings: two threads and 400 MB for one statement, as much as a small machine shared with PostgreSQL and the site
 * can give; a minute for the longest one, because the others wait for it.
 */
const limits = {
  max_threads: "2",
  max_insert_threads: "1",
  max_execution_time: "60",
  max_memory_usage: "400000000",
  max_result_bytes: "268435456",
  implicit_select: "0",
} as const;

/** Opens ClickHouse on a folder, creating it. Throws when another process has it. */
export function openEngine(dataDir: string): Engine {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const session = new Session(dataDir, {
    connectionArgs: [
      ...Object.entries(limits).map(([name, value]) => `--${name}=${value}`),
      "--mark_cache_size=16777216",
      "--uncompressed_cache_size=0",
      "--background_pool_size=2",
      "--background_schedule_pool_size=2",
    ],
  });
  const connection = new Connection(session);
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  let closed = false;
  const run = (statement: Statement): Promise<Answer> => {
    if (closed) return Promise.reject(new Error("ClickHouse is being stopped"));
    pending += 1;
    const mine = last.then(() => connection.run(statement)).finally(() => (pending -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
  const close = async () => {
    closed = true;
    await last;
    session.close();
    await drainPending();
  };
  return { run, pending: () => pending, close };
}

/**
 * The connection that all statements share. Settings live as long as it does: each statement finds those it names, and all others as
 * usual. Neighbours mostly want the same, so only what differs from the statement before is set.
 */
class Connection {
  readonly #session: Session;
  readonly #inForce = new Map<string, string>();
  #database: string | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async run(statement: Statement): Promise<Answer> {
    await this.#adopt(statement);
    return answerOf(await ask(this.#session, statement));
  }

  async #adopt({ database, settings }: Statement): Promise<void> {
    if (database !== "" && database !== this.#database) {
      await this.#session.queryAsync(`USE ${identifier(database)}`);
      this.#database = database;
    }
    for (const name of this.#inForce.keys()) {
      if (name in settings) continue;
      const usual = (limits as Readonly<Record<string, string>>)[name];
      await this.#session.queryAsync(`SET ${identifier(name)} = ${usual === undefined ? "DEFAULT" : literal(usual)}`);
      this.#inForce.delete(name);
    }
    for (const [name, value] of Object.entries(settings)) {
      if (this.#inForce.get(name) === value) continue;
      await this.#session.queryAsync(`SET ${identifier(name)} = ${literal(value)}`);
      this.#inForce.set(name, value);
    }
  }
}

function ask(session: Session, { sql, params, format }: Statement): Promise<ChdbResult> {
  return Object.keys(params).length === 0
    ? session.queryAsync(sql, { format })
    : session.queryBindAsync(sql, bindableValues(sql, params), { format });
}

const answerOf = (result: ChdbResult): Answer => ({
  bytes: result.bytes(),
  readRows: result.rowsRead,
  readBytes: result.bytesRead,
  elapsedSeconds: result.elapsed,
});

function identifier(name: string): string {
  if (!/^[A-Za-z_]\w{0,127}$/.test(name)) throw new TypeError("a name may hold letters, digits and underscores only");
  return name;
}

const literal = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
