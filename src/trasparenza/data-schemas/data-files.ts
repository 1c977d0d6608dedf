import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { TransparencyDocument } from "../document.ts";
import type { Column } from "./columns.ts";
import { findDataSchema } from "./schemas.ts";

/** The forms in which a table is given. */
export const dataFormats = ["csv", "ods", "xlsx", "json", "schema"] as const;
export type DataFormat = (typeof dataFormats)[number];

/** Folder of the tables below the site's origin. */
export const dataFolder = "/amministrazione-trasparente/dati";

/**
 * The files of a table, named as ANAC's models are: `art.4-bis-YYYY-YYYYMMDD.v1.0.0.csv`, the year that the data speak of and
 * the civil day of the edition.
 */
export function dataFiles(document: TransparencyDocument): { format: DataFormat; name: string; path: string }[] {
  const day = civilDateOf(new Date(document.updatedAt));
  const year = document.content.year ?? day.slice(0, 4);
  const stem = `${findDataSchema(document.table?.schema ?? "")?.file ?? "tabella"}-${year}-${day.replaceAll("-", "")}.v1.0.0`;
  return dataFormats.map((format) => {
    const name = `${stem}.${format === "schema" ? "schema.json" : format}`;
    return { format, name, path: `${dataFolder}/${document.id}/${name}` };
  });
}

/** The schema as Frictionless Table Schema, so that other programs check what they fetch. Source: specs.frictionlessdata.io */
export function tableSchema(document: TransparencyDocument): object {
  const schema = findDataSchema(document.table?.schema ?? "");
  const known = new Map(schema?.columns.map((column) => [column.name, column]));
  return {
    title: schema?.title,
    description: schema?.source,
    fields: (document.table?.columns ?? []).map((name) => fieldOf(name, known.get(name))),
  };
}

function fieldOf(name: string, column: Column | undefined): object {
  const required = column?.required === true;
  if (!column) return { name, type: "string" };
  switch (column.type) {
    case "text":
      return { name, type: "string", constraints: { required, maxLength: column.longest } };
    case "choice":
      return { name, type: "string", constraints: { required, enum: column.values } };
    case "amount":
    case "number":
      return { name, type: "number", decimalChar: ".", constraints: { required } };
    case "quarter":
      return { name, type: "integer", constraints: { required, minimum: 1, maximum: 4 } };
    case "year":
      return { name, type: "year", constraints: { required } };
    case "date":
      return { name, type: "date", format: "%d/%m/%Y", constraints: { required } };
    default:
      return { name, type: "string", format: column.type === "url" ? "uri" : "email", constraints: { required } };
  }
}

/** The rows with their headings, as programs read them. */
export function tableJson(document: TransparencyDocument): object {
  const { columns = [], rows = [] } = document.table ?? {};
  return {
    title: document.title,
    updatedAt: document.updatedAt,
    office: document.office,
    rows: rows.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place] ?? ""]))),
  };
}
