import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { type Standing, standingOf } from "./deadlines.ts";
import { type Exposure, listExposures } from "./exposures.ts";
import { listNodes, type StandingNode } from "./node-queries.ts";
import { childrenOf } from "./tree/nodes.ts";

/** A node with contents of its own, and how it stands. */
export interface BoardRow {
  readonly node: StandingNode;
  readonly exposures: readonly Exposure[];
  /** Last civil day on which something was published or confirmed. */
  readonly freshOn: CivilDate | undefined;
  readonly standing: Standing;
}

/** Every node that holds contents: who owes what by when. A node that does not apply owes nothing. */
export async function readBoard(db: Db, site: string, now: Date): Promise<BoardRow[]> {
  const [nodes, exposures] = await Promise.all([listNodes(db, site), listExposures(db, { site, now })]);
  const byNode = Map.groupBy(exposures, ({ document }) => document.content.node);
  return nodes
    .filter(({ id }) => childrenOf(id).length === 0)
    .map((node) => {
      const own = byNode.get(node.id) ?? [];
      const freshOn = freshDay(node, own);
      const every = node.notApplicable || node.status === "repealed" ? "none" : node.every;
      return { node, exposures: own, freshOn, standing: standingOf(every, freshOn, civilDateOf(now)) };
    });
}

/** Last civil day on which something of a node was published or confirmed. */
function freshDay(node: StandingNode, exposures: readonly Exposure[]): CivilDate | undefined {
  return latestDay(
    [node],
    new Map([
      [
        node.id,
        exposures
          .map(({ updatedAt }) => updatedAt)
          .sort(byTime)
          .at(-1),
      ],
    ]),
  );
}
const byTime = (one: Date, other: Date) => one.getTime() - other.getTime();

/** Last civil day on which something of any of these nodes was published or confirmed. */
export function latestDay(
  nodes: readonly StandingNode[],
  published: ReadonlyMap<string, Date | undefined>,
): CivilDate | undefined {
  return nodes
    .flatMap(({ id, checkedOn }): CivilDate[] => {
      const at = published.get(id);
      return [...(at ? [civilDateOf(at)] : []), ...(checkedOn === null ? [] : [checkedOn as CivilDate])];
    })
    .sort()
    .at(-1);
}
