import {
  DatasetDocument,
  findRelated,
  findSingle,
  listDocuments,
  type PublicDocument,
  SettingsDocument,
} from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";

/** A dataset in all its languages, the Italian one first where there is one, with the name of who holds it. */
export interface CataloguedDataset {
  readonly languages: readonly [DatasetDocument, ...DatasetDocument[]];
  readonly holder: { readonly name: string; readonly path: string | undefined } | undefined;
}

/** What the catalogue is made of; `undefined` while nobody has said which municipality this is. */
export interface CatalogueContent {
  readonly settings: SettingsDocument | undefined;
  readonly datasets: readonly CataloguedDataset[];
}

const perPage = 200;

/** The settings and every visible dataset. Some statements a language. */
export async function readCatalogue(db: Db, input: { site: string; now: Date }): Promise<CatalogueContent> {
  const found = await findSingle(db, { ...input, kind: "settings", locale: "it" });
  const settings = SettingsDocument.safeParse(found).data;
  const byId = new Map<string, CataloguedDataset>();
  for (const locale of ["it", ...(settings?.languages ?? ["en"]).filter((language) => language !== "it")]) {
    for (const { document, holder } of await readLanguage(db, input, locale)) {
      const known = byId.get(document.id);
      byId.set(
        document.id,
        known ? { ...known, languages: [...known.languages, document] } : { languages: [document], holder },
      );
    }
  }
  return { settings, datasets: [...byId.values()] };
}

async function readLanguage(db: Db, input: { site: string; now: Date }, locale: Locale) {
  const documents: PublicDocument[] = [];
  let after: Parameters<typeof listDocuments>[1]["after"];
  do {
    const page = await listDocuments(db, {
      ...{ ...input, locale, kinds: ["dataset"], order: "title", after, limit: perPage },
    });
    documents.push(...page.documents);
    after = page.next;
  } while (after);
  const { resolve } = await findRelated(db, { ...input, sites: [], locale, documents });
  return documents.flatMap((document) => {
    const read = DatasetDocument.safeParse(document);
    if (!read.success) return [];
    const office = resolve(read.data.holders[0]);
    return [{ document: read.data, holder: office && { name: office.title, path: office.path } }];
  });
}
