import type { PayloadRequest } from "payload";
import { may } from "#src/identity/index.ts";
import { municipalRolesOf, rolesOf } from "../collections/access.ts";
import { worksOnSite } from "../sites/works-on-site.ts";

/**
 * Whether whoever asks may make lists of a site, see who subscribed and accredit journalists: the press office and administrators who work on
 * that site.
 */
export const mayKeepLists = async (req: PayloadRequest, site: string): Promise<boolean> =>
  may(rolesOf(req), "answer", "newsletter") && (await worksOnSite(req, site));

/** Whether whoever asks may read letters that were not sent: they may hold anything that the installation writes to people. */
export const mayReadSpool = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "administer");
