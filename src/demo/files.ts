import { documentFiles } from "./content/documents.ts";
import { curricula } from "./content/people.ts";
import type { DemoUpload } from "./pictures/index.ts";

const months = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
];
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(";")).join("\r\n")}\r\n`;

/** Data in open format; every figure is of the demonstration. */
const tables: Readonly<Record<string, string>> = {
  "regolamento-urbanistico-zone.csv": csv([
    ["zona", "nome", "indice_mc_mq", "usi_ammessi"],
    ["A", "Centro storico", "esistente", "residenza, artigianato, ospitalità"],
    ["B1", "Tessuto consolidato", "1.8", "residenza, commercio di vicinato"],
    ["B2", "Tessuto recente", "1.2", "residenza, servizi"],
    ["D1", "Produttivo", "0.5", "industria, artigianato"],
    ["E", "Territorio rurale", "0.03", "agricoltura, agriturismo"],
    ["F", "Servizi pubblici", "secondo progetto", "scuole, verde, sport"],
  ]),
  "spese-per-missione.csv": csv([
    ["missione", "euro"],
    ["Servizi istituzionali", 6_120_000],
    ["Ordine pubblico e sicurezza", 1_240_000],
    ["Istruzione e diritto allo studio", 3_480_000],
    ["Beni e attività culturali", 1_150_000],
    ["Assetto del territorio", 1_020_000],
    ["Ambiente e rifiuti", 5_640_000],
    ["Trasporti e viabilità", 3_310_000],
    ["Politiche sociali", 3_050_000],
  ]),
  "pagamenti-secondo-trimestre.csv": csv([
    ["Anno", "Trimestre", "Categoria di spesa", "Tipologia di spesa", "Importo", "Beneficiario"],
    [2026, 2, "Uscite correnti", "Acquisto di beni e di servizi", "18240,50", "Altro soggetto pubblico e privato"],
    [2026, 2, "Uscite correnti", "Altre spese correnti", "2210,00", "Persona fisica"],
    [
      2026,
      2,
      "Uscite in conto capitale",
      "Investimenti in beni materiali",
      "64300,00",
      "Altro soggetto pubblico e privato",
    ],
  ]),
  "tariffe-tari.csv": csv([
    ["componenti", "quota_fissa_euro_mq", "quota_variabile_euro"],
    [1, "0.92", "68.00"],
    [2, "1.07", "122.00"],
    [3, "1.18", "151.00"],
    [4, "1.28", "190.00"],
    [5, "1.37", "236.00"],
  ]),
  "menu-mensa.csv": csv([
    ["settimana", "giorno", "primo", "secondo", "contorno", "allergeni"],
    ...[1, 2, 3, 4].flatMap((week) => [
      [week, "lunedì", "pasta al pomodoro", "frittata", "carote", "glutine, uova"],
      [week, "martedì", "passato di legumi", "pollo al forno", "patate", "sedano"],
      [week, "mercoledì", "risotto alla zucca", "formaggio", "insalata", "latte"],
      [week, "giovedì", "gnocchi al ragù", "polpette di ceci", "finocchi", "glutine"],
      [week, "venerdì", "pasta all'olio", "pesce al limone", "spinaci", "glutine, pesce"],
    ]),
  ]),
  "visitatori-musei.csv": csv([
    ["mese", "maec", "fortezza"],
    ...months.map((month, index) => [
      month,
      1_400 + Math.round(1_900 * Math.sin(((index + 1) / 13) * Math.PI)),
      500 + Math.round(2_600 * Math.sin(((index + 1) / 13) * Math.PI)),
    ]),
  ]),
  "calendario-raccolta.csv": csv([
    ["zona", "organico", "carta", "plastica", "residuo"],
    ["A centro storico", "lunedì e giovedì", "martedì", "mercoledì", "venerdì"],
    ["B Camucia", "martedì e venerdì", "mercoledì", "giovedì", "lunedì"],
    ["C Terontola", "mercoledì e sabato", "giovedì", "venerdì", "martedì"],
    ["D montagna", "giovedì", "primo sabato del mese", "secondo sabato", "lunedì"],
  ]),
  "aree-di-attesa.csv": csv([
    ["frazione", "area", "posti"],
    ["Cortona", "Giardini del Parterre", 1200],
    ["Camucia", "Impianti della Maestà del Sasso", 3000],
    ["Terontola", "Campo sportivo", 1500],
    ["Mercatale", "Piazza del mercato", 400],
    ["Montecchio", "Campo sportivo", 600],
  ]),
};

/** The tables that datasets carry; documents carry the others. */
const datasetFiles = ["spese-per-missione.csv", "pagamenti-secondo-trimestre.csv", "visitatori-musei.csv"];

const formText = (title: string, summary: string): string =>
  `${title.toUpperCase()}\nComune di Cortona (dimostrazione)\n\n${summary}\n\nNome e cognome: ______________________________\nNato o nata a: ____________________ il ____/____/________\nResidente in: ______________________________\nTelefono o email: ______________________________\n\nChiedo: ______________________________________________\n______________________________________________________\n\nAllego:\n[ ] documento d'identità\n[ ] altro: ______________________________\n\nData e firma: ______________________________\n\nInformativa: i dati servono solo per rispondere alla domanda (Reg. UE 2016/679 art. 13).\n`;

const documentText = (title: string, summary: string): string =>
  `${title.toUpperCase()}\nComune di Cortona (dimostrazione: testo senza valore legale)\n\n${summary}\n\nArt. 1. Oggetto\nIl presente documento fa parte della dimostrazione del programma Arengo e mostra come si pubblica un testo con il suo file.\n\nArt. 2. A chi si rivolge\nA chi prova il programma e a chi ne valuta l'uso in Comune.\n\nArt. 3. Informazioni\nUfficio relazioni con il pubblico, piazza della Repubblica 13.\n`;

const conditions = `CONDIZIONI DI SERVIZIO (dimostrazione)\n\n1. Il servizio è offerto dal Comune nei tempi indicati nella scheda.\n2. Chi presenta la domanda risponde della verità di quello che dichiara (D.P.R. 445/2000).\n3. I dati sono trattati solo per il servizio richiesto.\n4. Contro il rifiuto si può chiedere un riesame all'ufficio che lo ha deciso.\n`;

const upload = (name: string, text: string): DemoUpload => ({
  name,
  mime: name.endsWith(".csv") ? "text/csv" : "text/plain",
  // the mark tells programs that the letters are UTF-8
  bytes: async () => Buffer.from(`\uFEFF${text}`),
});

/** Forms, rules, data and curricula: small texts and tables, made when asked for. */
export const files = (): readonly DemoUpload[] => [
  upload("condizioni-di-servizio.txt", conditions),
  ...curricula().map(({ name, text }) => upload(name, text)),
  ...datasetFiles.map((name) => upload(name, tables[name] ?? "")),
  ...documentFiles().map(({ name, title, summary, isForm }) =>
    upload(name, tables[name] ?? (isForm ? formText(title, summary) : documentText(title, summary))),
  ),
];
