import { fromLexical } from "./rich-text/from-lexical.ts";
import type { RichText } from "./rich-text/rich-text.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A text field, trimmed; `undefined` when empty. */
export function text(source: Fields, name: string): string | undefined {
  const value = source[name];
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A rich text field as data; `undefined` when nothing is written in it. */
export function rich(source: Fields, name: string): RichText | undefined {
  const blocks = fromLexical(source[name]);
  return blocks.length > 0 ? blocks : undefined;
}

/** A number field. */
export function number(source: Fields, name: string): number | undefined {
  const value = source[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A date field as the civil day in Europe/Rome that the editor chose. The desk stores noon UTC of it. */
export function day(source: Fields, name: string): string | undefined {
  return text(source, name)?.slice(0, 10);
}

/** Rows of an array field. */
export function rows(source: Fields, name: string): Fields[] {
  const value = source[name];
  return Array.isArray(value) ? value.filter((row): row is Fields => row !== null && typeof row === "object") : [];
}

/** Members of a group field. */
export function group(source: Fields, name: string): Fields {
  const value = source[name];
  return value !== null && typeof value === "object" ? (value as Fields) : {};
}

/** A list field of codes. */
export function codes(source: Fields, name: string): string[] {
  const value = source[name];
  return Array.isArray(value) ? value.filter((code) => typeof code === "string") : [];
}

/** An object without the members that are `undefined`, as strict shapes want it. */
export function defined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}
