import { parseCivilDate } from "#src/kernel/civil-date.ts";

/** A text of a form without what no person types and PostgreSQL cannot hold: NUL and halves of characters. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "").replaceAll("\r\n", "\n").toWellFormed().trim() : "";
};

/** An address to which a letter can go, or none. */
export const isMail = (text: string): boolean => text === "" || (/^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254);

/** `31/01` as `01-31`; `undefined` for a day that no year has. */
export function monthAndDay(text: string): string | undefined {
  const [, day = "", month = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  const on = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseCivilDate(`2028-${on}`) && on;
}
