import type { CollectionSlug as AnyCollection, Field } from "payload";
import type { CollectionSlug } from "../kinds.ts";
import { type Term, termOptions } from "../vocabularies/term.ts";
import type { FieldText } from "./labels.ts";

/** Marks a field that publishing wants. It is never required by the form itself: a draft may be saved half-written. */
export const required = (text: FieldText): FieldText => ({ ...text, isRequired: true });

/** Whether publishing wants a field of a form. */
export const isRequiredToPublish = ({ custom }: Field): boolean => custom?.isRequired === true;

const named = (name: string, { it, en, help, isRequired }: FieldText) => ({
  name,
  label: { it, en },
  ...(help && { admin: { description: help } }),
  ...(isRequired && { custom: { isRequired } }),
});

type Values = Readonly<Record<string, unknown>>;

/**
 * A field that the form shows only when it matters. What was written in it stays when it is hidden again.
 * @param condition sees the whole form and the group or row in which the field stands
 */
export const shownWhen = (field: Field, condition: (form: Values, beside: Values) => boolean): Field =>
  ({
    ...field,
    admin: { ...field.admin, condition: (form: Values, beside: Values) => condition(form ?? {}, beside ?? {}) },
  }) as Field;

/** One line of text; in several languages unless told. */
export const textField = (
  name: string,
  text: FieldText,
  options: { localized?: boolean; maxLength?: number } = {},
): Field => ({
  ...named(name, text),
  type: "text",
  localized: options.localized ?? true,
  maxLength: options.maxLength ?? 500,
});

/** A few lines without formatting. */
export const longTextField = (name: string, text: FieldText, maxLength = 2_000): Field => ({
  ...named(name, text),
  type: "textarea",
  localized: true,
  maxLength,
});

/** Formatted text, with the editor that the desk sets for all (headings 3 to 5, lists, links, quotes, tables). */
export const richField = (name: string, text: FieldText): Field => ({
  ...named(name, text),
  type: "richText",
  localized: true,
});

/** One of a controlled vocabulary, or several. */
export const termField = (
  name: string,
  text: FieldText,
  terms: readonly Term[],
  options: { many?: boolean } = {},
): Field => ({
  ...named(name, text),
  type: "select",
  hasMany: options.many ?? false,
  options: termOptions(terms),
});

/** Other documents, chosen from the desk's collections, and made on the spot where they are missing. */
export const relationField = (
  name: string,
  text: FieldText,
  to: CollectionSlug,
  options: { many?: boolean } = {},
): Field => ({
  ...named(name, text),
  type: "relationship",
  relationTo: to as AnyCollection,
  ...((options.many ?? true) ? { hasMany: true as const } : { hasMany: false as const }),
});

/** Documents of several kinds, in the order in which they are to be shown. */
export const anyRelationField = (name: string, text: FieldText, to: readonly CollectionSlug[]): Field => ({
  ...named(name, text),
  type: "relationship",
  relationTo: [...to] as AnyCollection[],
  hasMany: true,
});

/** A picture or file from the media library. */
export const uploadField = (name: string, text: FieldText, options: { many?: boolean } = {}): Field => ({
  ...named(name, text),
  type: "upload",
  relationTo: "media" as AnyCollection,
  ...(options.many ? { hasMany: true as const } : { hasMany: false as const }),
});

/** A civil day, or with `time` an instant; in Europe/Rome. */
export const dateField = (name: string, text: FieldText, options: { time?: boolean } = {}): Field => {
  const field = named(name, text);
  const date = options.time
    ? { pickerAppearance: "dayAndTime" as const, displayFormat: "dd/MM/yyyy HH:mm" }
    : { pickerAppearance: "dayOnly" as const, displayFormat: "dd/MM/yyyy" };
  return { ...field, type: "date", admin: { ...field.admin, date } };
};

export const checkboxField = (name: string, text: FieldText, defaultValue = false): Field => ({
  ...named(name, text),
  type: "checkbox",
  defaultValue,
});

export const numberField = (name: string, text: FieldText, options: { min?: number; max?: number } = {}): Field => ({
  ...named(name, text),
  type: "number",
  ...options,
});

/** What the button below a list of small forms adds; Payload's own word is the field's name in the code. */
export const rowLabels = { singular: { it: "riga", en: "row" }, plural: { it: "righe", en: "rows" } } as const;

/** A list of small forms. */
export const arrayField = (
  name: string,
  text: FieldText,
  fields: Field[],
  options: { localized?: boolean } = {},
): Field => ({
  ...named(name, text),
  type: "array",
  labels: rowLabels,
  localized: options.localized ?? false,
  maxRows: 100,
  fields,
});

export const groupField = (name: string, text: FieldText, fields: Field[]): Field => ({
  ...named(name, text),
  type: "group",
  fields,
});
