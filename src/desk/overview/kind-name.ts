import type { CollectionSlug, Payload } from "payload";
import { collectionOf, type Kind } from "#src/content/desk-types.ts";

/** What one content of a kind is called at the desk, such as `Notizia`; the kind itself where the desk has no form for it. */
export function kindName({ collections }: Payload, kind: string, language: string): string {
  const slug = (collectionOf[kind as Kind] as CollectionSlug | undefined) ?? (kind as CollectionSlug);
  const label = collections[slug]?.config.labels.singular;
  if (typeof label === "string") return label;
  return (typeof label === "object" && (label[language] ?? label.it)) || kind;
}
