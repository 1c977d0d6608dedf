export { beacon } from "./beacon.ts";
export { migrateClickHouse } from "./clickhouse-schema.ts";
export { type Collector, openCollector } from "./collector.ts";
export type { PageRequest } from "./is-counted.ts";
export { type StatisticsJobDeps, statisticsCrontab, statisticsJobs } from "./jobs.ts";
export { moveInbox } from "./move-inbox.ts";
export { receiveTime } from "./receive-time.ts";
