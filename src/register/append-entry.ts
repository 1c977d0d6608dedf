import type { Tx } from "#src/platform/db.ts";
import type { Entry } from "./entry.ts";
import type { Signer } from "./signer.ts";

/** An entry before it has its number and version; `at` is the present instant. */
export type NewEntry = Omit<Entry, "version" | "at"> & { readonly at: Date };

/** Gives the entry the next number (0, 1, 2 … without gap) in the caller's transaction, and signs the tree that now includes it. */
export async function appendEntry(
  _tx: Tx,
  _signer: Signer,
  _entry: NewEntry,
): Promise<{ number: number; version: number }> {
  throw new Error("the register is not built yet");
}
