import type { PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";
import { sitesOfReader } from "./sites-of-reader.ts";
import { workKeysIn } from "./workplaces.ts";

/** Whether whoever asks works on a site that there is. */
export async function worksOnSite(req: PayloadRequest, site: string): Promise<boolean> {
  const keys = await workKeysIn(req);
  const isTheirs = keys === "all" || keys.has(site);
  return isTheirs && (site === mainSite || (await sitesOfReader(req)).some(({ key }) => key === site));
}
