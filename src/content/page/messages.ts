import { fieldTexts } from "../fields/labels.ts";

export const pageNames = { singular: { it: "Pagina", en: "Page" }, plural: { it: "Pagine", en: "Pages" } } as const;

export const pageTexts = fieldTexts({
  body: "Testo | Text | Per quello che non è un servizio, una notizia, un documento o un altro tipo di contenuto. | For what is no service, news, document or other type of content.",
  gallery: "Galleria di immagini | Picture gallery",
  attachments: "Allegati | Attachments",
  offices: "Ufficio che risponde del testo | Office that answers for the text",
  related: "Pagine collegate | Related pages",
});
