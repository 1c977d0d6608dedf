import type { PayloadRequest } from "payload";
import type { Person } from "#src/channels/index.ts";
import { actingRole, may } from "#src/identity/index.ts";
import { municipalRolesOf, rolesOf } from "../collections/access.ts";
import { worksOnSite } from "../sites/works-on-site.ts";

/** What the roles call posts on channels. */
const kind = "channel-post";

type PostAction = "read" | "write" | "publish";

/** Whether whoever asks may do this to posts of the municipality's own profiles. */
export const mayPost = (req: PayloadRequest, action: PostAction): boolean =>
  req.user !== null && may(municipalRolesOf(req), action, kind);

/** The same for the profiles of any site: only who works there. */
export const mayPostOn = async (req: PayloadRequest, action: PostAction, site: string): Promise<boolean> =>
  req.user !== null && may(rolesOf(req), action, kind) && (await worksOnSite(req, site));

/** Whether whoever asks may connect profiles and enter silence periods. */
export const mayConnect = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "administer");

/** Who acts; the address tells two persons of one name apart. */
export function personOf(req: PayloadRequest, action: "write" | "publish"): Person {
  const user = req.user as { id?: number | string; name?: string; email?: string } | null;
  return {
    ...{ id: String(user?.id ?? ""), name: `${user?.name ?? ""} <${user?.email ?? ""}>` },
    ...{ role: actingRole(rolesOf(req), action, kind) ?? "administrator", mayAdminister: mayConnect(req) },
  };
}
