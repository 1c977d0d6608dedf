import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Content } from "./content.ts";
import type { Node } from "./tree/nodes.ts";

/** The label under which those stand whose office is over. */
const former = "Cessati dall'incarico";
/** Where the managers stand whose office is over, and the entries they come from. */
export const formerManagers = { node: "04.03", from: ["04.01", "04.02"] } as const;

type Placed = Pick<Content, "below" | "endedOn">;

/** Whether the office that a content speaks of is over on `today`: its last day is still part of it. */
export const isFormer = ({ endedOn }: Pick<Content, "endedOn">, today: CivilDate): boolean =>
  endedOn !== undefined && endedOn < today;

/**
 * The third-level label of a node under which a content stands on `today`; empty: none. Who has left the office moves to those who
 * left it at midnight, when the page is read, without anybody doing it. Source: D.Lgs. 33/2013 art. 14 c. 2
 */
export function labelOf(content: Placed, node: Pick<Node, "below">, today: CivilDate): string {
  const labels = node.below ?? [];
  if (labels.includes(former) && isFormer(content, today)) return former;
  return labels.includes(content.below) ? content.below : "";
}
