import { localePrefix } from "#src/kernel/languages.ts";
import type { DeskDocument, ToPublishedContext } from "./desk-type.ts";
import { type Kind, kindOf } from "./kinds.ts";
import type { PublicDocument, PublicFile, Reference } from "./public-document.ts";
import { text } from "./read-fields.ts";
import { sectionPath } from "./sections.ts";
import { slugify } from "./slug.ts";

const isFile = (value: object): value is PublicFile => "sha256" in value && "mime" in value && "bytes" in value;
const isReference = (value: object): value is Reference =>
  "kind" in value &&
  "id" in value &&
  Object.keys(value).length === 2 &&
  typeof value.kind === "string" &&
  typeof value.id === "string";

function* objectsIn(value: unknown): Generator<object> {
  if (value === null || typeof value !== "object") return;
  yield value;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

/** Every file and picture size inside a document, each once. */
function collectFiles(fields: object): PublicFile[] {
  const found = new Map<string, PublicFile>();
  for (const value of objectsIn(fields)) {
    if (isFile(value))
      found.set(`${value.sha256}/${value.name}`, {
        sha256: value.sha256,
        name: value.name,
        mime: value.mime,
        bytes: value.bytes,
      });
  }
  return [...found.values()];
}

/** `kind:id` of every document named anywhere inside, links in texts included; sorted, each once. */
function collectRefs(fields: object): string[] {
  const found = [...objectsIn(fields)].filter(isReference).map(({ kind, id }) => `${kind}:${id}`);
  return [...new Set(found)].sort();
}

/** What a content type says of itself; the rest of the public document is derived from it. */
interface Own {
  readonly kind: Kind | "settings";
  readonly section: string;
  /** Other sections in whose lists it stands too; its address is below the first. */
  readonly alsoIn?: readonly string[];
  readonly listed?: boolean;
  readonly sortAt: string;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly office?: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The whole public document: common fields, address, files, references and cache tags, from what the type says and the desk's fields. */
export function derive<Document extends PublicDocument>(
  source: DeskDocument,
  context: ToPublishedContext,
  own: Own,
): Document {
  const id = String(source.id);
  const title = text(source, "title") ?? "";
  const image = context.image(source.image);
  const topics = references("topic", source.topics);
  const fields = Object.fromEntries(Object.entries(own.fields).filter(([, value]) => value !== undefined));
  const all = { image, topics, ...fields };
  const refs = collectRefs(all);
  const slug = text(source, "slug") ?? slugify(title);
  const expires = text(source, "visibleUntil");
  const document = {
    ...(context.shownIn && context.shownIn.length > 0 && { shownIn: context.shownIn }),
    ...{ site: context.site, kind: own.kind, id, locale: context.locale, section: own.section },
    path:
      own.kind === "settings"
        ? `${localePrefix(context.locale)}/`
        : `${sectionPath(own.section, context.locale)}/${slug}`,
    ...{ title, summary: text(source, "summary") ?? "" },
    ...(image && { image }),
    ...{ topics, files: collectFiles(all), refs },
    tags: [
      `${own.kind}:${id}`,
      `kind:${own.kind}`,
      ...new Set([own.section, ...(own.alsoIn ?? [])].map((section) => `section:${section}`)),
      // a topic's page lists whatever names the topic, be it by a link in the text alone
      ...refs.filter((ref) => ref.startsWith("topic:")),
    ],
    listed: own.listed ?? true,
    sortAt: new Date(own.sortAt).toISOString(),
    ...(own.startsAt && { startsAt: new Date(own.startsAt).toISOString() }),
    ...(own.endsAt && { endsAt: new Date(own.endsAt).toISOString() }),
    visibleFrom: (context.firstPublishedAt ?? context.now).toISOString(),
    ...(expires && { visibleUntil: new Date(expires).toISOString() }),
    updatedAt: context.now.toISOString(),
    office: own.office ?? "",
    ...fields,
  };
  return document as unknown as Document;
}

/** References to documents of one kind, from a relationship field that holds ids or whole documents. */
export function references(kind: Kind, value: unknown): Reference[] {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list.flatMap((item) => {
    const id = relatedId(item);
    return id === undefined ? [] : [{ kind, id }];
  });
}

/** References from a relationship field of several collections, in their order; those of other collections are left out. */
export function anyReferences(value: unknown): Reference[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (item === null || typeof item !== "object" || !("relationTo" in item) || !("value" in item)) return [];
    const kind = kindOf(String(item.relationTo));
    return kind ? references(kind, item.value) : [];
  });
}

/** The first reference of a relationship field. */
export const reference = (kind: Kind, value: unknown): Reference | undefined => references(kind, value)[0];

/** Title of the first related document, when the desk filled it in. */
export function relatedTitle(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first !== null && typeof first === "object" && "title" in first && typeof first.title === "string"
    ? first.title
    : undefined;
}

function relatedId(value: unknown): string | undefined {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  if (value !== null && typeof value === "object" && "id" in value) return relatedId(value.id);
  return undefined;
}
