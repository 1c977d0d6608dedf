import type { PayloadRequest } from "payload";
import type { Person } from "#src/channels/index.ts";
import { actingRole, may } from "#src/identity/index.ts";
import { municipalRolesOf, rolesOf } from "../collections/access.ts";
import { worksOnSite } from "../sites/works-on-site.ts";

/** What the roles call posts on channels. */
const kind = "channel-post";

type PostAction = "read" | "write" | "publish";

/** Whether whoever asks may see the screens of the channels at all; what is on them is of the sites on which they work. */
export const mayReadPosts = (req: PayloadRequest): boolean =>
  req.user !== null && may(municipalRolesOf(req), "read", kind);

/** Whether whoever asks may do this to the posts and profiles of a site: only who works there. */
export const mayPostOn = async (req: PayloadRequest, action: PostAction, site: string): Promise<boolean> =>
  req.user !== null && may(rolesOf(req), action, kind) && (await worksOnSite(req, site));

/** Whether whoever asks may change what all sites share, such as how the networks know this installation, or the Fediverse. */
export const mayConnect = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "administer");

/** Whether whoever asks may connect profiles of a site and enter its silence periods. */
export const mayConnectOn = async (req: PayloadRequest, site: string): Promise<boolean> =>
  req.user !== null && may(rolesOf(req), "administer") && (await worksOnSite(req, site));

/** Who acts on what is of a site; the address tells two persons of one name apart. */
export async function personOn(req: PayloadRequest, action: "write" | "publish", site: string): Promise<Person> {
  return { ...personOf(req, action), mayAdminister: await mayConnectOn(req, site) };
}

/** The same where nothing depends on whether they administer. */
export function personOf(req: PayloadRequest, action: "write" | "publish"): Person {
  const user = req.user as { id?: number | string; name?: string; email?: string } | null;
  return {
    ...{ id: String(user?.id ?? ""), name: `${user?.name ?? ""} <${user?.email ?? ""}>` },
    ...{ role: actingRole(rolesOf(req), action, kind) ?? "administrator", mayAdminister: false },
  };
}
