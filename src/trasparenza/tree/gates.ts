/** Where the law ties something to publishing. */
export interface Gate {
  /** What waits for it. */
  readonly of: "effect-and-payment" | "effect";
  readonly source: string;
  /** What was published is added to and explained, never silently overwritten. */
  readonly keepsHistory: boolean;
}

/** By node. Source: D.Lgs. 33/2013 artt. 15 c. 2, 26 c. 3, 39 c. 3 */
export const gates: Readonly<Record<string, Gate>> = {
  "03.01": { of: "effect-and-payment", source: "art. 15 c. 2 d.lgs. 33/2013", keepsHistory: true },
  "12.02": { of: "effect-and-payment", source: "art. 26 c. 3 d.lgs. 33/2013", keepsHistory: true },
  "19": { of: "effect", source: "art. 39 c. 3 d.lgs. 33/2013", keepsHistory: false },
};
