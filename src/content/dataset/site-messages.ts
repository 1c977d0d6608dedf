import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of datasets. Source: Modello Comuni, type Dataset. */
export const datasetText = defineMessages({
  it: {
    distribution: "Distribuzione",
    data: "Dati",
    elsewhere: "Apri i dati sul sito che li ospita",
    about: "Informazioni sui dati",
    themes: "Temi",
    licence: "Licenza",
    modified: "Ultima modifica",
    frequency: "Frequenza di aggiornamento",
    holders: "Titolare",
    related: "Dataset collegati",
    catalogue: "Questo dataset nel catalogo nazionale (DCAT-AP_IT)",
  },
  en: {
    distribution: "Distribution",
    data: "Data",
    elsewhere: "Open the data on the site that hosts them",
    about: "About these data",
    themes: "Themes",
    licence: "Licence",
    modified: "Last change",
    frequency: "Updated",
    holders: "Rights holder",
    related: "Related datasets",
    catalogue: "This dataset in the catalogue (DCAT-AP_IT)",
  },
});
