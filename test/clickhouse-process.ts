import { startClickHouse } from "#src/platform/clickhouse/server.ts";

// A process of its own for tests: `node clickhouse-process.ts <folder> <port> <password>`; says its address, ends on SIGTERM.
const [dataDir = "", port = "0", password = ""] = process.argv.slice(2);
try {
  const server = await startClickHouse({ dataDir, port: Number(port), password });
  process.on("SIGTERM", () => {
    server.stop().then(() => process.exit(0));
  });
  process.send?.({ url: server.url });
} catch (fault) {
  process.send?.({ refused: (fault as Error).name, message: (fault as Error).message });
  process.exit(1);
}
