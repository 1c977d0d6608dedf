import { announceChange } from "#src/content/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { transparencyTag } from "./document.ts";
import { type Frequency, findNode, type Node, nodes } from "./tree/nodes.ts";
import "./tables.ts";

/** What the municipality has chosen for a node, over what the law says. */
export interface NodeChoice {
  readonly intro: string;
  readonly office: string;
  readonly email: string;
  /** `null`: as the law says. */
  readonly every: Frequency | null;
  readonly notApplicable: string | null;
  readonly checkedOn: string | null;
}

/** A node as it stands in this municipality. */
export interface StandingNode extends Node, Omit<NodeChoice, "every" | "notApplicable"> {
  readonly notApplicable?: string | undefined;
  /** Whether the law itself leaves municipalities out: then it cannot be chosen. */
  readonly isByLaw: boolean;
}

const nothing: NodeChoice = { intro: "", office: "", email: "", every: null, notApplicable: null, checkedOn: null };

/** The whole tree as it stands in this municipality. */
export async function listNodes(db: Db, site: string): Promise<StandingNode[]> {
  const rows = await db.selectFrom("trasparenza.nodes").selectAll().where("site", "=", site).execute();
  const chosen = new Map(rows.map((row) => [row.node, row]));
  return nodes.map((node) => standing(node, chosen.get(node.id) ?? nothing));
}

function standing(node: Node, choice: NodeChoice): StandingNode {
  const { intro, office, email, checkedOn } = choice;
  const reason = node.notApplicable ?? choice.notApplicable ?? undefined;
  return {
    ...node,
    ...{ intro, office, email, checkedOn: checkedOn === null ? null : String(checkedOn).slice(0, 10) },
    ...{ every: choice.every ?? node.every, notApplicable: reason, isByLaw: node.notApplicable !== undefined },
  };
}

/** Keeps what was chosen for a node, and lets its pages be made anew. The label is not among it. */
export async function keepNode(
  tx: Tx,
  input: { site: string; node: string; choice: Partial<NodeChoice>; by: string; now: Date },
): Promise<boolean> {
  const { site, node, choice, now, by } = input;
  if (!findNode(node)) return false;
  const values = { ...choice, changedAt: now, ...(choice.checkedOn !== undefined && { checkedBy: by }) };
  await tx
    .insertInto("trasparenza.nodes")
    .values({ ...{ every: null, notApplicable: null, checkedOn: null, checkedBy: null }, ...values, site, node })
    .onConflict((conflict) => conflict.columns(["site", "node"]).doUpdateSet(values))
    .execute();
  await announceChange(tx, [transparencyTag]);
  return true;
}

/** Size of the municipality, and who watches over the section. */
export interface SectionSettings {
  readonly inhabitants: number;
  readonly officerName: string;
  readonly officerEmail: string;
}

/** As chosen; before anybody chose, a municipality of middle size that all common duties apply to. */
export async function readSectionSettings(db: Db, site: string): Promise<SectionSettings> {
  const row = await db
    .selectFrom("trasparenza.settings")
    .select(["inhabitants", "officerName", "officerEmail"])
    .where("site", "=", site)
    .executeTakeFirst();
  return row ?? { inhabitants: 20_000, officerName: "", officerEmail: "" };
}

/** Keeps them. */
export async function keepSectionSettings(tx: Tx, site: string, settings: SectionSettings): Promise<void> {
  await tx
    .insertInto("trasparenza.settings")
    .values({ site, ...settings })
    .onConflict((conflict) => conflict.column("site").doUpdateSet({ ...settings }))
    .execute();
  await announceChange(tx, [transparencyTag]);
}
