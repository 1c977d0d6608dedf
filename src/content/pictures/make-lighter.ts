import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { toAvif } from "#src/platform/picture.ts";
import { storeBytes, storedPath } from "#src/platform/storage.ts";

declare module "#src/platform/db.ts" {
  interface Tables {
    "published.lighter_pictures": { sha256: string; lighterSha256: string | null; bytes: number | null };
  }
}

/** What making pictures lighter needs from `main/`. */
export interface PictureJobDeps {
  readonly db: Db;
  readonly reader: { readonly filesDir: string };
}

/** Pictures in one run: each takes some tenths of a second of one processor. */
const atOnce = 24;

/**
 * Makes AVIF of published WebP pictures that have none yet; the newest first, some at a time, so that the machine stays free.
 * Until then, and where AVIF is no lighter or the picture cannot be read, WebP is served.
 */
export const makeLighterJob = defineJob({
  name: "content.make-pictures-lighter",
  payload: z.object({}).loose(),
  maxAttempts: 3,
  run: async (_payload, { db, reader }: PictureJobDeps) => {
    const { rows } = await sql<{ sha256: string }>`
      select f.sha256 from published.files f
      where f.mime = 'image/webp' and not exists (select from published.lighter_pictures l where l.sha256 = f.sha256)
      group by f.sha256 limit ${atOnce}`.execute(db);
    for (const { sha256 } of rows) await makeOne(db, reader.filesDir, sha256);
  },
});

async function makeOne(db: Db, filesDir: string, sha256: string): Promise<void> {
  const webp = await readFile(storedPath(filesDir, sha256)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== "ENOENT") throw fault;
    return undefined; // a copy that was restored without its files: said elsewhere
  });
  const avif = webp && (await toAvif(webp));
  const kept = avif && avif.length < webp.length ? await storeBytes(filesDir, avif) : undefined;
  await db
    .insertInto("published.lighter_pictures")
    .values({ sha256, lighterSha256: kept?.sha256 ?? null, bytes: kept?.bytes ?? null })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}
