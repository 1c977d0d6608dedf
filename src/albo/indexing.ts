/** Whether search engines may keep what a section shows. Each legal section must say it; there is no default. */
export type Indexing = "index" | "noindex, noarchive";

/** A section of legal publicity. */
export interface LegalSection {
  readonly indexing: Indexing;
}

/**
 * The notice board is not indexed: what is shown for some days must not stay elsewhere for years.
 * Source: Garante 243/2014, part II; the transparency section is the opposite (D.Lgs. 33/2013 art. 9)
 */
export const board: LegalSection = { indexing: "noindex, noarchive" };

/** Headers of everything of the board that is no page: feeds, files, data. */
export const boardHeaders = { "x-robots-tag": board.indexing, "cache-control": "no-cache" } as const;
