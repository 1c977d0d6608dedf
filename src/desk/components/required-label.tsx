"use client";

import { getTranslation } from "@payloadcms/translations";
import { FieldLabel, useTranslation } from "@payloadcms/ui";
import type { ClientField } from "payload";
import { checksMessages } from "./messages.ts";

/** The name of a field that publishing wants. `path` is that of the field in a form; the head of a column in a list has none. */
export function RequiredLabel({ field, path }: { field: ClientField; path?: string }) {
  const { i18n } = useTranslation();
  const name = getTranslation(("label" in field && field.label) || "", i18n as never);
  if (path === undefined) return <FieldLabel label={name} unstyled />;
  const isList = field.type === "array" || field.type === "group";
  return (
    <FieldLabel
      label={checksMessages(i18n.language)("requiredLabel", { name })}
      as={isList ? "span" : "label"}
      path={path}
      localized={"localized" in field && Boolean(field.localized)}
      required={"required" in field && Boolean(field.required)}
    />
  );
}
