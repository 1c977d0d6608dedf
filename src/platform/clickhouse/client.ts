import { type ClickHouseClient, createClient } from "@clickhouse/client";
import type { Config } from "../config.ts";
import type { Secrets } from "../secrets.ts";

export type { ClickHouseClient } from "@clickhouse/client";

/** Where ClickHouse is and who asks. */
export interface ClickHouseAddress {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

/** The installation's ClickHouse: the own server of `CLICKHOUSE_URL` (user, password and database may stand in it), else the embedded one. */
export function clickHouseAddress(
  config: Pick<Config, "clickhouseUrl" | "ports">,
  secrets: Pick<Secrets, "clickhouse">,
): ClickHouseAddress {
  if (config.clickhouseUrl !== undefined) return { url: config.clickhouseUrl };
  return { url: `http://127.0.0.1:${config.ports.clickhouse}`, username: "default", password: secrets.clickhouse };
}

/**
 * A client for either kind of ClickHouse. 64-bit numbers come as text, bodies go out compressed (`compress: false`: as they are,
 * for what is sent in bulk to a server on this machine), waits are bounded.
 * Names its tables in full: nothing depends on the database of the connection. Call `close()` at shutdown.
 */
export function openClickHouse(
  address: ClickHouseAddress,
  options: { requestTimeoutMs?: number; compress?: boolean } = {},
): ClickHouseClient {
  return createClient({
    ...address,
    request_timeout: options.requestTimeoutMs ?? 30_000,
    max_open_connections: 4,
    compression: { request: options.compress ?? true, response: false },
    clickhouse_settings: { output_format_json_quote_64bit_integers: 1 },
    keep_alive: { enabled: true, idle_socket_ttl: 2_500 },
    log: { level: 127 }, // OFF: faults are thrown and logged by whoever asked
  });
}
