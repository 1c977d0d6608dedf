/** What a municipality is, as far as duties depend on it. */
export interface Profile {
  readonly inhabitants: number;
  readonly employees: number;
  /** Whether there are employees with the rank of _dirigente_. */
  readonly hasManagers: boolean;
}

/** What size and kind make of an entry or of one of its labels. */
interface Rule {
  readonly nodes: readonly string[];
  /** A label of the third level; absent: the whole entry. */
  readonly label?: string;
  readonly when: (profile: Profile) => boolean;
  /** Why there is nothing to publish. What `isDefault` says is a common reading that the municipality may set aside. */
  readonly notApplicable?: string;
  readonly isDefault?: boolean;
  /** What is due in a simpler form. */
  readonly simpler?: string;
}

const always = () => true;
const noManagers = ({ hasManagers }: Profile) => !hasManagers;
const withoutManagers =
  "Il Comune non ha dipendenti con qualifica dirigenziale: le funzioni sono dei responsabili di servizio (art. 109 d.lgs. 267/2000).";

/**
 * Source: D.Lgs. 33/2013 art. 14 c. 1 lett. f) and 1-bis, art. 23; D.L. 162/2019 art. 1 c. 7; ANAC delibere 241/2017, 495/2024, opinion
 * of 17 February 2026; D.P.R. 81/2022 (PIAO)
 */
const rules: readonly Rule[] = [
  {
    nodes: ["02.01"],
    label:
      "Titolari di incarichi di amministrazione, di direzione o di governo di cui all'art. 14, co. 1-bis, del dlgs n. 33/2013",
    when: always,
    notApplicable: "Negli enti locali questa categoria di incarichi non esiste.",
  },
  {
    nodes: ["02.01"],
    when: ({ inhabitants }) => inhabitants < 15_000,
    simpler:
      "Il Comune ha meno di 15.000 abitanti: i dati patrimoniali dei titolari di incarichi politici (art. 14 c. 1 lett. f) non sono dovuti.",
  },
  {
    nodes: ["04.01", "04.02"],
    when: always,
    simpler:
      "Per i dirigenti degli enti locali gli obblighi dell'art. 14 c. 1 lett. a)-f) sono sospesi (D.L. 162/2019 art. 1 c. 7); gli emolumenti complessivi (c. 1-ter) si pubblicano entro il 30 marzo.",
  },
  { nodes: ["04.03"], when: noManagers, notApplicable: withoutManagers, isDefault: true },
  ...["Posti di funzione disponibili", "Ruolo dirigenti"].map((label) => ({
    ...{ nodes: ["04.02"], label, when: noManagers, notApplicable: withoutManagers, isDefault: true },
  })),
  {
    nodes: ["01.01", "06.02"],
    when: ({ employees }) => employees < 50,
    simpler: "Il Comune ha meno di 50 dipendenti: il PIAO è redatto in forma semplificata (DM 132/2022 art. 6).",
  },
  {
    nodes: ["09.01", "09.02"],
    when: ({ inhabitants }) => inhabitants < 5_000,
    simpler: "Il Comune ha meno di 5.000 abitanti: al posto degli elenchi può pubblicare gli atti per intero.",
  },
  {
    nodes: ["02.04", "02.05", "15.01", "15.02", "15.03", "17.01"],
    when: ({ inhabitants }) => inhabitants < 15_000,
    simpler: "Il Comune ha meno di 15.000 abitanti: le tabelle possono avere un'altra impostazione.",
  },
];

/** What size and kind make of an entry. Pure. */
export function ruleFor(node: string, profile: Profile) {
  const own = rules.filter((rule) => rule.nodes.includes(node) && rule.when(profile));
  const whole = own.find(({ label, notApplicable }) => label === undefined && notApplicable !== undefined);
  return {
    notApplicable: whole?.notApplicable,
    isDefault: whole?.isDefault === true,
    labels: Object.fromEntries(
      own.flatMap(({ label, notApplicable }) => (label && notApplicable ? [[label, notApplicable] as const] : [])),
    ),
    simpler: own.flatMap(({ simpler }) => simpler ?? []),
  };
}
