import type { PayloadRequest } from "payload";
import type pg from "pg";

/** Payload's own pool, for what belongs to no transaction. */
export function deskPool(req: Pick<PayloadRequest, "payload">): pg.Pool {
  return (req.payload.db as unknown as { readonly pool: pg.Pool }).pool;
}

/**
 * Lets the desk outlive a restart of PostgreSQL: an idle connection that breaks is dropped by the pool, and the next
 * request opens another. Without a listener Node would end the process.
 */
export function outliveDatabase(payload: PayloadRequest["payload"]): void {
  const pool = deskPool({ payload });
  const listen = (client: pg.ClientBase) => client.on("error", () => {});
  pool.on("error", () => {});
  pool.on("connect", listen);
  // the adapter opened its first connection before anybody could listen
  for (const client of (pool as unknown as { _clients?: pg.ClientBase[] })._clients ?? []) listen(client);
}
