import { collectionOf, type Kind } from "#src/content/desk-types.ts";

/** Where a published document is written at the desk, in a language. */
export function deskAddress({ kind, id }: { kind: string; id: string }, locale = "it"): string {
  const collection = collectionOf[kind as Kind] as string | undefined;
  return `/admin/${collection === undefined ? `globals/${kind}` : `collections/${collection}/${id}`}?locale=${locale}`;
}
