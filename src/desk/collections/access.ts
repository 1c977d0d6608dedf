import type { Access, PayloadRequest } from "payload";
import { type Action, may, type Role } from "#src/identity/index.ts";

/** Roles of whoever asks; none when nobody is logged in. */
export const rolesOf = (req: PayloadRequest): readonly Role[] =>
  ((req.user as { roles?: Role[] } | null)?.roles ?? []) as Role[];

/** Access for everybody whose roles allow this action on this kind. The desk shows nothing to who is not logged in. */
export const whoMay =
  (action: Action, kind?: string): Access =>
  ({ req }) =>
    may(rolesOf(req), action, kind);
