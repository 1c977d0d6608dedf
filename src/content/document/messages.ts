import { defineMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const documentNames = {
  singular: { it: "Documento", en: "Document" },
  plural: { it: "Documenti e moduli", en: "Documents and forms" },
} as const;

export const documentTexts = fieldTexts({
  documentType:
    "Tipo di documento | Type of document | Scelga «Modulistica» per un modulo da scaricare. | Choose “Form” for a form to download.",
  identifier: "Identificativo | Identifier",
  protocol: "Protocollo | Protocol",
  protocolNumber: "Numero | Number",
  protocolDate: "Data | Date",
  versionDate: "Data di questa versione | Date of this version",
  body: "Descrizione estesa | Full description",
  attachments:
    "File | Files | Prima il documento principale, poi lo stesso in altri formati. | The main document first, then the same in other formats.",
  url: "Indirizzo, se il documento sta altrove | Address, if the document is elsewhere",
  formats:
    "Formati disponibili | Available formats | Per esempio: PDF accessibile, ODT. | For example: accessible PDF, ODT.",
  licence: "Licenza | Licence",
  offices: "Ufficio responsabile | Office in charge",
  authors: "Autori | Authors",
  services: "Servizi | Services",
  related: "Documenti collegati | Related documents",
  legalReferences: "Riferimenti normativi | Legal references",
});

export const documentMessages = defineMessages({
  it: { noFile: "Aggiunga almeno un file, oppure l'indirizzo dove si trova il documento (https://…)." },
  en: { noFile: "Please add at least one file, or the address where the document is (https://…)." },
});
