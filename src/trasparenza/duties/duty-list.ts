import type { Profile } from "../tree/profile.ts";

/** When a duty falls due: each year on a day, or some days after the end of each quarter or half-year. */
export type DutyRule =
  | {
      readonly every: "year" /** `MM-DD`. */;
      readonly on: string /** Days before it in which the work is done. */;
      readonly opens: number;
    }
  | { readonly every: "quarter" | "half-year"; readonly days: number };

/** A duty of the calendar. */
export interface Duty {
  readonly id: string;
  readonly node: string;
  /** Third-level label under which it is met; absent: anywhere in the node. */
  readonly label?: string;
  readonly it: string;
  readonly en: string;
  readonly rule: DutyRule;
  readonly source: string;
  /** `default`: common practice, to be checked and changed where the municipality does otherwise. */
  readonly evidence: "law" | "default";
  readonly when?: (profile: Profile) => boolean;
}

const yearly = (on: string, opens: number): DutyRule => ({ every: "year", on, opens });
const quarterly: DutyRule = { every: "quarter", days: 30 };
const halfYearly: DutyRule = { every: "half-year", days: 30 };
const withManagers = ({ hasManagers }: Profile) => hasManagers;

/** What falls due by the calendar, in the order of the tree. Sources: each its own */
export const duties: readonly Duty[] = [
  {
    ...{ id: "piao", node: "01.01", rule: yearly("01-31", 60), evidence: "default" },
    ...{ it: "PIAO, sezione Rischi corruttivi e trasparenza", en: "Integrated plan, anti-corruption section" },
    source: "D.L. 80/2021 art. 6; per gli enti locali entro 30 giorni dal bilancio",
  },
  {
    ...{ id: "assets", node: "02.01", rule: yearly("10-31", 120), evidence: "default" },
    ...{
      it: "Dichiarazioni patrimoniali annuali dei titolari di incarichi politici",
      en: "Yearly statements of assets of politicians",
    },
    ...{ source: "D.Lgs. 33/2013 art. 14 c. 1 lett. f)", when: ({ inhabitants }) => inhabitants >= 15_000 },
  },
  ...(["04.01", "04.02"] as const).map(
    (node): Duty => ({
      ...{ id: `emoluments-${node}`, node, rule: yearly("03-30", 89), evidence: "law" },
      ...{ it: "Emolumenti complessivi dei dirigenti", en: "Total emoluments of managers" },
      source: "D.Lgs. 33/2013 art. 14 c. 1-ter",
      ...(node === "04.02" && { when: withManagers }),
    }),
  ),
  {
    ...{ id: "emoluments-told", node: "04.01", rule: yearly("11-30", 60), evidence: "law" },
    ...{ it: "Comunicazione degli emolumenti da parte dei dirigenti", en: "Managers tell their emoluments" },
    ...{ source: "D.Lgs. 33/2013 art. 14 c. 1-ter", when: withManagers },
  },
  {
    ...{ id: "non-permanent", node: "04.07", rule: quarterly, evidence: "default" },
    ...{ it: "Costo del personale non a tempo indeterminato", en: "Cost of non-permanent staff" },
    source: "D.Lgs. 33/2013 art. 17 c. 2",
  },
  {
    ...{ id: "absences", node: "04.08", rule: quarterly, evidence: "law" },
    ...{ it: "Tassi di assenza del trimestre", en: "Absence rates of the quarter" },
    source: "D.Lgs. 33/2013 art. 16 c. 3",
  },
  ...(["07.01", "07.02", "07.03"] as const).map(
    (node): Duty => ({
      ...{ id: `bodies-${node}`, node, rule: yearly("12-31", 120), evidence: "default" },
      ...{ it: "Dati annuali su enti e società", en: "Yearly data on bodies and companies" },
      source: "D.Lgs. 33/2013 art. 22",
    }),
  ),
  ...(["09.01", "09.02"] as const).map(
    (node): Duty => ({
      ...{ id: `measures-${node}`, node, rule: halfYearly, evidence: "law" },
      ...{ it: "Elenco dei provvedimenti del semestre", en: "List of measures of the half-year" },
      source: "D.Lgs. 33/2013 art. 23",
    }),
  ),
  {
    ...{ id: "attestation", node: "15.01", rule: yearly("07-30", 45), evidence: "law" },
    ...{ it: "Attestazione sugli obblighi di pubblicazione", en: "Attestation on the duties of publication" },
    source: "Delibera ANAC 168/2026",
  },
  {
    ...{ id: "attestation-checked", node: "15.01", rule: yearly("01-15", 46), evidence: "law" },
    ...{ it: "Monitoraggio dell'attestazione", en: "Follow-up of the attestation" },
    source: "Delibera ANAC 168/2026",
  },
  {
    ...{ id: "payments", node: "17.01", rule: quarterly, evidence: "law" },
    ...{ it: "Dati sui pagamenti del trimestre", en: "Payments of the quarter" },
    source: "D.Lgs. 33/2013 art. 4-bis c. 2",
  },
  {
    ...{ id: "promptness", node: "17.03", rule: quarterly, evidence: "law" },
    ...{
      it: "Indicatore trimestrale di tempestività dei pagamenti",
      en: "Quarterly indicator of promptness of payments",
    },
    ...{ label: "Indicatore di tempestività dei pagamenti", source: "D.Lgs. 33/2013 art. 33; DPCM 22 settembre 2014" },
  },
  {
    ...{ id: "promptness-year", node: "17.03", rule: yearly("01-31", 30), evidence: "law" },
    ...{ it: "Indicatore annuale di tempestività dei pagamenti", en: "Yearly indicator of promptness of payments" },
    ...{ label: "Indicatore di tempestività dei pagamenti", source: "D.Lgs. 33/2013 art. 33; DPCM 22 settembre 2014" },
  },
  {
    ...{ id: "debts", node: "17.03", rule: yearly("01-31", 30), evidence: "default" },
    ...{ it: "Ammontare complessivo dei debiti e imprese creditrici", en: "Total debts and firms that are owed" },
    ...{ label: "Ammontare complessivo dei debiti", source: "D.Lgs. 33/2013 art. 33" },
  },
  {
    ...{ id: "officer-report", node: "23.01", rule: yearly("01-31", 60), evidence: "default" },
    ...{
      it: "Relazione annuale del responsabile della prevenzione della corruzione",
      en: "Yearly report of the anti-corruption officer",
    },
    label: "Relazione del responsabile della prevenzione della corruzione e della trasparenza",
    source: "L. 190/2012 art. 1 c. 14; termine stabilito ogni anno da ANAC (15 dicembre o 31 gennaio)",
  },
  {
    ...{ id: "access-register", node: "23.02", rule: halfYearly, evidence: "default" },
    ...{ it: "Registro degli accessi del semestre", en: "Register of requests of the half-year" },
    ...{ label: "Registro degli accessi", source: "Delibera ANAC 1309/2016" },
  },
  {
    ...{ id: "accessibility-aims", node: "23.03", rule: yearly("03-31", 89), evidence: "law" },
    ...{ it: "Obiettivi di accessibilità", en: "Accessibility objectives" },
    ...{ label: "Obiettivi di accessibilità", source: "D.L. 179/2012 art. 9 c. 7" },
  },
  {
    ...{ id: "accessibility-statement", node: "23.03", rule: yearly("09-23", 60), evidence: "law" },
    ...{ it: "Dichiarazione di accessibilità (form.agid.gov.it)", en: "Accessibility statement (form.agid.gov.it)" },
    ...{ label: "Obiettivi di accessibilità", source: "L. 4/2004 art. 3-quater; linee guida AgID" },
  },
];
