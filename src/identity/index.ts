export { roleName } from "./role-name.ts";
export { type Action, actingRole, may, type Role, roles } from "./roles.ts";
export { type SiteWorker, type Workplaces, workplacesOf, worksOn } from "./sites.ts";
