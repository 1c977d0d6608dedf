import { defineMessages } from "#src/kernel/messages.ts";

/** Texts that the pages of several content types share. */
export const partText = defineMessages({
  it: {
    contacts: "Contatti",
    description: "Descrizione",
    documents: "Documenti",
    attachments: "Allegati",
    further: "Ulteriori informazioni",
    people: "Persone",
    places: "Luoghi",
    services: "Servizi",
    gallery: "Galleria di immagini",
    openingHours: "Orario per il pubblico",
    audience: "A chi è rivolto",
    seat: "Sede",
  },
  en: {
    contacts: "Contacts",
    description: "Description",
    documents: "Documents",
    attachments: "Attachments",
    further: "Further information",
    people: "People",
    places: "Places",
    services: "Services",
    gallery: "Picture gallery",
    openingHours: "Opening hours",
    audience: "Who it is for",
    seat: "Seat",
  },
});
