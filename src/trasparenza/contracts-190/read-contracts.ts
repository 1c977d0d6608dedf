import { readXml, type XmlElement } from "./read-xml.ts";

/** Largest file that is taken, in bytes: what ANAC's own programs took. */
export const largestContracts = 5 * 1024 * 1024;

/** A year's contracts as the law of 2012 wanted them, read into a table of the schema `190`. */
export interface Contracts {
  readonly year: number | undefined;
  readonly title: string;
  readonly rows: string[][];
}

const headings = [
  ...["CIG", "Struttura proponente", "Oggetto", "Scelta del contraente", "Partecipanti", "Aggiudicatari"],
  ...["Importo di aggiudicazione", "Data inizio", "Data ultimazione", "Somme liquidate"],
];

/**
 * Reads the XML of art. 1 c. 32 of law 190/2012 (data until 2023) into a table. Codes of companies stay; those of persons are left out, since
 * a name is enough to tell who took part. `undefined` when it is not such a file.
 * Source: ANAC, schema `datasetAppaltiL190.xsd`
 */
export function readContracts(text: string): Contracts | undefined {
  const root = readXml(text);
  if (root?.name !== "pubblicazione") return undefined;
  const lots = all(one(root, "data"), "lotto");
  if (lots.length === 0) return undefined;
  const metadata = one(root, "metadata");
  const year = Number(said(metadata, "annoRiferimento"));
  return {
    year: Number.isInteger(year) && year >= 2012 && year <= 2030 ? year : undefined,
    title: said(metadata, "titolo").slice(0, 300),
    rows: [headings, ...lots.map(rowOf)],
  };
}

function rowOf(lot: XmlElement): string[] {
  const body = one(lot, "strutturaProponente");
  const times = one(lot, "tempiCompletamento");
  return [
    said(lot, "cig"),
    [said(body, "denominazione"), codeOf(said(body, "codiceFiscaleProp"))].filter(Boolean).join(" "),
    ...[said(lot, "oggetto"), said(lot, "sceltaContraente")],
    firms(one(lot, "partecipanti"), "partecipante", "raggruppamento"),
    firms(one(lot, "aggiudicatari"), "aggiudicatario", "aggiudicatarioRaggruppamento"),
    ...[said(lot, "importoAggiudicazione"), dayOf(said(times, "dataInizio")), dayOf(said(times, "dataUltimazione"))],
    said(lot, "importoSommeLiquidate"),
  ];
}

/** Firms by name and code; those that went together in brackets. */
function firms(list: XmlElement | undefined, single: string, group: string): string {
  const named = (firm: XmlElement) =>
    [
      said(firm, "ragioneSociale"),
      codeOf(said(firm, "codiceFiscale") || said(firm, "identificativoFiscaleEstero")),
      said(firm, "ruolo"),
    ]
      .filter(Boolean)
      .join(" ");
  return [
    ...all(list, single).map(named),
    ...all(list, group).map((firm) => `[${all(firm, "membro").map(named).join("; ")}]`),
  ].join("; ");
}

/** The code of a company: eleven figures, or a foreign one. That of a person has sixteen signs. */
const codeOf = (code: string): string => (code === "" || /^[A-Z]{6}/i.test(code) ? "" : `(${code})`);

/** `2021-03-31` as tables write it. */
const dayOf = (day: string): string => day.slice(0, 10).split("-").reverse().join("/");

const one = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);
const all = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
const said = (element: XmlElement | undefined, name: string): string =>
  one(element, name)?.text.replaceAll(/\s+/g, " ").trim() ?? "";
