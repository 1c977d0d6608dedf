import type { Payload } from "payload";
import type { Fields } from "#src/demo/index.ts";

/** A document as the desk has it, with every language of its localized fields under `title` and `slug`. */
export interface Held {
  readonly id: number | string;
  readonly slug?: { readonly it?: string } | null;
  readonly title?: { readonly it?: string; readonly en?: string } | null;
  readonly summary?: { readonly it?: string } | null;
  readonly entries?: unknown;
  /** Of sites. */
  readonly key?: string;
  readonly filename?: string;
}
type Language = "it" | "en";

/**
 * What the loader asks of Payload's Local API. The names of collections and the shapes of their documents are known to
 * Payload by generated types only, which this program does not use: hence the one place where they are set aside.
 */
export function localDesk(payload: Payload) {
  // what comes back is not looked at: without `depth: 0` each answer would carry every document it names
  const ask = (input: object) => ({ depth: 0, ...input }) as never;
  const created = (made: unknown) => (made as { id: number | string }).id;
  return {
    all: async (collection: string): Promise<readonly Held[]> => {
      const found = await payload.find(ask({ collection, locale: "all", limit: 0, pagination: false }));
      return found.docs as unknown as Held[];
    },
    read: async (collection: string, id: number | string, locale: Language): Promise<Fields> =>
      (await payload.findByID(ask({ collection, id, locale }))) as unknown as Fields,
    draft: async (collection: string, data: Fields): Promise<number | string> =>
      created(await payload.create(ask({ collection, data, draft: true, locale: "it" }))),
    create: async (collection: string, data: Fields): Promise<number | string> =>
      created(await payload.create(ask({ collection, data }))),
    change: async (collection: string, id: number | string, data: Fields, locale: Language): Promise<void> => {
      await payload.update(ask({ collection, id, data, locale }));
    },
    publish: async (collection: string, id: number | string, data: Fields, locale: Language): Promise<void> => {
      await payload.update(ask({ collection, id, data: { ...data, _status: "published" }, locale }));
    },
    upload: async (data: Fields, file: { name: string; mimetype: string; data: Buffer }): Promise<number | string> =>
      created(
        await payload.create(
          ask({ collection: "media", data, file: { ...file, size: file.data.length }, locale: "it" }),
        ),
      ),
    translateUpload: async (id: number | string, data: Fields): Promise<void> => {
      await payload.update(ask({ collection: "media", id, data, locale: "en" }));
    },
    readSettings: async (): Promise<Fields> =>
      (await payload.findGlobal(ask({ slug: "site-settings", locale: "it" }))) as unknown as Fields,
    saveSettings: async (data: Fields, locale: Language): Promise<void> => {
      await payload.updateGlobal(ask({ slug: "site-settings", data, locale }));
    },
  };
}
export type LocalDesk = ReturnType<typeof localDesk>;

/** Does `work` for each item, a few at a time: the desk has ten connections, and each save takes one. */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  atOnce = 4,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
