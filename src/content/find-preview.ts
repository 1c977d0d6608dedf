import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";

declare module "#src/platform/db.ts" {
  interface Tables {
    "published.previews": { id: string; document: PublicDocument; expiresAt: Date };
  }
}

/** A draft that the desk left for the site's renderer, until its time is over. */
export async function findPreview(
  db: Db,
  input: { id: string; now: Date },
): Promise<{ document: PublicDocument; expiresAt: Date } | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(input.id)) return undefined;
  return db
    .selectFrom("published.previews")
    .select(["document", "expiresAt"])
    .where("id", "=", input.id)
    .where("expiresAt", ">", input.now)
    .executeTakeFirst();
}
