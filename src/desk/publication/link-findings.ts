import type { DeskDocument } from "#src/content/desk-types.ts";
import { ownLinks } from "#src/content/desk-types.ts";
import { findLostLinks } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { deskMessages } from "../messages.ts";
import { standingOf } from "../sites/site-of.ts";

/** Errors for links to this site that a reader could not follow, each at the field in which it stands; `language` is that of the sentences. */
export async function linkFindings(
  db: Db,
  { source, kind, locale, language }: { source: DeskDocument; kind: string; locale: string; language: string },
): Promise<{ severity: "error"; field: string; message: string }[]> {
  const self = `${kind}:${source.id}`;
  const links = ownLinks(source).filter(({ target }) => !("ref" in target && target.ref === self));
  const lost = await findLostLinks(db, { ...standingOf(source), locale, links });
  return lost.map(({ link, why }) => ({
    severity: "error",
    field: link.field,
    message: deskMessages(language)(`link.${why}`, { text: link.text.trim() }),
  }));
}
