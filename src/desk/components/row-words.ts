/** A field of a row as far as its words tell the row apart; `options`: the names of a choice's values. */
interface ToldField {
  readonly name: string;
  readonly options?: Readonly<Record<string, string>>;
  /** A day, or a day with its hour: an instant to be written by the clocks in Italy. */
  readonly isDate?: true;
}

/** Values of a row that are told, at most. */
const most = 3;

/**
 * What a row of a list is about, in its own words: the first of its values that can be read, as `Telefono, 0575 000 101`.
 * @param write how an instant is written
 * @returns nothing while the row is empty
 */
export function wordsOfRow(
  row: Readonly<Record<string, unknown>>,
  fields: readonly ToldField[],
  write: (instant: Date) => string,
): string {
  const wordOf = (value: unknown, { options, isDate }: ToldField): string => {
    if (Array.isArray(value))
      return value.map((one) => wordOf(one, { name: "", ...(options && { options }) })).join(", ");
    if (value instanceof Date || (isDate && typeof value === "string" && value !== "")) return write(new Date(value));
    if (typeof value === "number") return String(value);
    return typeof value === "string" ? (options?.[value] ?? value).trim() : "";
  };
  return fields
    .map((field) => wordOf(row[field.name], field))
    .filter((word) => word !== "")
    .slice(0, most)
    .join(", ");
}
