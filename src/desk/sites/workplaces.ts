import type { Access, PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";
import { type Action, may, type SiteWorker, type Workplaces, workplacesOf } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";

/** Whoever asks, on a screen or by a request. */
export type Reader = Pick<PayloadRequest, "payload" | "user">;

/** On which sites whoever asks works; the installation itself (loader, schedule without a person) on all. */
export const workplacesIn = (req: Reader): Workplaces =>
  req.user ? workplacesOf(req.user as unknown as SiteWorker) : "all";

/** Kinds that every site uses and no site has of its own: only who works on the municipality's site may change them. */
export const ofAllSites = (kind: string): boolean => kind === "topic";

/** Access to the documents of a kind for whom roles and sites allow it; Payload adds the condition to whatever it reads or writes. */
export const onOwnSites =
  (action: Action, kind: string): Access =>
  ({ req }) => {
    if (!may(rolesOf(req), action, kind)) return false;
    const workplaces = workplacesIn(req);
    if (workplaces === "all") return true;
    if (ofAllSites(kind)) return workplaces.main;
    const places = [
      ...(workplaces.sites.length > 0 ? [{ site: { in: [...workplaces.sites] } }] : []),
      ...(workplaces.main ? [{ site: { exists: false } }] : []),
    ];
    return places.length > 0 ? { or: places } : false;
  };

/** Keys of the sites on which whoever asks works, for what is published under keys. */
export async function workKeysIn(req: Reader): Promise<"all" | ReadonlySet<string>> {
  const workplaces = workplacesIn(req);
  if (workplaces === "all") return "all";
  const { docs } = await req.payload.find({
    collection: "sites" as never,
    where: { id: { in: [...workplaces.sites] } },
    ...{ depth: 0, pagination: false, overrideAccess: true },
    req: { ...req } as PayloadRequest,
  });
  const keys = (docs as unknown as { key: string }[]).map(({ key }) => key);
  return new Set([...(workplaces.main ? [mainSite] : []), ...keys]);
}
