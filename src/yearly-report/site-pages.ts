// A door of its own: the desk does not load the pages.
export { reportPages } from "./page.tsx";
export { reportAddresses, reportsPaths } from "./paths.ts";
export { listReports } from "./publish-report.ts";
export { reportRoutes } from "./routes.ts";
