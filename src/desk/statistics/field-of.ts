/** A field of a form, without what PostgreSQL cannot hold. */
export const fieldOf = (form: FormData, name: string, longest = 300): string =>
  String(form.get(name) ?? "")
    .replaceAll("\0", "")
    .replaceAll("\r\n", "\n")
    .toWellFormed()
    .trim()
    .slice(0, longest);
