import type { DatabaseAdapterObj } from "payload";
import type pg from "pg";

/** What Payload's PostgreSQL adapter is made of, as far as it is needed here. */
interface Adapter {
  readonly pool: pg.Pool;
  readonly sessions: Record<string, { readonly db: { readonly session: { readonly client: pg.ClientBase } } }>;
  commitTransaction: (id: Promise<number | string> | number | string) => Promise<void>;
}

/**
 * Makes a commit that did not happen a fault. Payload's adapter swallows it: when PostgreSQL dies during COMMIT the person
 * would be told «published», and nothing would be. So PostgreSQL is asked afterwards what became of the transaction.
 * Source: PostgreSQL manual, pg_xact_status; docs/adr/0014.
 */
export function certainCommit<Given extends DatabaseAdapterObj>(given: Given): Given {
  return {
    ...given,
    init: (args: Parameters<Given["init"]>[0]) => {
      const adapter = given.init(args) as ReturnType<Given["init"]> & Adapter;
      const commit = adapter.commitTransaction;
      adapter.commitTransaction = async function certain(this: Adapter, incoming) {
        const id = await incoming;
        const session = this.sessions[String(id)];
        if (!session) return;
        const written = await session.db.session.client.query<{ xid: string | null }>(
          "select pg_current_xact_id_if_assigned()::text as xid",
        );
        const xid = written.rows[0]?.xid;
        await commit.call(this, id);
        if (!xid) return;
        const { rows } = await this.pool.query<{ status: string }>("select pg_xact_status($1::text::xid8) as status", [
          xid,
        ]);
        if (rows[0]?.status !== "committed")
          throw new Error(`transaction ${xid} was not committed: ${rows[0]?.status}`);
      };
      return adapter;
    },
  };
}
