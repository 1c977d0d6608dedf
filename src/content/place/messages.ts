import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const placeNames = { singular: { it: "Luogo", en: "Place" }, plural: { it: "Luoghi", en: "Places" } } as const;

export const placeTexts = fieldTexts({
  placeTypes: "Tipo di luogo | Type of place",
  alternativeName: "Nome alternativo | Other name",
  body: "Descrizione | Description",
  services: "Servizi presenti | Services here",
  access:
    "Modalità di accesso | How to get in | Dica anche se ci sono gradini, ascensore, posti riservati. | Say also whether there are steps, a lift, reserved parking.",
  addressGroup: "Indirizzo | Address",
  street: "Via e numero | Street and number",
  postalCode: "CAP | Postal code",
  locality: "Località | Town",
  district: "Frazione o quartiere | District",
  position: "Posizione | Position",
  latitude: "Latitudine | Latitude",
  longitude: "Longitudine | Longitude",
  hoursTab: "Orari | Opening hours",
  openingTimes:
    "Giorni e ore di apertura | Days and hours | Una riga per ogni fascia: la pagina dirà da sola se è aperto adesso. | One row for each stretch of hours: the page tells by itself whether it is open now.",
  weekdays: "Giorni | Days",
  opens: "Apre alle | Opens at | Ore e minuti, per esempio 09:00. | Hours and minutes, such as 09:00.",
  closes:
    "Chiude alle | Closes at | Ore e minuti, per esempio 13:30. Un'ora che viene prima dell'apertura, come 01:00, è del giorno dopo. | Hours and minutes, such as 13:30. An hour before that of opening, such as 01:00, is on the next day.",
  from: "Dal | From | Vuoto se vale sempre. | Empty if it always holds.",
  until: "Al | Until | Ultimo giorno compreso. | Last day included.",
  closedOnHolidays:
    "Chiuso nei giorni festivi | Closed on holidays | Quelli nazionali e il giorno del patrono, che sta nei dati del Comune. | Those of all Italy, and the day of the patron saint, which is in the municipality's data.",
  closures: "Giorni di chiusura | Closing days",
  reason: "Motivo | Reason",
  openingHours:
    "Note sull'orario | Notes on the hours | Ciò che giorni e ore non dicono: ultimo ingresso, appuntamenti. | What days and hours do not say: last entry, by appointment.",
  interest: "Elementi di interesse | Things to see",
  borough: "Circoscrizione | Borough",
  country: "Nazione | Country | Vuoto per l'Italia. | Empty for Italy.",
  parent: "Fa parte del luogo | Part of the place",
  identifier:
    "Identificativo | Identifier | Codice in un catalogo, per esempio del Ministero della cultura. | Code in a catalogue, such as that of the Ministry of Culture.",
  offices: "Struttura responsabile | Office in charge",
  related: "Luoghi collegati | Related places",
  gallery: "Galleria di immagini | Picture gallery",
});

export const placeMessages = defineDeskMessages({
  it: {
    badTime: "Riga {{row}}: «{{value}}» non è un'ora. Scriva ore e minuti, per esempio 09:00.",
    closesAsItOpens:
      "Riga {{row}}: chiude alla stessa ora in cui apre. Se è aperto tutto il giorno scriva 00:00 e 00:00.",
    partOfItself: "Un luogo non può far parte di sé stesso: scelga un altro luogo o lasci vuoto.",
  },
  en: {
    badTime: "Row {{row}}: “{{value}}” is no time. Please write hours and minutes, such as 09:00.",
    closesAsItOpens:
      "Row {{row}}: it closes at the hour it opens. If it is open all day, please write 00:00 and 00:00.",
    partOfItself: "A place cannot be part of itself: please choose another or leave it empty.",
  },
});
