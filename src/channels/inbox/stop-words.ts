import type { Db } from "#src/platform/db.ts";

/** Names of streets and families that the word lists must leave alone. */
export const listStopWords = async (db: Db, site: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("channels.stopWords")
    .select("word")
    .where("site", "=", site)
    .orderBy("word")
    .limit(2_000)
    .execute();
  return rows.map(({ word }) => word);
};

/** Puts the list in place of the one before; words of 2 to 60 letters. */
export async function keepStopWords(
  db: Db,
  site: string,
  { words, by, now }: { readonly words: readonly string[]; readonly by: string; readonly now: Date },
): Promise<void> {
  const kept = [...new Set(words.map((word) => word.trim().toLowerCase()))].filter(
    (word) => word.length >= 2 && word.length <= 60,
  );
  await db.deleteFrom("channels.stopWords").where("site", "=", site).execute();
  if (kept.length === 0) return;
  await db
    .insertInto("channels.stopWords")
    .values(kept.slice(0, 2_000).map((word) => ({ site, word, madeBy: by, madeAt: now })))
    .execute();
}
