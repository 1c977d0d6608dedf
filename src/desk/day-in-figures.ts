/** A civil day as people in Italy write it in a table, such as `10/12/2026`; nothing for none. */
export const dayInFigures = (day: string | null | undefined): string =>
  (day ?? "").slice(0, 10).split("-").reverse().join("/");
