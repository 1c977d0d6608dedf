"use client";

import { DatePicker, useTranslation } from "@payloadcms/ui";
import type { ConditionalDateProps } from "payload";
import { useMemo } from "react";
import { meantInRome, shownAsInRome } from "./wall-clock.ts";

/** How days and hours are written everywhere at the desk, in date-fns' letters. */
export const patterns = { day: "dd/MM/yyyy", time: "dd/MM/yyyy HH:mm" } as const;

/**
 * Where a day, or a day with an hour, is chosen or typed: as the clocks in Europe/Rome have it, whatever the zone of the browser.
 * @param value an instant, ISO 8601; a day without an hour is kept as its noon in UTC
 */
export function RomePicker({
  value,
  date,
  readOnly,
  onChange,
}: {
  value: string | null | undefined;
  date: ConditionalDateProps;
  readOnly?: boolean;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  // the same object while the value is the same: the picker would go back to its month at each drawing
  const shown = useMemo(() => (value ? shownAsInRome(new Date(value)).toISOString() : undefined), [value]);
  const hasTime = date.pickerAppearance === "dayAndTime";
  // of a day alone the picker itself gives noon in UTC
  const kept = (picked: Date) => (hasTime ? meantInRome(picked) : picked).toISOString();
  return (
    <DatePicker
      displayFormat={hasTime ? patterns.time : patterns.day}
      {...date}
      onChange={(picked) => !readOnly && onChange(picked ? kept(picked) : null)}
      readOnly={readOnly ?? false}
      timeFormat="HH:mm"
      timeIntervals={15}
      overrides={{ timeCaption: t("general:time") }}
      value={shown as unknown as Date}
    />
  );
}
