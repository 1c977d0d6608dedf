import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const datasetNames = {
  singular: { it: "Dataset", en: "Dataset" },
  plural: { it: "Dataset", en: "Datasets" },
} as const;

export const datasetTexts = fieldTexts({
  themes: "Temi | Themes | Dall'elenco dei portali europei dei dati. | From the list of the European data portals.",
  distribution:
    "Distribuzione | Distribution | Formati, colonne, unità di misura: quello che serve per leggere i dati. | Formats, columns, units: what is needed to read the data.",
  body: "Descrizione estesa | Full description",
  attachments:
    "File dei dati | Data files | Meglio CSV o JSON: si aprono con ogni programma. | CSV or JSON are best: every program opens them.",
  url: "Indirizzo, se i dati stanno altrove | Address, if the data are elsewhere",
  licence: "Licenza | Licence",
  modifiedOn: "Data di ultima modifica dei dati | Date of the last change of the data",
  holders: "Titolare | Rights holder",
  frequency: "Frequenza di aggiornamento | How often they are updated",
  related: "Dataset collegati | Related datasets",
});

export const datasetMessages = defineDeskMessages({
  it: {
    noData: "Aggiunga almeno un file di dati, oppure l'indirizzo dove si trovano (https://…).",
    closedLicence:
      "Con questa licenza i dati non sono aperti: il CAD, art. 52, vuole dati aperti salvo motivo contrario.",
  },
  en: {
    noData: "Please add at least one data file, or the address where the data are (https://…).",
    closedLicence:
      "Under this licence the data are not open: the law (CAD, art. 52) wants open data unless there is a reason.",
  },
});
