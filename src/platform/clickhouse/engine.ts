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
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  let closed = false;
  const run = (statement: Statement): Promise<Answer> => {
    if (closed) return Promise.reject(new Error("ClickHouse is being stopped"));
    pending += 1;
    const mine = last.then(() => execute(session, statement)).finally(() => (pending -= 1));
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

/** Settings live as long as the connection, which all statements share: each is put back when its statement ends. */
async function execute(session: Session, statement: Statement): Promise<Answer> {
  const changed: string[] = [];
  try {
    if (statement.database !== "") await session.queryAsync(`USE ${identifier(statement.database)}`);
    for (const [name, value] of Object.entries(statement.settings)) {
      await session.queryAsync(`SET ${identifier(name)} = ${literal(value)}`);
      changed.push(name);
    }
    return answerOf(await ask(session, statement));
  } finally {
    for (const name of changed) {
      const usual = (limits as Readonly<Record<string, string>>)[name];
      await session.queryAsync(`SET ${identifier(name)} = ${usual === undefined ? "DEFAULT" : literal(usual)}`);
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
