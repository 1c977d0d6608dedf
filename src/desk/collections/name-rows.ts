import type { Field, Option } from "payload";

const languages = ["it", "en"] as const;
type InLanguages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A field of a row, as its heading is given it: names of choices by language of the desk. */
export interface NamedField {
  readonly name: string;
  readonly options?: InLanguages;
  readonly isDate?: true;
}

/** A list of small forms whose rows are headed by what stands in them; Payload's own heading is their number alone. */
export function nameRows(field: Field): Field {
  if (field.type !== "array") return field;
  const fields = field.fields.flatMap(toldField);
  const RowLabel = { path: "/src/desk/components/row-label.tsx#RowLabel", clientProps: { fields } };
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, RowLabel } } };
}

function toldField(field: Field): NamedField[] {
  if (field.type === "text" || field.type === "number") return [{ name: field.name }];
  if (field.type === "date") return [{ name: field.name, isDate: true }];
  if (field.type === "select") return [{ name: field.name, options: namesOf(field.options) }];
  return [];
}

const namesOf = (options: readonly Option[]): InLanguages =>
  Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(options.map((option) => nameOf(option, language)))]),
  );

function nameOf(option: Option, language: string): readonly [string, string] {
  if (typeof option === "string") return [option, option];
  const { label, value } = option;
  const names = label as string | Readonly<Record<string, string>>;
  return [value, typeof names === "string" ? names : (names[language] ?? value)];
}
