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
  openingHours: "Orario per il pubblico | Opening hours",
  offices: "Struttura responsabile | Office in charge",
  related: "Luoghi collegati | Related places",
  gallery: "Galleria di immagini | Picture gallery",
});
