export { composeReport } from "./compose-report.ts";
export { gatherReport } from "./gather-report.ts";
export { reportPath } from "./paths.ts";
export { pressNote } from "./press-note.ts";
export { listReports, makeReportFiles, publishReport } from "./publish-report.ts";
export { holdsNothing, type ReportData } from "./report-data.ts";
