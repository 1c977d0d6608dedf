import { documentsOf, type Message } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";

/** One thing that an issue says. */
export interface Part extends Message {
  /** The document it speaks of, which may be said in other languages too; absent: of none. */
  readonly document?: string;
}

/** What issues say, with the documents they speak of. */
export async function partsOf(
  db: Db,
  issues: readonly { readonly id: string; readonly parts: readonly Part[] }[],
): Promise<Part[]> {
  const documents = await documentsOf(
    db,
    issues.map(({ id }) => id),
  );
  return issues.flatMap(({ id, parts }) => {
    const document = documents.get(id);
    return parts.map((part): Part => (document ? { ...part, document } : part));
  });
}

/**
 * What a reader of a language is told: each document once, in that language where it was said in it, else in Italian. What was said of no
 * document in another language than theirs was for other readers.
 */
export function partsFor<Told extends Part>(parts: readonly Told[], locale: string): readonly Told[] {
  const own = new Set(parts.flatMap(({ language, document }) => (language === locale && document ? [document] : [])));
  return parts.filter(
    ({ language, document }) => language === locale || (language === "it" && !(document && own.has(document))),
  );
}
