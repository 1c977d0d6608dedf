import { type Column, choice, optional, plain, text } from "./columns.ts";
import type { DataSchema } from "./schemas.ts";

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
    plain("year", "Anno"),
    plain("quarter", "Trimestre"),
    choice("Categoria di spesa", "Uscite correnti", "Uscite in conto capitale"),
    choice("Tipologia di spesa", ...currentTypes, ...capitalTypes),
    plain("amount", "Importo"),
    choice("Beneficiario", "Persona fisica", "Altro soggetto pubblico e privato", "Soggetto estero"),
  ],
  rowRule: (cells) => {
    const types = cells["Categoria di spesa"]?.toLowerCase() === "uscite correnti" ? currentTypes : capitalTypes;
    const isOf = types.some((type) => type.toLowerCase() === cells["Tipologia di spesa"]?.toLowerCase());
    return isOf ? undefined : { column: "Tipologia di spesa", kind: "type-of-category" };
  },
};

const organisation = "art. 13 d.lgs. 33/2013; delibera ANAC 495/2024 (all. 2)";
const contacts: readonly Column[] = [
  optional(text("Recapito telefonico", 16)),
  optional(plain("email", "PEO")),
  optional(plain("email", "PEC")),
];
const bodies = (name: "13-op" | "13-oa", title: string): DataSchema => ({
  ...{ name, title, file: `art.${name}`, source: organisation },
  columns: [text("Denominazione"), text("Competenze"), text("Nominativo"), ...contacts],
});
const offices: DataSchema = {
  ...{ name: "13-org", title: "Articolazione degli uffici (art. 13)", file: "art.13-org", source: organisation },
  columns: [
    ...[text("Denominazione ufficio"), text("Competenze"), text("Nominativo"), text("Qualifica")],
    optional(choice("Tipologia ufficio", "Ufficio dirigenziale", "Ufficio non dirigenziale")),
    ...contacts,
  ],
};

const checks = "art. 31 d.lgs. 33/2013; delibere ANAC 495/2024 (all. 3) e 481/2025 (all. 2)";
const actOf = (rest: readonly Column[]): readonly Column[] => [
  text("Denominazione atto"),
  plain("date", "Data"),
  ...rest,
  plain("url", "URL"),
];
const findings = (name: "31-oiv" | "31-or", title: string): DataSchema => ({
  ...{ name, title, file: `art.${name}`, source: checks, columns: actOf([]) },
});
const court: DataSchema = {
  ...{ name: "31-cc", title: "Rilievi della Corte dei conti (art. 31)", file: "art.31-cc", source: checks },
  columns: actOf([
    choice("Oggetto", "Organizzazione", "Attività", "Entrambe"),
    optional(choice("Esito del rilievo", "Recepito", "Non recepito", "Parzialmente recepito")),
  ]),
};

/**
 * The tables that ANAC prescribes, mandatory since 22 January 2026. Closed lists and lengths are those of ANAC's schemas 1.0.0 and of the later
 * resolutions; columns that only one of the two has may be empty. Headings that the models at hand do not fix to the letter follow the law's words.
 */
export const anacSchemas: readonly DataSchema[] = [
  payments,
  bodies("13-op", "Organi di indirizzo politico (art. 13)"),
  bodies("13-oa", "Organi di amministrazione e gestione (art. 13)"),
  offices,
  findings("31-oiv", "Atti degli organismi di valutazione (art. 31)"),
  findings("31-or", "Relazioni degli organi di revisione (art. 31)"),
  court,
];
