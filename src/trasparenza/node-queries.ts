import { sql } from "kysely";
import { announceChange } from "#src/content/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { transparencyTag } from "./document.ts";
import { type Frequency, findNode, type Node, nodes } from "./tree/nodes.ts";
import { type Profile, ruleFor } from "./tree/profile.ts";
import "./tables.ts";

/** What the municipality has chosen for a node, over what the law says. */
export interface NodeChoice {
  readonly intro: string;
  readonly office: string;
  readonly email: string;
  /** `null`: as the law says. */
  readonly every: Frequency | null;
  readonly notApplicable: string | null;
  /** Labels of the third level that do not apply, each with its reason. */
  readonly labels: Readonly<Record<string, string>>;
  /** Applies although kind or size suggest that it does not. */
  readonly applies: boolean;
  readonly checkedOn: string | null;
}

/** A node as it stands in this municipality. */
export interface StandingNode extends Node, Omit<NodeChoice, "every" | "notApplicable"> {
  readonly notApplicable?: string | undefined;
  /** Whether the law itself leaves municipalities out: then it cannot be chosen. */
  readonly isByLaw: boolean;
  /** Why kind or size suggest that it does not apply: the municipality may say that it does. */
  readonly suggestion: string | undefined;
  /** Labels that do not apply by law or size, as chosen ones can be changed at the desk. */
  readonly labelsByRule: Readonly<Record<string, string>>;
  /** What kind and size make simpler. */
  readonly simpler: readonly string[];
}

const nothing: NodeChoice = {
  ...{
    intro: "",
    office: "",
    email: "",
    every: null,
    notApplicable: null,
    labels: {},
    applies: false,
    checkedOn: null,
  },
};

/** The whole tree as it stands in this municipality, and what was chosen for all of it. One statement. */
export async function readTree(db: Db, site: string): Promise<{ nodes: StandingNode[]; settings: SectionSettings }> {
  const { rows } = await sql<Nullable<SectionSettings> & Nullable<NodeChoice & { node: string }>>`
    select s.inhabitants, s.employees, s.has_managers, s.officer_name, s.officer_email,
      n.node, n.intro, n.office, n.email, n.every, n.not_applicable, n.labels, n.applies, n.checked_on
    from (select * from trasparenza.settings where site = ${site}) s
    full join (select * from trasparenza.nodes where site = ${site}) n on n.site = s.site`.execute(db);
  const [first] = rows;
  const settings = first && first.inhabitants !== null ? (first as SectionSettings) : atFirst;
  const chosen = new Map(rows.map((row) => [row.node, row as NodeChoice]));
  return { nodes: nodes.map((node) => standing(node, chosen.get(node.id) ?? nothing, settings)), settings };
}

type Nullable<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

/** The whole tree as it stands in this municipality. */
export const listNodes = async (db: Db, site: string): Promise<StandingNode[]> => (await readTree(db, site)).nodes;

function standing(node: Node, choice: NodeChoice, profile: Profile): StandingNode {
  const { intro, office, email, checkedOn, applies } = choice;
  const rule = ruleFor(node.id, profile);
  const suggestion = rule.isDefault ? rule.notApplicable : undefined;
  const bySize = suggestion && applies ? undefined : rule.notApplicable;
  return {
    ...node,
    ...{ intro, office, email, applies, checkedOn: checkedOn === null ? null : String(checkedOn).slice(0, 10) },
    ...{ every: choice.every ?? node.every, simpler: rule.simpler },
    ...{ labelsByRule: rule.labels, labels: { ...rule.labels, ...choice.labels } },
    ...{ notApplicable: node.notApplicable ?? choice.notApplicable ?? bySize, suggestion },
    isByLaw: node.notApplicable !== undefined || (rule.notApplicable !== undefined && !rule.isDefault),
  };
}

/** Keeps what was chosen for a node, and lets its pages be made anew. The label is not among it. */
export async function keepNode(
  tx: Tx,
  input: { site: string; node: string; choice: Partial<NodeChoice>; by: string; now: Date },
): Promise<boolean> {
  const { site, node, choice, now, by } = input;
  if (!findNode(node)) return false;
  const { labels, ...rest } = choice;
  const values = {
    ...rest,
    ...(labels && { labels: JSON.stringify(labels) }),
    changedAt: now,
    ...(choice.checkedOn !== undefined && { checkedBy: by }),
  };
  await tx
    .insertInto("trasparenza.nodes")
    .values({ ...{ every: null, notApplicable: null, checkedOn: null, checkedBy: null }, ...values, site, node })
    .onConflict((conflict) => conflict.columns(["site", "node"]).doUpdateSet(values))
    .execute();
  await announceChange(tx, [transparencyTag]);
  return true;
}

/** Size of the municipality, and who watches over the section. */
export interface SectionSettings extends Profile {
  readonly officerName: string;
  readonly officerEmail: string;
}

const atFirst: SectionSettings = {
  inhabitants: 20_000,
  employees: 60,
  hasManagers: true,
  officerName: "",
  officerEmail: "",
};

/** As chosen; before anybody chose, a municipality of middle size that all common duties apply to. */
export async function readSectionSettings(db: Db, site: string): Promise<SectionSettings> {
  const row = await db
    .selectFrom("trasparenza.settings")
    .select(["inhabitants", "employees", "hasManagers", "officerName", "officerEmail"])
    .where("site", "=", site)
    .executeTakeFirst();
  return row ?? atFirst;
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
