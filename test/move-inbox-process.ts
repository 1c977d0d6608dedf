import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { moveInbox } from "#src/statistics/move-inbox.ts";

// A process of its own for tests that kill it: `node move-inbox-process.ts <database> <clickhouse>`.
const [database = "", url = ""] = process.argv.slice(2);
const pool = openPool(database, { applicationName: "test" });
await moveInbox(openDb(pool), openClickHouse({ url, username: "default", password: "test" }));
process.exit(0);
