import type { PublicDocument } from "#src/content/public-document.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister, type NewEntry, type Signer } from "#src/register/index.ts";

/** An instant that tests agree on. */
export const aMorning = new Date("2026-11-23T09:30:00.000Z");

/** An entry ready to be appended. */
export const anEntry = (given: Partial<NewEntry> = {}): NewEntry => ({
  site: "demo",
  kind: "news",
  id: "1",
  locale: "it",
  action: "publish",
  sha256: "ab".repeat(32),
  files: [],
  office: "Ufficio stampa",
  role: "approver",
  at: aMorning,
  ...given,
});

/** Appends one entry in the caller's transaction. */
export async function appendEntry(
  tx: Tx,
  signer: Signer,
  entry: NewEntry,
): Promise<{ number: number; version: number }> {
  const [appended] = await appendEntries(tx, signer, await lockRegister(tx), [entry]);
  return appended as { number: number; version: number };
}

/** A public document of a kind without fields of its own. */
export const aPublicDocument = (given: Partial<PublicDocument> = {}): PublicDocument => {
  const id = given.id ?? "1";
  return {
    site: "demo",
    kind: "news",
    id,
    locale: "it",
    section: "novita/notizie",
    path: `/novita/notizie/${id}`,
    title: `Notizia ${id}`,
    summary: "In breve.",
    topics: [],
    files: [],
    refs: [],
    tags: [`news:${id}`],
    listed: true,
    sortAt: aMorning.toISOString(),
    visibleFrom: aMorning.toISOString(),
    updatedAt: aMorning.toISOString(),
    office: "Ufficio stampa",
    ...given,
  };
};
