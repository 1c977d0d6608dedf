import type { PayloadRequest } from "payload";
import type { Person } from "#src/channels/index.ts";
import { actingRole, may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";

/** What the roles call posts on channels. */
const kind = "channel-post";

/** Whether whoever asks may do this to posts. */
export const mayPost = (req: PayloadRequest, action: "read" | "write" | "publish"): boolean =>
  req.user !== null && may(rolesOf(req), action, kind);

/** Whether whoever asks may connect profiles and enter silence periods. */
export const mayConnect = (req: PayloadRequest): boolean => may(rolesOf(req), "administer");

/** Who acts; the address tells two persons of one name apart. */
export function personOf(req: PayloadRequest, action: "write" | "publish"): Person {
  const user = req.user as { id?: number | string; name?: string; email?: string } | null;
  return {
    ...{ id: String(user?.id ?? ""), name: `${user?.name ?? ""} <${user?.email ?? ""}>` },
    ...{ role: actingRole(rolesOf(req), action, kind) ?? "administrator", mayAdminister: mayConnect(req) },
  };
}
