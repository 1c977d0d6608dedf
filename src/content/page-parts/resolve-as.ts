import type { z } from "zod";
import type { PublicDocument, Reference } from "../public-document.ts";
import type { DocumentView, Resolved } from "../site-type.ts";

/** A visible document of a known shape. */
export type ResolvedAs<Document> = Omit<Resolved, "document"> & { readonly document: Document };

/** The documents of one shape among those that were found; others, and those not visible, are left out. */
export function asDocuments<Document extends PublicDocument>(
  schema: z.ZodType<Document>,
  found: readonly (Resolved | undefined)[],
): ResolvedAs<Document>[] {
  return found.flatMap((resolved) => {
    const read = resolved && schema.safeParse(resolved.document);
    return resolved && read?.success ? [{ ...resolved, document: read.data }] : [];
  });
}

/** The visible documents of one shape that the references name, in their order. */
export function resolveAs<Document extends PublicDocument>(
  schema: z.ZodType<Document>,
  references: readonly (Reference | undefined)[],
  view: Pick<DocumentView, "resolve">,
): ResolvedAs<Document>[] {
  return asDocuments(
    schema,
    references.map((reference) => view.resolve(reference)),
  );
}

/** Whether one of the references names the document. */
export const names = (
  references: readonly (Reference | undefined)[],
  document: { kind: string; id: string },
): boolean => references.some((reference) => reference?.kind === document.kind && reference.id === document.id);
