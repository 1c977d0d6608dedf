/** A day of the year written as `22/2` or `22/02`, as `MM-DD`; `undefined` when there is no such day. */
export function readPatronDay(typed: string | undefined): string | undefined {
  const [, day = "", month = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(typed ?? "") ?? [];
  const found = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`2000-${found}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === found ? found : undefined;
}
