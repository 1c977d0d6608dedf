import type { PayloadRequest } from "payload";
import { actingRole, may } from "#src/identity/index.ts";
import { municipalRolesOf } from "../collections/access.ts";

/** Whether whoever asks may do this in the transparency section. */
export const mayWork = (req: PayloadRequest, action: "write" | "publish"): boolean =>
  req.user !== null && may(municipalRolesOf(req), action, "transparency");

/** Whether whoever asks may answer requests for access. */
export const mayAnswerAccess = (req: PayloadRequest): boolean =>
  req.user !== null && may(municipalRolesOf(req), "answer", "civic-access");

/** The role that is named in the register. */
export const publishingRole = (req: PayloadRequest): string =>
  actingRole(municipalRolesOf(req), "publish", "transparency") ?? "administrator";
