import type { Field } from "payload";

/** A form's fields with `change` made to each that holds something, those inside tabs, groups and rows of lists too. */
export function mapFields(fields: readonly Field[], change: (field: Field) => Field): Field[] {
  return fields.map((field): Field => {
    if (field.type === "tabs")
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) })) };
    const changed = change(field);
    return "fields" in changed ? ({ ...changed, fields: mapFields(changed.fields, change) } as Field) : changed;
  });
}
