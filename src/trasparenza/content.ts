import { z } from "zod";
import { PublicFile } from "#src/content/index.ts";
import { type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import { findPersonalData } from "#src/personal-data/index.ts";
import { checkTable, type TableFault } from "./data-schemas/check-table.ts";
import { findDataSchema } from "./data-schemas/schemas.ts";
import { findNode, retentions } from "./tree/nodes.ts";

const civilDate = z.string().refine((text) => parseCivilDate(text) !== undefined);

/** What somebody at the desk writes for a node; incomplete while it is a draft. */
export const Content = z.strictObject({
  node: z.string(),
  /** A label of the third level; empty: of the whole node. */
  below: z.string().max(300).default(""),
  title: z.string().max(300).default(""),
  text: z.string().max(20_000).default(""),
  files: z
    .array(z.strictObject({ ...PublicFile.shape, title: z.string().max(300) }))
    .max(50)
    .default([]),
  /** Something that the site shows already, entered once: `kind` and `id` of the document. */
  reference: z.strictObject({ kind: z.string(), id: z.string() }).optional(),
  /** An act of the notice board, entered there once: its files are kept here beyond the end of its posting. */
  act: z.strictObject({ id: z.uuid(), year: z.int(), number: z.int() }).optional(),
  /** First row: headings. */
  table: z.strictObject({ schema: z.string(), rows: z.array(z.array(z.string())).max(6_000) }).optional(),
  /** Year that the data speak of; in the name of files. */
  year: z.int().min(1990).max(2200).optional(),
  office: z.string().max(300).default(""),
  /** Civil day from which the duty runs. */
  dutyFrom: civilDate.optional(),
  retention: z.enum(retentions).default("five-years"),
  /** Civil day on which the office or the effect ended. */
  endedOn: civilDate.optional(),
});
export type Content = z.infer<typeof Content>;

/** Why a content cannot be published. */
export type ContentFault =
  | {
      readonly kind:
        | ("no-node" | "not-here" | "no-title" | "empty" | "no-office" | "no-duty" | "no-below")
        | ("reference-gone" | "act-gone");
    }
  | { readonly kind: "iban" | "fiscal-code"; readonly excerpt: string }
  | { readonly kind: "iban-in-page" | "fiscal-code-in-page"; readonly excerpt: string }
  | { readonly kind: "iban-in-file" | "fiscal-code-in-file"; readonly file: string; readonly excerpt: string }
  | { readonly kind: "table"; readonly fault: TableFault };

/**
 * What is wrong in a content; nothing: it may be published. Pure.
 * Source: ANAC delibera 77/2022 (no IBAN); D.Lgs. 33/2013 art. 7-bis c. 4 and 26 c. 4 (persons in need are not named)
 */
export function checkContent(content: Content): ContentFault[] {
  const node = findNode(content.node);
  const faults: ContentFault[] = [];
  if (!node) faults.push({ kind: "no-node" });
  else if (node.notApplicable) faults.push({ kind: "not-here" });
  if (content.below !== "" && !node?.below?.includes(content.below)) faults.push({ kind: "no-below" });
  if (content.title.trim() === "") faults.push({ kind: "no-title" });
  if (content.text.trim() === "" && content.files.length === 0 && !content.reference && !content.act && !content.table)
    faults.push({ kind: "empty" });
  if (content.office.trim() === "") faults.push({ kind: "no-office" });
  if (!content.dutyFrom) faults.push({ kind: "no-duty" });
  const schema = content.table && findDataSchema(content.table.schema);
  if (content.table && schema)
    faults.push(...checkTable(schema, content.table.rows).faults.map((fault) => ({ kind: "table" as const, fault })));
  return [...faults, ...findForbidden(wordsOf(content))];
}

/** All that a content says by itself, in whatever field or cell somebody put it. */
export const wordsOf = (content: Content): string =>
  [
    ...[content.title, content.text, content.office, ...content.files.flatMap(({ title, name }) => [title, name])],
    ...(content.table?.rows.map((row) => row.join(" | ")) ?? []),
  ].join("\n");

/** What must never stand on a page of the section. Source: ANAC delibera 77/2022 (IBAN); D.Lgs. 33/2013 art. 7-bis c. 4 */
export const findForbidden = (text: string): { kind: "iban" | "fiscal-code"; excerpt: string }[] =>
  findPersonalData(text).flatMap(({ kind, excerpt }) =>
    kind === "iban" || kind === "fiscal-code" ? [{ kind, excerpt }] : [],
  );

/** A civil day of a content that is known to be one. */
export const dayOf = (text: string): CivilDate => text as CivilDate;
