import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTable } from "../data-schemas/check-table.ts";
import { findDataSchema } from "../data-schemas/schemas.ts";
import { readContracts } from "./read-contracts.ts";
import { readXml } from "./read-xml.ts";

const lot = `<lotto><cig>Z123456789</cig>
  <strutturaProponente><codiceFiscaleProp>00137520515</codiceFiscaleProp><denominazione>Comune di Prova</denominazione></strutturaProponente>
  <oggetto>Manutenzione &amp; pulizia <![CDATA[<2021>]]></oggetto><sceltaContraente>23-AFFIDAMENTO DIRETTO</sceltaContraente>
  <partecipanti><partecipante><codiceFiscale>01234567890</codiceFiscale><ragioneSociale>Ditta Uno srl</ragioneSociale></partecipante>
    <partecipante><codiceFiscale>RSSMRA85T10A562S</codiceFiscale><ragioneSociale>Rossi Mario</ragioneSociale></partecipante>
    <raggruppamento><membro><codiceFiscale>09876543210</codiceFiscale><ragioneSociale>Due spa</ragioneSociale><ruolo>02-MANDATARIA</ruolo></membro></raggruppamento></partecipanti>
  <aggiudicatari><aggiudicatario><codiceFiscale>01234567890</codiceFiscale><ragioneSociale>Ditta Uno srl</ragioneSociale></aggiudicatario></aggiudicatari>
  <importoAggiudicazione>12500.50</importoAggiudicazione>
  <tempiCompletamento><dataInizio>2021-03-01</dataInizio><dataUltimazione>2021-12-31</dataUltimazione></tempiCompletamento>
  <importoSommeLiquidate>12500.50</importoSommeLiquidate></lotto>`;
const file = (lots: string) => `<?xml version="1.0" encoding="UTF-8"?>
<legge190:pubblicazione xmlns:legge190="legge190_1_0"><metadata><titolo>Pubblicazione 2021</titolo><annoRiferimento>2021</annoRiferimento></metadata>
<data>${lots}</data></legge190:pubblicazione>`;

test("the contracts of a year are read into a table that keeps its schema, without codes of persons", () => {
  const read = readContracts(file(lot));
  expect(read).toMatchObject({ year: 2021, title: "Pubblicazione 2021" });
  expect(read?.rows[1]).toEqual([
    ...["Z123456789", "Comune di Prova (00137520515)", "Manutenzione & pulizia <2021>", "23-AFFIDAMENTO DIRETTO"],
    "Ditta Uno srl (01234567890); Rossi Mario; [Due spa (09876543210) 02-MANDATARIA]",
    ...["Ditta Uno srl (01234567890)", "12500.50", "01/03/2021", "31/12/2021", "12500.50"],
  ]);
  const schema = findDataSchema("190");
  expect(schema && checkTable(schema, read?.rows ?? []).faults).toEqual([]);
});

test.each([
  ["another document", "<html><body>no</body></html>"],
  ["no contract", file("")],
  ["cut off", file(lot).slice(0, 400)],
  ["types of its own", `<!DOCTYPE x [<!ENTITY a "b">]>${file(lot)}`],
  ["two roots", "<a/><b/>"],
  ["nothing", ""],
  ["too deep", "<a>".repeat(30) + "</a>".repeat(30)],
])("%s is no file of contracts", (_case, text) => {
  expect(readContracts(text)).toBeUndefined();
});

test("whatever the text is, reading it never throws", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<a>", "</a>", "<b/>", "&amp;", "&#x41;", "x", "<", ">", "<!--", "-->", "]]>")),
      (parts) => {
        readXml(parts.join(""));
      },
    ),
    { numRuns: 500 },
  );
});
