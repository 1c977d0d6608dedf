import type { PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";
import { actingRole, may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";

/** Whether whoever asks may enter figures and annotations. */
export const mayKeepFigures = (req: PayloadRequest): boolean =>
  req.user !== null && may(rolesOf(req), "write", "statistics");

/** Whether whoever asks may publish a yearly report. */
export const mayPublishReport = (req: PayloadRequest): boolean =>
  req.user !== null && may(rolesOf(req), "publish", "yearly-report");

/** The role that is named in the register. */
export const reportingRole = (req: PayloadRequest): string =>
  actingRole(rolesOf(req), "publish", "yearly-report") ?? "administrator";

/** The site that an endpoint's address names (`?site=museo`, the municipality's own without); `undefined` where whoever asks does not work. */
export async function siteAsked(req: PayloadRequest): Promise<string | undefined> {
  return siteNamed(req, new URL(req.url ?? "/", "http://desk").searchParams.get("site") ?? mainSite);
}

/** The same of a site that a form names. */
export async function siteNamed(req: PayloadRequest, named: string): Promise<string | undefined> {
  if (!req.user) return undefined;
  return (await sitesOfReader(req)).find(({ key }) => key === named)?.key;
}
