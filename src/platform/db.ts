import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type RawBuilder,
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

/**
 * A pool of connections with bounded waits: 5 s to connect, 30 s a statement. Call `end()` at shutdown.
 * @param options.plansOnce its connections plan a statement that they know by name once, for whatever values
 */
export function openPool(
  url: string,
  options: { max?: number; applicationName: string; statementTimeoutMs?: number; plansOnce?: boolean },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    ...(options.plansOnce && { options: "-c plan_cache_mode=force_generic_plan" }),
  });
  // A connection that breaks (database restarting), idle or between two statements of a transaction, must not end the
  // process: the next query reports it.
  pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

/**
 * Typed queries over a pool.
 * @param plannedOnce pool, opened with `plansOnce`, that answers what is asked with `askPlannedOnce` outside transactions
 */
export function openDb(pool: pg.Pool, plannedOnce?: pg.Pool): Db {
  const own = naming(pool, namesForValues);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: plannedOnce ? parting(own, naming(plannedOnce, namesOnce)) : own }),
    plugins: plugins(),
  });
}

/** Texts of kept statements with the names under which connections know them. */
const namesForValues = new Map<string, string>();
const namesOnce = new Map<string, string>();
/** Every wording stays in the memory of every connection; one too many is asked as any other statement. */
const mostOnce = 200;

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
  namesForValues.set(numbered, `kept-${namesForValues.size + 1}`);
  return async (db, given) => {
    const values = order.map((name) => given[name]);
    return (await db.executeQuery(CompiledQuery.raw(numbered, values) as CompiledQuery<Row>)).rows;
  };
}

/**
 * Asks a statement put together from parts, whose wording is one of a few and whose best plan is the same for all values. A
 * process whose `Db` has a pool for it has it planned once a connection; left to itself PostgreSQL plans a large one each time,
 * taking that for cheaper than it is. Elsewhere and in a transaction it is a statement as any.
 */
export async function askPlannedOnce<Row>(db: Db, statement: RawBuilder<Row>): Promise<Row[]> {
  const compiled = statement.compile(db);
  if (!namesOnce.has(compiled.sql) && namesOnce.size < mostOnce) {
    namesOnce.set(compiled.sql, `once-${namesOnce.size + 1}`);
  }
  return (await db.executeQuery(compiled)).rows;
}

/** The pool, whose connections ask kept statements by their names. */
function naming(pool: pg.Pool, names: ReadonlyMap<string, string>): PostgresPool {
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

/** Two pools as one: a connection is taken when the first statement tells of which. What follows on it, such as a transaction, stays there. */
function parting(own: PostgresPool, plannedOnce: PostgresPool): PostgresPool {
  const connect = async (): Promise<PostgresPoolClient> => {
    let taken: Promise<PostgresPoolClient> | undefined;
    const query = async (text: string, values: unknown[]) => {
      taken ??= (namesOnce.has(text) ? plannedOnce : own).connect();
      return (await taken).query(text, values);
    };
    // the fault of a connection that could not be made was told by the statement
    const release = () => void taken?.then((client) => client.release()).catch(() => {});
    return { query, release } as unknown as PostgresPoolClient;
  };
  return { connect, end: async () => void (await Promise.all([own.end(), plannedOnce.end()])) };
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
