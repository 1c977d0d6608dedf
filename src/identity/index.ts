export { type Action, actingRole, may, type Role, roles } from "./roles.ts";
