import type { PayloadRequest } from "payload";
import { actingRole, may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";

/** Whether whoever asks may enter figures and annotations. */
export const mayKeepFigures = (req: PayloadRequest): boolean =>
  req.user !== null && may(rolesOf(req), "write", "statistics");

/** Whether whoever asks may publish a yearly report. */
export const mayPublishReport = (req: PayloadRequest): boolean =>
  req.user !== null && may(rolesOf(req), "publish", "yearly-report");

/** The role that is named in the register. */
export const reportingRole = (req: PayloadRequest): string =>
  actingRole(rolesOf(req), "publish", "yearly-report") ?? "administrator";
