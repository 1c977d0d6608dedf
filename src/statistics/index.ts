export { beacon } from "./beacon.ts";
export { migrateClickHouse } from "./clickhouse-schema.ts";
export { openCollector } from "./collector.ts";
export { statisticsFiles } from "./files.ts";
export { type StatisticsJobDeps, statisticsCron, statisticsJobs } from "./jobs.ts";
export { moveInbox } from "./move-inbox.ts";
export { statisticsPage } from "./page.tsx";
export { receiveTime } from "./receive-time.ts";
export { openReports } from "./reports.ts";
