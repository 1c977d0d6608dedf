import type { CollectionBeforeChangeHook, Field } from "payload";

/** Who made a document and who changed it last. Nobody writes them: `keepAuthors` does, whatever was sent. */
export const authorFields: Field[] = ["madeBy", "changedBy"].map(
  (name): Field =>
    ({
      ...{ name, type: "relationship", relationTo: "users" },
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
    }) as Field,
);

/**
 * Notes who makes and who changes a document, on every way to a change: form, autosave, copy, restored version, REST. What the
 * installation itself does (schedule, loader) leaves the last person named.
 */
export const keepAuthors: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const person = (req.user as { id?: number | string } | null)?.id;
  const before = operation === "update" ? (originalDoc as Authored | undefined) : undefined;
  const madeBy = operation === "create" ? person : idOf(before?.madeBy);
  return { ...data, madeBy: madeBy ?? null, changedBy: person ?? idOf(before?.changedBy) ?? null };
};

/** A document's people as the desk gives them: ids, or users where they were asked for. */
interface Authored {
  readonly madeBy?: unknown;
  readonly changedBy?: unknown;
}

/** Id of a person as a document names them, by id or filled in. */
export function idOf(value: unknown): number | string | undefined {
  const id = typeof value === "object" && value !== null ? (value as { id?: unknown }).id : value;
  return typeof id === "number" || typeof id === "string" ? id : undefined;
}
