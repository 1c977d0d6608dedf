import type { PayloadRequest } from "payload";
import type pg from "pg";
import { joinTransaction, type Tx } from "#src/platform/db.ts";

/** What Payload's PostgreSQL adapter keeps for each transaction: drizzle's session over one connection. */
interface AdapterSession {
  readonly db: { readonly session: { readonly client: pg.ClientBase } };
}

/**
 * Typed queries inside the transaction that Payload opened for this request. Throws when there is none: Payload would
 * silently use another connection, and what is written would not be undone with the rest.
 */
export async function transactionOf(req: PayloadRequest): Promise<Tx> {
  const id = await req.transactionID;
  const adapter = req.payload.db as unknown as { readonly sessions?: Record<string, AdapterSession> };
  const session = id === undefined ? undefined : adapter.sessions?.[String(id)];
  if (!session) throw new Error("publication outside a transaction");
  return joinTransaction(session.db.session.client);
}
