export { faultCategoryName } from "./categories.ts";
export { changeState, hideReport, releaseReport } from "./change-report.ts";
export { countReports, listReports, readPicture, readReport } from "./desk-queries.ts";
export { eraseReportsJob, faultCron } from "./jobs.ts";
export { faultStates } from "./tables.ts";
