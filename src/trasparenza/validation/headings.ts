import type { Content } from "../content.ts";
import { readCsv } from "../data-schemas/csv.ts";
import { type DataSchema, findDataSchema } from "../data-schemas/schemas.ts";
import { findNode } from "../tree/nodes.ts";

/** Headings that are kept, and characters of each. */
const most = { headings: 100, length: 200 };

/** First row of a CSV file; `undefined` for other files. Pure. */
export function headingsOf(name: string, text: string): string[] | undefined {
  if (!/\.csv$/i.test(name)) return undefined;
  const [row = []] = readCsv(text.split(/\r?\n/, 1)[0] ?? "");
  return row.slice(0, most.headings).map((cell) => cell.trim().replaceAll("\0", "").slice(0, most.length));
}

/**
 * Which columns of the law are in none of the CSV files that stand under an entry with a table of the law. One file that has them is enough, and so is a
 * table of the content's own. Pure.
 * @returns the file that comes nearest and what it lacks; `undefined`: nothing is lacking, or there is nothing to compare
 */
export function missingColumns(
  content: Content,
  files: readonly { readonly file: string; readonly headings: readonly string[] }[],
): { file: string; excerpt: string } | undefined {
  const schemas = (findNode(content.node)?.schemas ?? []).flatMap((name) => findDataSchema(name) ?? []);
  if (content.table || schemas.length === 0) return undefined;
  const lacking = files.flatMap(({ file, headings }) =>
    schemas.map((schema) => ({ file, schema, columns: lackedBy(schema, headings) })),
  );
  const [nearest] = lacking.toSorted((one, other) => one.columns.length - other.columns.length);
  if (!nearest || nearest.columns.length === 0) return undefined;
  return { file: nearest.file, excerpt: `${nearest.schema.title}: ${nearest.columns.join(", ")}` };
}

const lackedBy = ({ columns }: DataSchema, headings: readonly string[]): string[] => {
  const there = new Set(headings.map((heading) => heading.toLowerCase()));
  return columns.flatMap(({ name, required }) => (required && !there.has(name.toLowerCase()) ? [name] : []));
};
