import type { DemoItem } from "#src/demo/index.ts";
import { deskFields, fieldsOf } from "#src/demo/index.ts";
import { eachOf, type Held, type LocalDesk } from "./local-desk.ts";

type Id = number | string;
interface Collection {
  readonly collection: string;
  readonly items: readonly DemoItem[];
}

/** The documents of the demonstration as the desk has them, by collection and slug. */
export type HeldItems = ReadonlyMap<string, ReadonlyMap<string, Held>>;

/** Makes every document that is missing as an empty draft, so that any may name any other. */
export async function draftItems(desk: LocalDesk, collections: readonly Collection[]): Promise<HeldItems> {
  const held = new Map<string, ReadonlyMap<string, Held>>();
  for (const { collection, items } of collections) held.set(collection, await draftMissing(desk, collection, items));
  return held;
}

/**
 * Writes the texts of the documents and publishes them. Whatever was finished before, by an earlier run or by a person, is
 * left as it is.
 */
export async function publishItems(
  desk: LocalDesk,
  collections: readonly Collection[],
  held: HeldItems,
  given: { uploads: ReadonlyMap<string, Id>; sites: ReadonlyMap<string, Id> },
  onDone: (collection: string) => void,
): Promise<void> {
  const idOf = (collection: string, slug: string): Id => {
    const named = collection === "media" ? given.uploads : collection === "sites" ? given.sites : undefined;
    const id = named ? named.get(slug) : held.get(collection)?.get(slug)?.id;
    if (id === undefined) throw new Error(`the demonstration names ${collection} ${slug}, which it does not have`);
    return id;
  };
  for (const { collection, items } of collections) {
    // one after the other: two saves that name each other's documents lock their rows crosswise, and PostgreSQL ends one
    for (const item of items) {
      const before = held.get(collection)?.get(item.slug);
      if (before) await finish(desk, collection, item, before, idOf);
      onDone(collection);
    }
  }
}

async function draftMissing(
  desk: LocalDesk,
  collection: string,
  items: readonly DemoItem[],
): Promise<Map<string, Held>> {
  const bySlug = new Map((await desk.all(collection)).map((held) => [held.slug?.it ?? "", held]));
  await eachOf(
    items.filter(({ slug }) => !bySlug.has(slug)),
    async ({ slug, it }) => {
      const id = await desk.draft(collection, { slug, title: it.title });
      bySlug.set(slug, { id });
    },
  );
  return bySlug;
}

async function finish(
  desk: LocalDesk,
  collection: string,
  item: DemoItem,
  { id, summary, title, entries }: Held,
  idOf: (collection: string, slug: string) => Id,
): Promise<void> {
  const form = fieldsOf(collection);
  const isFilled = Boolean(summary?.it) || (Array.isArray(entries) && entries.length > 0);
  const standing = {
    ...(item.site && { site: idOf("sites", item.site) }),
    ...(item.shownIn && { shownIn: item.shownIn.map((key) => idOf("sites", key)) }),
    ...(item.shownOnMain && { shownOnMain: true }),
  };
  if (!isFilled) await desk.publish(collection, id, { ...deskFields(form, item.it, idOf), ...standing }, "it");
  if (item.en && !title?.en) {
    const inEnglish = await desk.read(collection, id, "en");
    await desk.publish(collection, id, deskFields(form, item.en, idOf, inEnglish), "en");
  }
}
