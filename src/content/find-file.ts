import type { Db } from "#src/platform/db.ts";
import type { PublicFile } from "./public-document.ts";
import { visible } from "./visible.ts";

/**
 * A file under the name it was published with, while a visible document carries it; `until` is the first instant at which
 * none does any more by itself (absent: no end).
 */
export async function findFile(
  db: Db,
  input: { site: string; sha256: string; name: string; now: Date },
): Promise<(PublicFile & { until: Date | undefined }) | undefined> {
  const rows = await db
    .selectFrom("published.files as f")
    .innerJoin("published.documents as d", (join) =>
      join
        .onRef("d.site", "=", "f.site")
        .onRef("d.kind", "=", "f.kind")
        .onRef("d.id", "=", "f.id")
        .onRef("d.locale", "=", "f.locale"),
    )
    .select(["f.sha256", "f.name", "f.mime", "f.bytes", "d.visibleUntil"])
    .where("f.site", "=", input.site)
    .where("f.sha256", "=", input.sha256)
    .where("f.name", "=", input.name)
    .where(visible(input.now))
    .orderBy("d.visibleUntil", (by) => by.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  if (!rows) return undefined;
  const { visibleUntil, ...file } = rows;
  return { ...file, until: visibleUntil ?? undefined };
}
