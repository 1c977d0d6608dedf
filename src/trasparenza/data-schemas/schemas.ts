import { anacSchemas } from "./anac-schemas.ts";
import type { Column } from "./columns.ts";
import { lawSchemas } from "./law-schemas.ts";

/** Names of the tables that may be published: those of ANAC, those whose columns the law lists, and any other. */
export const dataSchemaNames = [
  ...(["4-bis", "13-op", "13-oa", "13-org", "31-oiv", "31-or", "31-cc"] as const),
  ...(["12-oneri", "15", "16-assenze", "17", "18", "19", "20", "22", "23", "26"] as const),
  ...(["30-immobili", "30-canoni", "32", "33", "35", "35-tempi", "38", "42"] as const),
  ...(["12-cod", "12-prog", "35-uff", "35-istanze", "36", "190", "free"] as const),
] as const;
export type DataSchemaName = (typeof dataSchemaNames)[number];

/** A table that the law prescribes. `columns` empty: any heading, any text. */
export interface DataSchema {
  readonly name: DataSchemaName;
  readonly title: string;
  /** First part of the file's name. Source: ANAC models, and the same pattern where there is none */
  readonly file: string;
  readonly source: string;
  readonly columns: readonly Column[];
  /** What no single cell can tell. */
  readonly rowRule?: (
    cells: Readonly<Record<string, string>>,
  ) => { column: string; kind: "type-of-category" } | undefined;
}

/** All of them; the free table last. */
export const dataSchemas: readonly DataSchema[] = [
  ...anacSchemas,
  ...lawSchemas,
  { name: "free", title: "Tabella libera", file: "tabella", source: "art. 7 d.lgs. 33/2013", columns: [] },
];

/** The one with this name. */
export const findDataSchema = (name: string): DataSchema | undefined => dataSchemas.find((one) => one.name === name);
