import { z } from "zod";
import { type DataSchemaName, dataSchemaNames } from "../data-schemas/schemas.ts";
import file from "./tree.json" with { type: "json" };

/** How often what a node holds must be looked at: `timely` is whenever something happens, `none` what is no longer due. */
export const frequencies = ["quarter", "half-year", "year", "timely", "none"] as const;
export type Frequency = (typeof frequencies)[number];

/** How the end of an exposure is reckoned. */
export const retentions = ["five-years", "office", "office-only", "while-effective"] as const;
export type Retention = (typeof retentions)[number];

const NodeShape = z.strictObject({
  /** Number in the list of the law, such as `02.01`. Stored with every content; never changes. */
  id: z.string().regex(/^\d{2}(\.\d{2})?$/),
  /** The label to the letter; outside programs look for it, so nobody can edit it. */
  name: z.string(),
  slug: z.string(),
  parent: z.string().optional(),
  reference: z.string(),
  content: z.string(),
  update: z.string(),
  every: z.enum(frequencies),
  retention: z.enum(retentions),
  status: z.enum(["in-force", "added", "transitional", "repealed", "archive"]),
  /** Why a municipality has nothing to publish here. */
  notApplicable: z.string().optional(),
  note: z.string().optional(),
  /** Labels of the third level: headings of the node's page. */
  below: z.array(z.string()).optional(),
  tabular: z.boolean().optional(),
  schemas: z.array(z.enum(dataSchemaNames)).optional(),
});

/** A place of the transparency section. */
export type Node = z.infer<typeof NodeShape> & { readonly schemas?: readonly DataSchemaName[] | undefined };

/** The whole tree, parents before children, in the order of the law. Source: D.Lgs. 33/2013; ANAC delibera 1310/2016, annex 1 */
export const nodes: readonly Node[] = z.array(NodeShape).parse(file);

const byId = new Map(nodes.map((node) => [node.id, node]));

/** The node with this number. */
export const findNode = (id: string): Node | undefined => byId.get(id);

/** The nodes right below one, or of the first level. What the law took away stands in the archive only. */
export const childrenOf = (id: string | undefined): readonly Node[] =>
  nodes.filter((node) => node.parent === id && (node.status !== "repealed" || id === archiveId));

/** The node that gathers what need no longer be published. */
export const archiveId = "99";

/** What stands in the archive: nodes that the law took away, old contents kept to their term. */
export const repealedNodes: readonly Node[] = nodes.filter(({ status }) => status === "repealed");
