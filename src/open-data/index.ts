export { apiRoutes } from "./api/routes.ts";
export type { OpenDataDeps } from "./deps.ts";
export { openDataPaths } from "./paths.ts";
