import type { Db } from "#src/platform/db.ts";
import type { PublicFile } from "./public-document.ts";
import { visible } from "./visible.ts";
import "./pictures/make-lighter.ts";

/** A published file. */
export interface FoundFile extends PublicFile {
  /** First instant at which no visible document carries it any more by itself; absent: no end. */
  readonly until: Date | undefined;
  /** What is announced when the document that carries it changes. */
  readonly tag: string;
  /** The same picture as AVIF, where there is one. */
  readonly lighter: { readonly sha256: string } | undefined;
}

/**
 * A file under the name it was published with, while a visible document carries it.
 */
export async function findFile(
  db: Db,
  input: { site: string; sha256: string; name: string; now: Date },
): Promise<FoundFile | undefined> {
  const rows = await db
    .selectFrom("published.files as f")
    .innerJoin("published.documents as d", (join) =>
      join
        .onRef("d.site", "=", "f.site")
        .onRef("d.kind", "=", "f.kind")
        .onRef("d.id", "=", "f.id")
        .onRef("d.locale", "=", "f.locale"),
    )
    .leftJoin("published.lighter_pictures as l", "l.sha256", "f.sha256")
    .select(["f.sha256", "f.name", "f.mime", "f.bytes", "d.visibleUntil", "d.kind", "d.id", "l.lighterSha256"])
    .where("f.site", "=", input.site)
    .where("f.sha256", "=", input.sha256)
    .where("f.name", "=", input.name)
    .where(visible(input.now))
    .orderBy("d.visibleUntil", (by) => by.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  if (!rows) return undefined;
  const { visibleUntil, lighterSha256, kind, id, ...file } = rows;
  return {
    ...file,
    ...{ until: visibleUntil ?? undefined, tag: `${kind}:${id}` },
    lighter: lighterSha256 ? { sha256: lighterSha256 } : undefined,
  };
}
