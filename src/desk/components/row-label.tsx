"use client";

import { useRowLabel, useTranslation } from "@payloadcms/ui";
import { dateFormat } from "#src/kernel/date-format.ts";
import type { NamedField } from "../collections/name-rows.ts";
import { rowMessages } from "./messages.ts";
import { wordsOfRow } from "./row-words.ts";

/** What heads a row of a list in a form: its number, and what stands in it. */
export function RowLabel({ fields }: { readonly fields: readonly NamedField[] }) {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>();
  const { language } = useTranslation().i18n;
  const told = fields.map(({ options, ...field }) => ({
    ...field,
    ...(options && { options: options[language] ?? options.it ?? {} }),
  }));
  const day = dateFormat(language, { day: "2-digit", month: "2-digit", year: "numeric" });
  const words = wordsOfRow(data ?? {}, told, (instant) => day.format(instant));
  const number = rowMessages(language)("row", { number: rowNumber + 1 });
  return <span className="arengo-row-label">{words === "" ? number : `${number}: ${words}`}</span>;
}
