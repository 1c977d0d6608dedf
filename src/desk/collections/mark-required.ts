import type { Field } from "payload";
import { isRequiredToPublish } from "#src/content/desk-types.ts";

/** A field that publishing wants says so beside its name in the form, not where it heads a column of a list. */
export function marked(field: Field): Field {
  if (!isRequiredToPublish(field)) return field;
  const Label = "/src/desk/components/required-label.tsx#RequiredLabel";
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Label } } } as Field;
}
