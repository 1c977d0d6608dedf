import type { Field } from "payload";

const components = {
  Field: "/src/desk/dates/rome-time.tsx#RomeTime",
  Cell: "/src/desk/dates/rome-time.tsx#RomeTimeCell",
  Diff: "/src/desk/dates/rome-time.tsx#RomeTimeDiff",
};

/** The fields, those of a day with an hour being shown and meant in Europe/Rome; Payload's own follow the zone of the browser. */
export const inRome = (fields: readonly Field[]): Field[] => fields.map(fieldInRome);

function fieldInRome(field: Field): Field {
  if (field.type === "tabs")
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: inRome(tab.fields) })) };
  if ("fields" in field) return { ...field, fields: inRome(field.fields) } as Field;
  if (field.type !== "date" || field.admin?.date?.pickerAppearance !== "dayAndTime") return field;
  return { ...field, admin: { ...field.admin, components: { ...field.admin.components, ...components } } };
}
