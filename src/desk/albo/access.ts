import type { PayloadRequest } from "payload";
import { actingRole, may } from "#src/identity/index.ts";
import { municipalRolesOf } from "../collections/access.ts";

/** What the roles call acts of the board. */
const kind = "albo-act";

/** Whether whoever asks may do this to acts of the board. */
export const mayAct = (req: PayloadRequest, action: "read" | "write" | "publish"): boolean =>
  req.user !== null && may(municipalRolesOf(req), action, kind);

/** Whether whoever asks may choose the rules of the board. */
export const mayRule = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "administer");

/** Who acts, for the board's log: the address tells two persons of one name apart. */
export function actorOf(req: PayloadRequest, action: "write" | "publish"): { person: string; role: string } {
  const user = req.user as { name?: string; email?: string } | null;
  return {
    person: `${user?.name ?? ""} <${user?.email ?? ""}>`,
    role: actingRole(municipalRolesOf(req), action, kind) ?? "administrator",
  };
}
