/** A number as people write it, 1 to 999,999,999,999,999; `undefined` for anything else. */
export function readNumber(given: unknown): number | undefined {
  return typeof given === "string" && /^[1-9]\d{0,14}$/.test(given) ? Number(given) : undefined;
}
