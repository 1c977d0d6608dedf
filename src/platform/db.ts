import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from "kysely";
import pg from "pg";

/**
 * The tables, as `"schema.table"`. Each slice adds its own beside its queries:
 * `declare module "#src/platform/db.ts" { interface Tables { "albo.notices": NoticesTable } }`.
 * Columns are snake_case in SQL and camelCase here.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the slices through declaration merging
export interface Tables {}

/** A pool or a transaction: what every query takes as its first argument. */
export type Db = Kysely<Tables>;

/** A transaction: what every command takes that must be all or nothing with what its caller writes. */
export type Tx = Transaction<Tables>;

// PostgreSQL's bigint comes as text unless told; register numbers and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond what JavaScript counts exactly`);
  return value;
});
// A civil date stays text: a Date would move it by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** A pool of connections with bounded waits: 5 s to connect, 30 s a statement. Call `end()` at shutdown. */
export function openPool(
  url: string,
  options: { max?: number; applicationName: string; statementTimeoutMs?: number },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that breaks (database restarting), idle or between two statements of a transaction, must not end the
  // process: the next query reports it.
  pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

/** Typed queries over a pool. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: naming(pool) }),
    plugins: plugins(),
  });
}

/** Texts of kept statements with the names under which connections know them. */
const names = new Map<string, string>();

/**
 * A statement that is asked again and again, with `$name` where each value stands: a connection has it parsed and planned once,
 * which for a large one takes longer than to answer it. Its text is written in the program and never made from what somebody typed.
 */
export function keptStatement<Given extends Readonly<Record<string, unknown>>, Row>(
  text: string,
): (db: Db, given: Given) => Promise<Row[]> {
  const order: string[] = [];
  const numbered = text.replaceAll(/\$([a-z]\w*)/gi, (_, name: string) => {
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}`;
  });
  names.set(numbered, `kept-${names.size + 1}`);
  return async (db, given) => {
    const values = order.map((name) => given[name]);
    return (await db.executeQuery(CompiledQuery.raw(numbered, values) as CompiledQuery<Row>)).rows;
  };
}

/** The pool, whose connections ask kept statements by their names. */
function naming(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const named = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: unknown[]) => {
      const name = names.get(text);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    };
    const made = { query, release: () => client.release() } as unknown as PostgresPoolClient;
    known.set(client, made);
    return made;
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      return known.get(client) ?? named(client);
    },
    end: () => pool.end(),
  };
}

/**
 * Typed queries inside a transaction that somebody else (Payload) began on `client` and will end.
 * Nothing here commits or rolls back; beginning another transaction on it is refused.
 */
export function joinTransaction(client: pg.ClientBase): Tx {
  const borrowed = { query: client.query.bind(client), release: () => {} } as unknown as PostgresPoolClient;
  const pool: PostgresPool = { connect: async () => borrowed, end: async () => {} };
  const joined = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: plugins() });
  const refuse = () => {
    throw new Error("already inside a transaction");
  };
  return Object.assign(joined, { transaction: refuse, startTransaction: refuse }) as unknown as Tx;
}

/** The same address as another role; used to give each process only the rights that it needs. */
export function asRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.toString();
}
