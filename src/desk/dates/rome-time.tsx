"use client";

import {
  DatePicker,
  FieldDescription,
  FieldDiffContainer,
  FieldError,
  FieldLabel,
  getHTMLDiffComponents,
  useField,
  useTranslation,
} from "@payloadcms/ui";
import { formatDate } from "@payloadcms/ui/shared";
import type { DateFieldClientComponent, DateFieldDiffClientComponent, DefaultCellComponentProps } from "payload";
import { useMemo } from "react";
import { meantInRome, shownAsInRome } from "./wall-clock.ts";

const pattern = "dd/MM/yyyy HH:mm";

/** A day and an hour, shown and meant as the clocks in Europe/Rome have them, whatever the zone of the browser. */
export const RomeTime: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { value, setValue, showError, path, disabled } = useField<string | null>({ potentiallyStalePath: given });
  const { t } = useTranslation();
  const isFixed = Boolean(readOnly || disabled);
  // the same object while the value is the same: the picker would go back to its month at each drawing
  const shown = useMemo(() => (value ? shownAsInRome(new Date(value)).toISOString() : undefined), [value]);
  const { className, date, description } = field.admin ?? {};
  const classes = ["field-type date-time-field", className, showError && "date-time-field--has-error"];
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      <FieldLabel label={field.label ?? ""} path={path} required={field.required ?? false} />
      <div className="field-type__wrap" id={`field-${path.replaceAll(".", "__")}`}>
        <FieldError path={path} showError={showError} />
        <DatePicker
          {...(typeof date === "object" && date)}
          onChange={(picked) => !isFixed && setValue(picked ? meantInRome(picked).toISOString() : null)}
          readOnly={isFixed}
          timeFormat="HH:mm"
          timeIntervals={15}
          overrides={{ timeCaption: t("general:time") }}
          value={shown as unknown as Date}
        />
      </div>
      {description && <FieldDescription description={description} path={path} />}
    </div>
  );
};

/** A day and an hour in Rome, in a list. */
export function RomeTimeCell({ cellData }: DefaultCellComponentProps) {
  const say = useSay();
  return <span>{say(cellData)}</span>;
}

/** Two versions of a day and an hour in Rome, one beside the other. */
export const RomeTimeDiff: DateFieldDiffClientComponent = ({
  comparisonValue,
  versionValue,
  field,
  locale,
  nestingLevel,
}) => {
  const { i18n } = useTranslation();
  const say = useSay();
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

function useSay(): (value: unknown) => string {
  const { i18n } = useTranslation();
  return (value) =>
    typeof value === "string" || value instanceof Date
      ? formatDate({ date: value, i18n, pattern, timezone: "Europe/Rome" })
      : "";
}
