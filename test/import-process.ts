import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { importLogs } from "#src/statistics/import/import-logs.ts";

// A process of its own that a test can kill: `node import-process.ts <clickhouse> <password> <folder> <lines of a part> <file>`.
const [url = "", password = "", folder = "", linesOfPart = "0", file = ""] = process.argv.slice(2);
const clickhouse = openClickHouse(
  { url, username: "default", password },
  { compress: false, requestTimeoutMs: 600_000 },
);
const { seconds: _, ...result } = await importLogs(clickhouse, [file], {
  folder,
  site: "comune",
  // Not by the site's page tree: reading all of its sources would take longer than a small log.
  sectionOf: (path) =>
    path.startsWith("/uffici") ? "amministrazione/uffici" : (/^\/([^/?]{1,64})\//.exec(path)?.[1] ?? ""),
  linesOfPart: Number(linesOfPart),
});
await clickhouse.close();
const { user, system } = process.cpuUsage();
process.send?.({
  ...result,
  cpuSeconds: (user + system) / 1_000_000,
  residentMb: process.resourceUsage().maxRSS / 1_024,
});
