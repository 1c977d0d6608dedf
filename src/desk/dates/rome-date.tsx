"use client";

import {
  FieldDescription,
  FieldDiffContainer,
  FieldError,
  FieldLabel,
  getHTMLDiffComponents,
  RenderCustomComponent,
  useField,
  useTranslation,
} from "@payloadcms/ui";
import { formatDate } from "@payloadcms/ui/shared";
import type { ConditionalDateProps, DateFieldClientComponent, DateFieldDiffClientComponent } from "payload";
import { patterns, RomePicker } from "./rome-picker.tsx";

const dateOf = (field: object): ConditionalDateProps =>
  (field as { admin?: { date?: ConditionalDateProps } }).admin?.date ?? {};

/** A day, with or without an hour, shown and meant as the clocks in Europe/Rome have it, whatever the zone of the browser. */
export const RomeDate: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { value, setValue, showError, path, disabled, customComponents } = useField<string | null>({
    potentiallyStalePath: given,
  });
  const { className, description } = field.admin ?? {};
  const classes = ["field-type date-time-field", className, showError && "date-time-field--has-error"];
  const label = <FieldLabel label={field.label ?? ""} path={path} required={field.required ?? false} />;
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      <RenderCustomComponent CustomComponent={customComponents?.Label} Fallback={label} />
      <div className="field-type__wrap" id={`field-${path.replaceAll(".", "__")}`}>
        <FieldError path={path} showError={showError} />
        <RomePicker value={value} onChange={setValue} date={dateOf(field)} readOnly={Boolean(readOnly || disabled)} />
      </div>
      {description && <FieldDescription description={description} path={path} />}
    </div>
  );
};

/** Two versions of a day in Rome, one beside the other. */
export const RomeDateDiff: DateFieldDiffClientComponent = ({
  comparisonValue,
  versionValue,
  field,
  locale,
  nestingLevel,
}) => {
  const { i18n } = useTranslation();
  const pattern = dateOf(field).pickerAppearance === "dayAndTime" ? patterns.time : patterns.day;
  const say = (value: unknown) =>
    typeof value === "string" || value instanceof Date
      ? formatDate({ date: value, i18n, pattern, timezone: "Europe/Rome" })
      : "";
  const html = (value: unknown) => `<div class="date-diff" data-enable-match="true"><p>${say(value)}</p></div>`;
  const { From, To } = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    toHTML: html(versionValue),
    tokenizeByCharacter: false,
  });
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      i18n={i18n}
      label={{ label: ("label" in field && field.label) || "", ...(locale && { locale }) }}
      nestingLevel={nestingLevel ?? 0}
      To={To}
    />
  );
};
