import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { importLogs } from "#src/statistics/import/import-logs.ts";

// A process of its own that a test can kill: `node import-process.ts <clickhouse> <password> <folder> <lines of a part> <file>`.
const [url = "", password = "", folder = "", linesOfPart = "0", file = ""] = process.argv.slice(2);
const clickhouse = openClickHouse({ url, username: "default", password });
const { seconds: _, ...result } = await importLogs(clickhouse, [file], {
  folder,
  site: "comune",
  sectionOf: () => "",
  linesOfPart: Number(linesOfPart),
});
process.send?.(result);
await clickhouse.close();
