export { roleName } from "./role-name.ts";
export { type Action, actingRole, may, type Role, roles } from "./roles.ts";
