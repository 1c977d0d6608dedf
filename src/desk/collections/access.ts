import type { Access, PayloadRequest } from "payload";
import { type Action, may, type Role, type SiteWorker, workplacesOf, worksOn } from "#src/identity/index.ts";

/** Roles of whoever asks; none when nobody is logged in. */
export const rolesOf = (req: PayloadRequest): readonly Role[] =>
  ((req.user as { roles?: Role[] } | null)?.roles ?? []) as Role[];

/** The same for what is the municipality's alone, such as the notice board: who works on other sites only may look at it. */
export function municipalRolesOf(req: PayloadRequest): readonly Role[] {
  const held = rolesOf(req);
  const isOurs = worksOn(workplacesOf(req.user as unknown as SiteWorker | null), undefined);
  return isOurs || held.length === 0 ? held : ["observer"];
}

/** Access for everybody whose roles allow this action on this kind. The desk shows nothing to who is not logged in. */
export const whoMay =
  (action: Action, kind?: string): Access =>
  ({ req }) =>
    may(rolesOf(req), action, kind);
