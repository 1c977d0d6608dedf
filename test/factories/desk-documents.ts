import { type DeskDocument, type ToPublishedContext, toLexical } from "#src/content/desk-types.ts";

/** A press release as the desk holds it, complete; state only what the test is about. */
export const aDeskNews = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 12,
  title: "Il bilancio è approvato",
  summary: "Il consiglio comunale ha approvato il bilancio di previsione.",
  newsType: "comunicati",
  topics: [{ id: 3, title: "Bilancio" }],
  body: toLexical("Il consiglio comunale ha approvato il bilancio.\n\nIl testo è a disposizione di tutti."),
  offices: [{ id: 7, title: "Ufficio stampa" }],
  ...fields,
});

/** A context without uploads, on 2 January 2026 at noon in Rome. */
export const aToPublishedContext = (fields: Partial<ToPublishedContext> = {}): ToPublishedContext => ({
  site: "comune",
  locale: "it",
  now: new Date("2026-01-02T11:00:00Z"),
  image: () => undefined,
  file: () => undefined,
  ...fields,
});

const file = { id: 90, filename: "condizioni.pdf", mimeType: "application/pdf", sizes: {} };

/** A service as the desk holds it, complete. */
export const aDeskService = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 20,
  title: "Carta d'identità",
  summary: "Richiesta e rinnovo.",
  category: "anagrafe-e-stato-civile",
  topics: [{ id: 3, title: "Residenza" }],
  active: true,
  audience: toLexical("A chi risiede."),
  howTo: toLexical("Si prenota."),
  needed: toLexical("Serve la vecchia carta."),
  obtained: toLexical("La carta."),
  timing: toLexical("Sei giorni."),
  costs: toLexical("Costa 22,21 euro, che si pagano allo sportello."),
  physicalAccess: { offices: [{ id: 7, title: "Anagrafe" }] },
  conditions: [file],
  contacts: [{ id: 8, title: "Contatti" }],
  offices: [{ id: 7, title: "Anagrafe" }],
  ...fields,
});

/** An office as the desk holds it, complete. */
export const aDeskOffice = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 7,
  title: "Anagrafe",
  summary: "Certificati e carte.",
  unitType: "ufficio",
  body: toLexical("Rilascia certificati."),
  seat: { id: 5, title: "Palazzo" },
  contacts: [{ id: 8, title: "Contatti" }],
  ...fields,
});

/** A public document as the desk holds it, complete. */
export const aDeskDocument = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 30,
  title: "Modulo",
  summary: "Per chiedere.",
  documentType: "modulistica",
  topics: [{ id: 3, title: "Residenza" }],
  attachments: [file],
  formats: "PDF",
  licence: "attribuzione",
  offices: [{ id: 7, title: "Anagrafe" }],
  ...fields,
});

/** A dataset as the desk holds it, complete. */
export const aDeskDataset = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 40,
  title: "Spese",
  summary: "Per missione.",
  distribution: toLexical("Un file CSV."),
  attachments: [file],
  licence: "attribuzione",
  modifiedOn: "2026-01-02T12:00:00.000Z",
  frequency: "ANNUAL",
  holders: [{ id: 7, title: "Ragioneria" }],
  ...fields,
});

/** A contact point as the desk holds it, complete. */
export const aDeskContactPoint = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 8,
  title: "Contatti dell'anagrafe",
  entries: [{ type: "telefono", value: "0575 000 100" }],
  ...fields,
});

/** A frequent question as the desk holds it, complete. */
export const aDeskFaq = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 50,
  title: "Quanto dura la carta?",
  body: toLexical("Dieci anni."),
  offices: [{ id: 7, title: "Anagrafe" }],
  ...fields,
});

/** A call as the desk holds it, complete, open in March 2026. */
export const aDeskCall = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 70,
  callType: "contributi",
  title: "Contributi alle associazioni",
  summary: "Per le attività del 2026.",
  topics: [{ id: 3, title: "Associazioni" }],
  opensAt: "2026-03-01T08:00:00.000Z",
  closesAt: "2026-03-31T10:00:00.000Z",
  audience: toLexical("Alle associazioni del territorio."),
  howToApply: toLexical("Con il modulo allegato."),
  attachments: [file],
  offices: [{ id: 7, title: "Cultura" }],
  ...fields,
});

/** A step-by-step guide as the desk holds it, complete. */
export const aDeskGuide = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 80,
  title: "Aprire un negozio",
  summary: "Dalla scelta dei locali al primo giorno.",
  topics: [{ id: 3, title: "Commercio" }],
  steps: [
    { title: "Controlli i locali", body: toLexical("La destinazione d'uso deve essere commerciale."), links: [] },
    { title: "Presenti la SCIA", body: toLexical("Sul portale."), links: [{ relationTo: "services", value: 12 }] },
  ],
  offices: [{ id: 7, title: "SUAP" }],
  ...fields,
});

/** A thematic site as the desk holds it, complete. */
export const aDeskThematicSite = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 90,
  title: "Museo della città",
  summary: "Collezioni, mostre e orari.",
  url: "https://museo.esempio.it/",
  ...fields,
});

/** An event as the desk holds it, complete, of one date. */
export const aDeskEvent = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 60,
  title: "Mercato dell'antiquariato",
  summary: "In piazza.",
  eventType: "mercatino",
  topics: [{ id: 3, title: "Turismo" }],
  body: toLexical("Banchi di oggetti usati."),
  audience: toLexical("A tutti."),
  startsAt: "2026-03-07T08:00:00.000Z",
  endsAt: "2026-03-07T12:00:00.000Z",
  costs: [{ title: "Ingresso", price: "Gratuito" }],
  contacts: [{ id: 8, title: "Contatti" }],
  ...fields,
});

/** A place as the desk holds it, complete. */
export const aDeskPlace = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 5,
  title: "Biblioteca",
  summary: "Libri e giornali.",
  image: { id: 91, filename: "biblioteca.jpg", alt: "La sala", mimeType: "image/jpeg", sizes: {} },
  placeTypes: ["biblioteca"],
  topics: [{ id: 3, title: "Cultura" }],
  access: toLexical("Senza gradini."),
  address: { street: "Via Prova 1", postalCode: "52044", locality: "Cortona" },
  position: { latitude: 43.275, longitude: 11.985 },
  contacts: [{ id: 8, title: "Contatti" }],
  ...fields,
});

/** A person as the desk holds them, complete. */
export const aDeskPerson = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 70,
  title: "Ada Esempio",
  givenName: "Ada",
  familyName: "Esempio",
  summary: "Assessora.",
  group: "politici",
  contacts: [{ id: 8, title: "Contatti" }],
  ...fields,
});

/** An appointment as the desk holds it, complete. */
export const aDeskAppointment = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 71,
  title: "Assessora alla cultura",
  appointmentType: "politico",
  person: { id: 70, title: "Ada Esempio" },
  from: "2024-06-10T12:00:00.000Z",
  ...fields,
});
