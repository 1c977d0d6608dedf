import type { PayloadRequest } from "payload";
import { listDocuments, mainSite } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import type { Db } from "#src/platform/db.ts";
import { municipalRolesOf } from "../collections/access.ts";

/** Whether whoever asks may read and answer what citizens sent. */
export const mayAnswer = (req: PayloadRequest, kind: "assistance-request" | "fault-report"): boolean =>
  req.user !== null && may(municipalRolesOf(req), "answer", kind);

/** Who acts, as it is kept beside what was done. */
export function personOf(req: PayloadRequest): string {
  const user = req.user as { name?: string; email?: string } | null;
  return `${user?.name ?? ""} <${user?.email ?? ""}>`;
}

/** Titles of the published offices, which may be charged with something. */
export async function listOffices(db: Db, now: Date): Promise<string[]> {
  const { documents } = await listDocuments(db, {
    ...{ site: mainSite, locale: "it", now, kinds: ["office"], order: "title", limit: 300 },
  });
  return documents.map(({ title }) => title);
}
