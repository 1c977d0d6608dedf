import { fieldTexts } from "../fields/labels.ts";

export const newsNames = { singular: { it: "Novità", en: "News item" }, plural: { it: "Novità", en: "News" } } as const;

export const newsTexts = fieldTexts({
  newsType:
    "Tipo | Type | Notizia: racconta. Comunicato: è la voce ufficiale dell'ente per la stampa. Avviso: avverte di qualcosa da fare o da sapere. | Article: tells. Press release: the official voice for the press. Notice: warns of something to do or know.",
  number: "Numero progressivo del comunicato | Press release number",
  date: "Data della notizia | Date",
  body: "Testo completo | Full text",
  offices:
    "A cura di | By | L'ufficio che risponde del testo: compare nella pagina e nel registro. | The office that answers for the text: shown on the page and in the register.",
  people: "Persone | People",
  places: "Luoghi | Places",
  documents: "Documenti | Documents",
  datasets: "Dataset | Datasets",
  related: "Notizie correlate | Related news",
  attachments: "Allegati | Attachments",
  gallery: "Galleria di immagini | Picture gallery",
});
