export { backUpMeasures, restoreMeasures } from "./back-up.ts";
export { beaconSource } from "./beacon.ts";
export { migrateClickHouse } from "./clickhouse-schema.ts";
export { openCollector } from "./collector.ts";
export { countRequests } from "./count-requests.ts";
export { ImportRunningError, importLogs } from "./import/import-logs.ts";
export { sectionsByPath } from "./import/section-of-path.ts";
export { type StatisticsJobDeps, statisticsCron, statisticsJobs } from "./jobs.ts";
export { moveInbox } from "./move-inbox.ts";
export {
  type BreakdownOptions,
  type BreakdownRow,
  breakDown,
  type Dimension,
  dimensions,
} from "./queries/break-down.ts";
export {
  type Comparison,
  compareFigures,
  type LiveMinute,
  makeOverview,
  measureFigures,
  type Overview,
  watchLive,
} from "./queries/overview.ts";
export type { Period } from "./queries/period.ts";
export type { FigureScope } from "./queries/scope.ts";
export {
  type Counts,
  countDays,
  type DayCounts,
  type MonthCounts,
  monthsOf,
  sumOf,
} from "./queries/site-figures.ts";
export type { Figures } from "./queries/summary.ts";
export { receiveTime } from "./receive-time.ts";
export { openLive, openReports } from "./reports.ts";
export { type ShowDivision, showDivisions, showStatistics } from "./show.ts";
export { eraseSite, exportSite } from "./site-data.ts";
