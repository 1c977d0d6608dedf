/** One measured figure; `limit` is what it must not exceed (`atMost`) or must reach (`atLeast`), in the same unit. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly sense?: "atMost" | "atLeast";
  /** What a reader must know of it, such as that it could not be measured here. */
  readonly remark?: string;
}

/** Whether a figure keeps its limit; figures without one always do. */
export const isKept = ({ value, limit, sense = "atMost" }: BenchRow): boolean =>
  limit === undefined || (sense === "atMost" ? value <= limit : value >= limit);

/** The value below which `share` (0 to 1) of the measured ones lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
