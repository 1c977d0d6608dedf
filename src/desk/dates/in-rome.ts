import type { Field } from "payload";

const components = {
  Field: "/src/desk/dates/rome-date.tsx#RomeDate",
  Diff: "/src/desk/dates/rome-date.tsx#RomeDateDiff",
};

/** A day, with or without an hour, shown and meant in Europe/Rome; any other field as it is. Payload's own follow the zone of the browser. */
export function inRome(field: Field): Field {
  if (field.type !== "date") return field;
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, ...components } } };
}
