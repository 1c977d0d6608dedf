import type { DemoItem, Fields } from "../item.ts";

const topic = (slug: string, it: [string, string], en: [string, string], more: Fields = {}): DemoItem => ({
  slug,
  it: { term: slug, title: it[0], summary: it[1], ...more },
  en: { title: en[0], summary: en[1] },
});

/** The topics that the demonstration uses, under the model's names. */
export const topics: readonly DemoItem[] = [
  topic(
    "ztl",
    ["ZTL", "Permessi, orari e varchi della zona a traffico limitato del centro storico."],
    ["Restricted traffic zones (ZTL)", "Permits, hours and gates of the restricted traffic zone of the old town."],
    {
      image: "arco-porta.jpg",
      featured: ["services/permesso-ztl", "documents/disciplinare-ztl"],
      offices: ["polizia-municipale"],
      furtherInformation: "I varchi sono attivi tutti i giorni; gli orari sono sui cartelli.",
    },
  ),
  topic(
    "polizia",
    ["Polizia", "Polizia Municipale: viabilità, permessi, autorizzazioni, sicurezza."],
    ["Police", "Municipal Police: traffic, permits, authorisations, safety."],
  ),
  topic(
    "parcheggi",
    ["Parcheggi", "Dove lasciare l'auto, tariffe, abbonamenti e posti riservati."],
    ["Parking", "Where to leave the car, charges, season tickets and reserved spaces."],
  ),
  topic(
    "turismo",
    ["Turismo", "Visitare Cortona: luoghi, itinerari, accoglienza."],
    ["Tourism", "Visiting Cortona: places, routes, welcome."],
  ),
  topic(
    "patrimonio-culturale",
    ["Patrimonio culturale", "Musei, archivi, aree archeologiche e restauri."],
    ["Cultural heritage", "Museums, archives, archaeological sites and restorations."],
  ),
  topic(
    "tempo-libero",
    ["Tempo libero", "Spettacoli, letture, feste e occasioni per stare insieme."],
    ["Leisure", "Shows, readings, feasts and occasions to meet."],
  ),
  topic(
    "istruzione",
    ["Istruzione", "Scuole, mensa, trasporto scolastico e nidi."],
    ["Education", "Schools, meals, school buses and nurseries."],
  ),
  topic(
    "urbanizzazione",
    ["Urbanizzazione", "Regolamento urbanistico, permessi edilizi, opere pubbliche."],
    ["Urban development", "Planning rules, building permits, public works."],
  ),
  topic(
    "bilancio",
    ["Bilancio", "I conti del Comune, spiegati."],
    ["Budget", "The municipality's accounts, explained."],
  ),
  topic(
    "imposte",
    ["Imposte", "IMU, TARI e altri tributi comunali."],
    ["Taxes", "Property tax, waste charge and other local taxes."],
  ),
  topic(
    "gestione-rifiuti",
    ["Gestione rifiuti", "Raccolta differenziata, calendari, centro di raccolta."],
    ["Waste management", "Sorting, calendars, recycling centre."],
  ),
  topic(
    "concorsi",
    ["Concorsi", "Bandi di concorso, graduatorie e mobilità."],
    ["Public competitions", "Competitions, rankings and transfers."],
  ),
  topic(
    "residenza",
    ["Residenza", "Cambi di residenza, certificati, carta d'identità."],
    ["Residence", "Change of residence, certificates, identity card."],
  ),
  topic(
    "assistenza-sociale",
    ["Assistenza sociale", "Aiuti alle famiglie, agli anziani e a chi è in difficoltà."],
    ["Social care", "Help for families, older people and those in need."],
  ),
  topic(
    "protezione-civile",
    ["Protezione civile", "Allerte, aree di attesa, volontariato."],
    ["Civil protection", "Alerts, assembly areas, volunteers."],
  ),
  topic(
    "trasparenza-amministrativa",
    ["Trasparenza amministrativa", "Documenti e dati sull'attività del Comune."],
    ["Transparency", "Documents and data on the municipality's activity."],
  ),
  topic("sport", ["Sport", "Impianti, società sportive, gare."], ["Sport", "Facilities, clubs, races."]),
  topic(
    "mobilita-sostenibile",
    ["Mobilità sostenibile", "Autobus, biciclette, percorsi a piedi."],
    ["Sustainable mobility", "Buses, bicycles, footpaths."],
  ),
  topic(
    "imprese",
    ["Imprese", "Sportello unico, contributi, occupazione di suolo pubblico."],
    ["Businesses", "One-stop shop, grants, use of public space."],
  ),
  topic("spazio-verde", ["Spazio Verde", "Parchi, giardini e alberi."], ["Green spaces", "Parks, gardens and trees."]),
  topic(
    "comunicazione-istituzionale",
    ["Comunicazione istituzionale", "Come il Comune informa e ascolta."],
    ["Public communication", "How the municipality informs and listens."],
  ),
  topic(
    "elezioni",
    ["Elezioni", "Tessera elettorale, seggi, risultati."],
    ["Elections", "Electoral card, polling stations, results."],
  ),
];
