import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument, PublicFile } from "./public-document.ts";

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

/** A file that a preview still open carries, published or not: only who has seen the preview knows its hash. */
export async function findPreviewFile(
  db: Db,
  input: { sha256: string; name: string; now: Date },
): Promise<PublicFile | undefined> {
  const { sha256, name, now } = input;
  const wanted = JSON.stringify([{ sha256, name }]);
  const row = await db
    .selectFrom("published.previews")
    .select("document")
    .where("expiresAt", ">", now)
    .where(sql<boolean>`document -> 'files' @> ${wanted}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row?.document.files.find((file) => file.sha256 === sha256 && file.name === name);
}
