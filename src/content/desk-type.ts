import type { CollectionConfig } from "payload";
import type { Locale } from "#src/kernel/messages.ts";
import type { PublicDocument, PublicFile, PublicImage } from "./public-document.ts";

/** What a check found before publishing: an error stops, a warning asks. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** Path of the field in the desk's form, such as `summary` or `contacts.0.value`. */
  readonly field: string;
  /** A sentence that says what to do, in the language of the person at the desk. */
  readonly message: string;
  /** The beginning of the words it is about, where they stand in a long text. */
  readonly near?: string;
}

/** A document as Payload gives it for one language with uploads and relations filled in (`depth: 1`). */
export type DeskDocument = Readonly<Record<string, unknown>> & {
  readonly id: number | string;
  readonly updatedAt?: string;
};

/** What turning a desk document into a public one may look at; pure, so files are stored before. */
export interface ToPublishedContext {
  readonly site: string;
  /** Keys of the other sites that show it. */
  readonly shownIn?: readonly string[];
  readonly locale: Locale;
  readonly now: Date;
  /** When this document was first published in this language; absent the first time. */
  readonly firstPublishedAt?: Date;
  /** The picture of an upload field, `undefined` when the field is empty. */
  readonly image: (upload: unknown) => PublicImage | undefined;
  /** The file of an upload field, `undefined` when the field is empty. */
  readonly file: (upload: unknown) => PublicFile | undefined;
}

/** The desk's side of a content type; `src/content/desk-types.ts` lists them all. One folder a type. */
export interface DeskType {
  /** Same as `kind` of its public documents, such as `news`. */
  readonly kind: string;
  /** Payload collection without what is the same for all types (drafts, access, hooks, slug and publication fields): `desk/` adds it. */
  readonly collection: CollectionConfig;
  /** The public document in one language. Throws only on faults: what an editor may get wrong is found by `check` before. */
  readonly toPublished: (source: DeskDocument, context: ToPublishedContext) => PublicDocument;
  /** Everything that is missing or doubtful, as one list, errors first. `language` is that of the messages. */
  readonly check: (source: DeskDocument, language: Locale) => Finding[];
}
