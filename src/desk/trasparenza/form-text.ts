/** A text of a form without what no person types and PostgreSQL cannot hold: NUL and halves of characters. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "").replaceAll("\r\n", "\n").toWellFormed().trim() : "";
};

/** An address to which a letter can go, or none. */
export const isMail = (text: string): boolean => text === "" || (/^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254);
