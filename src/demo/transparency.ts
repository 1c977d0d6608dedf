/** A content of the transparency section in the demonstration; everything in it is invented. */
export interface DemoTransparency {
  readonly node: string;
  readonly title: string;
  readonly office: string;
  readonly below?: string;
  readonly text?: string;
  /** Address of a page of the demonstration that it refers to. */
  readonly referenceTo?: { readonly kind: string; readonly title: string };
  readonly table?: { readonly schema: string; readonly rows: readonly (readonly string[])[] };
}

const invented = "Dati inventati, per la dimostrazione.";
const politicians = "Titolari di incarichi politici di cui all'art. 14, co. 1, del dlgs n. 33/2013";

/** The contents, in the order of the tree. */
export const transparencyContents: readonly DemoTransparency[] = [
  {
    ...{
      node: "01.01",
      title: "PIAO 2026-2028, sezione Rischi corruttivi e trasparenza",
      office: "Segreteria generale",
    },
    text: `Il piano integrato di attività e organizzazione è aggiornato ogni anno. ${invented}`,
  },
  {
    ...{ node: "01.02", title: "Statuto comunale", office: "Segreteria generale" },
    ...{ below: "Atti amministrativi generali", text: `Il testo vigente dello statuto. ${invented}` },
  },
  {
    ...{ node: "02.01", title: "Sindaca: curriculum, atto di proclamazione e compensi", office: "Segreteria generale" },
    ...{ below: politicians, text: `Indennità di funzione mensile: 3.000 euro lordi. ${invented}` },
    referenceTo: { kind: "person", title: "Altea Pietraserena" },
  },
  {
    ...{ node: "02.04", title: "Uffici e responsabili", office: "Risorse umane", below: "Articolazione degli uffici" },
    table: {
      schema: "13-org",
      rows: [
        [
          ...["Denominazione ufficio", "Competenze", "Nominativo", "Qualifica", "Tipologia ufficio"],
          ...["Recapito telefonico", "PEO", "PEC"],
        ],
        [
          "Anagrafe",
          "Residenze e carte d'identità",
          "Persona Inventata",
          "Funzionario",
          "Ufficio non dirigenziale",
          "0575 000 101",
          "anagrafe@comune.cortona.example",
          "",
        ],
        [
          "Ragioneria",
          "Bilancio e pagamenti",
          "Altra Inventata",
          "Funzionaria EQ",
          "Ufficio non dirigenziale",
          "0575 000 102",
          "ragioneria@comune.cortona.example",
          "",
        ],
      ],
    },
  },
  {
    ...{ node: "04.08", title: "Tassi di assenza, terzo trimestre", office: "Risorse umane", text: invented },
    table: {
      schema: "free",
      rows: [
        ["Ufficio", "Dipendenti", "Tasso di assenza (%)"],
        ["Anagrafe", "6", "12,4"],
        ["Ragioneria", "5", "9,8"],
        ["Polizia municipale", "14", "11,1"],
      ],
    },
  },
  {
    ...{ node: "15.03", title: "Rilievi della Corte dei conti", office: "Ragioneria", text: invented },
    table: {
      schema: "31-cc",
      rows: [
        ["Denominazione atto", "Data", "Oggetto", "URL"],
        [
          "Deliberazione inventata sul rendiconto",
          "15/05/2026",
          "Attività",
          "https://www.comune.cortona.example/rilievo",
        ],
      ],
    },
  },
  {
    ...{ node: "17.01", title: "Pagamenti del terzo trimestre 2026", office: "Ragioneria", text: invented },
    table: {
      schema: "4-bis",
      rows: [
        ["Anno", "Trimestre", "Categoria di spesa", "Tipologia di spesa", "Importo", "Beneficiario"],
        [
          "2026",
          "3",
          "Uscite correnti",
          "Acquisto di beni e di servizi",
          "12500,00",
          "Altro soggetto pubblico e privato",
        ],
        ["2026", "3", "Uscite correnti", "Interessi passivi", "830,15", "Altro soggetto pubblico e privato"],
        [
          "2026",
          "3",
          "Uscite in conto capitale",
          "Investimenti in beni materiali",
          "98000,00",
          "Altro soggetto pubblico e privato",
        ],
      ],
    },
  },
  {
    ...{ node: "17.01", title: "Pagamenti del secondo trimestre 2026", office: "Ragioneria", text: invented },
    referenceTo: { kind: "dataset", title: "Pagamenti del secondo trimestre 2026" },
  },
  {
    ...{ node: "17.03", title: "Indicatore di tempestività, terzo trimestre 2026", office: "Ragioneria" },
    below: "Indicatore di tempestività dei pagamenti",
    text: `I pagamenti sono avvenuti in media 4,2 giorni prima della scadenza. ${invented}`,
  },
  {
    ...{ node: "17.04", title: "Pagare il Comune con pagoPA", office: "Ragioneria" },
    text: "Il Comune riceve i pagamenti solo attraverso pagoPA. I codici dei conti correnti non si pubblicano.",
  },
  {
    ...{ node: "19", title: "Regolamento urbanistico e varianti", office: "Urbanistica" },
    text: `Norme tecniche, tavole e varianti restano pubblicate finché producono effetti. ${invented}`,
  },
];

/** Entries that do not apply, each with the reason that its page gives. */
export const transparencyNotApplicable: Readonly<Record<string, string>> = {
  "07.03": "Il Comune non controlla enti di diritto privato.",
  "07.01": "Il Comune non ha istituito enti pubblici e non ne vigila.",
};

/** Entries of which the demonstration says that there is nothing to publish. */
export const transparencyChecked = ["01.03", "02.02", "16.02", "22"] as const;
