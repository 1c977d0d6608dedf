/** Names of the tables that may be published: those of ANAC, and any other. */
export const dataSchemaNames = ["4-bis", "13-op", "13-org", "31-oiv", "31-or", "31-cc", "free"] as const;
export type DataSchemaName = (typeof dataSchemaNames)[number];

/** What a cell may hold. */
export type ColumnType =
  | { readonly type: "text"; readonly longest: number }
  | { readonly type: "choice"; readonly values: readonly string[] }
  | { readonly type: "year" | "quarter" | "amount" | "date" | "url" | "email" };

/** A column: its heading as published, and what its cells may hold. */
export type Column = ColumnType & { readonly name: string; readonly required: boolean };

/** A table that the law prescribes. `columns` empty: any heading, any text. */
export interface DataSchema {
  readonly name: DataSchemaName;
  readonly title: string;
  /** First part of the file's name. Source: ANAC models; absent where there is none */
  readonly file: string;
  readonly source: string;
  readonly columns: readonly Column[];
  /** What no single cell can tell. */
  readonly rowRule?: (
    cells: Readonly<Record<string, string>>,
  ) => { column: string; kind: "type-of-category" } | undefined;
}

const text = (name: string, required = true, longest = 256): Column => ({ name, required, type: "text", longest });
const phone = text("Recapito telefonico", false, 16);
const email = (name: string): Column => ({ name, required: false, type: "email" });

const currentTypes = [
  "Acquisto di beni e di servizi",
  "Contributi in conto esercizio",
  "Interessi passivi",
  "Altre spese per attività finanziarie",
  "Altre spese correnti",
];
const capitalTypes = [
  "Investimenti in beni materiali",
  "Investimenti in beni immateriali",
  "Investimenti in attività finanziarie",
  "Contributi in conto capitale",
  "Altre spese in conto capitale",
];

const payments: DataSchema = {
  name: "4-bis",
  title: "Dati sui pagamenti (art. 4-bis)",
  file: "art.4-bis",
  source: "art. 4-bis d.lgs. 33/2013; delibere ANAC 495/2024 (all. 1) e 481/2025",
  columns: [
    { name: "Anno", required: true, type: "year" },
    { name: "Trimestre", required: true, type: "quarter" },
    {
      ...{ name: "Categoria di spesa", required: true, type: "choice" },
      values: ["Uscite correnti", "Uscite in conto capitale"],
    },
    { name: "Tipologia di spesa", required: true, type: "choice", values: [...currentTypes, ...capitalTypes] },
    { name: "Importo", required: true, type: "amount" },
    {
      ...{ name: "Beneficiario", required: true, type: "choice" },
      values: ["Persona fisica", "Altro soggetto pubblico e privato", "Soggetto estero"],
    },
  ],
  rowRule: (cells) => {
    const types = cells["Categoria di spesa"]?.toLowerCase() === "uscite correnti" ? currentTypes : capitalTypes;
    const isOf = types.some((type) => type.toLowerCase() === cells["Tipologia di spesa"]?.toLowerCase());
    return isOf ? undefined : { column: "Tipologia di spesa", kind: "type-of-category" };
  },
};

const organisation = "art. 13 d.lgs. 33/2013; delibera ANAC 495/2024 (all. 2)";
const bodies: DataSchema = {
  ...{ name: "13-op", title: "Organi di indirizzo politico (art. 13)", file: "art.13-op", source: organisation },
  columns: [text("Denominazione"), text("Competenze"), text("Nominativo"), phone, email("PEO"), email("PEC")],
};
const offices: DataSchema = {
  ...{ name: "13-org", title: "Articolazione degli uffici (art. 13)", file: "art.13-org", source: organisation },
  columns: [
    ...[text("Denominazione ufficio"), text("Competenze"), text("Nominativo"), text("Qualifica")],
    ...[phone, email("PEO"), email("PEC")],
  ],
};

const checks = "art. 31 d.lgs. 33/2013; delibere ANAC 495/2024 (all. 3) e 481/2025 (all. 2)";
const actOf = (rest: readonly Column[]): readonly Column[] => [
  text("Denominazione atto"),
  { name: "Data", required: true, type: "date" },
  ...rest,
  { name: "URL", required: true, type: "url" },
];
const findings = (name: "31-oiv" | "31-or", title: string): DataSchema => ({
  ...{ name, title, file: `art.${name}`, source: checks, columns: actOf([]) },
});
const court: DataSchema = {
  ...{ name: "31-cc", title: "Rilievi della Corte dei conti (art. 31)", file: "art.31-cc", source: checks },
  columns: actOf([
    { name: "Oggetto", required: true, type: "choice", values: ["Organizzazione", "Attività", "Entrambe"] },
  ]),
};

/** All of them. What the reference at hand does not fix to the letter (headings) follows the names of the law. */
export const dataSchemas: readonly DataSchema[] = [
  payments,
  bodies,
  offices,
  findings("31-oiv", "Atti degli organismi di valutazione (art. 31)"),
  findings("31-or", "Relazioni degli organi di revisione (art. 31)"),
  court,
  { name: "free", title: "Tabella libera", file: "tabella", source: "art. 7 d.lgs. 33/2013", columns: [] },
];

/** The one with this name. */
export const findDataSchema = (name: string): DataSchema | undefined => dataSchemas.find((one) => one.name === name);
