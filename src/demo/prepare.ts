import type { Field } from "payload";
import { deskTypes, kindOf, toLexical } from "#src/content/desk-types.ts";
import type { Fields } from "./item.ts";

/** Gives the desk's id of a document by collection and slug, of an upload (`media`) by file name. Throws when there is none. */
export type IdOf = (collection: string, slug: string) => number | string;

/** Form of a collection of the desk, as its content type declares it. */
export const fieldsOf = (collection: string): Field[] =>
  deskTypes.find((type) => type.kind === kindOf(collection))?.collection.fields ?? [];

/**
 * Turns plainly written values into those of the desk's form: texts of formatted fields into the editor's form, slugs (`collection/slug` where a field takes several collections) into
 * ids. The form itself says which is which.
 * @param existing values already at the desk: rows of lists keep their ids, so that a second language is added to them
 */
export function deskFields(
  fields: readonly Field[],
  plain: Fields,
  idOf: IdOf,
  existing: Fields = {},
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.type === "tabs") {
      for (const tab of field.tabs) Object.assign(result, deskFields(tab.fields, plain, idOf, existing));
    } else if ("name" in field && plain[field.name] !== undefined) {
      result[field.name] = deskValue(field, plain[field.name], idOf, existing[field.name]);
    }
  }
  return result;
}

function deskValue(field: Field, value: unknown, idOf: IdOf, existing: unknown): unknown {
  switch (field.type) {
    case "richText":
      return toLexical(value as string);
    case "relationship":
    case "upload":
      if (Array.isArray(field.relationTo)) return mapOneOrMany(value, (named) => ofAnyCollection(named, idOf));
      return mapOneOrMany(value, (slug) => idOf(String(field.relationTo), slug));
    case "group":
      return { ...asFields(existing), ...deskFields(field.fields, value as Fields, idOf, asFields(existing)) };
    case "array":
      return (value as Fields[]).map((row, index) => {
        const before = field.localized || !Array.isArray(existing) ? {} : asFields(existing[index]);
        return { ...before, ...deskFields(field.fields, row, idOf, before) };
      });
    default:
      return value;
  }
}

/** A document of a field that takes several collections, written as `collection/slug`. */
function ofAnyCollection(named: string, idOf: IdOf) {
  const [collection = "", slug = ""] = named.split("/");
  return { relationTo: collection, value: idOf(collection, slug) };
}

const asFields = (value: unknown): Fields => (value !== null && typeof value === "object" ? (value as Fields) : {});

const mapOneOrMany = (value: unknown, map: (slug: string) => unknown): unknown =>
  Array.isArray(value) ? value.map((slug) => map(String(slug))) : map(String(value));
