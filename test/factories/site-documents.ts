import { type DocumentView, EventDocument, type PublicDocument, type Resolved } from "#src/content/index.ts";

/** What somebody may paste into any field; on a page it must come out as text. */
export const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)> "'&`;

const at = "2026-03-01T08:00:00.000Z";
const text = (words: string) => [{ type: "paragraph", children: [{ text: `${words} ${hostile}` }] }];
const ref = (kind: string) => ({ kind, id: "1" });
const file = (name: string) => ({ sha256: "a".repeat(64), name, mime: "application/pdf", bytes: 1_400_000 });
const image = {
  alt: hostile,
  caption: hostile,
  credit: hostile,
  focal: { x: 10, y: 90 },
  sizes: [{ ...file("piazza.webp"), mime: "image/webp", width: 640, height: 360 }],
};

const common = (kind: string, section: string) => ({
  ...{ site: "comune", kind, id: "1", locale: "it", section, path: `/${section}/${kind}`, title: `${kind} ${hostile}` },
  ...{ summary: `In breve ${hostile}`, image, topics: [ref("topic")], files: [], refs: [], tags: [], listed: true },
  ...{ sortAt: at, visibleFrom: at, updatedAt: at, office: "Ufficio stampa" },
});

/** One document of each type with every field filled in, by kind. */
export const fullDocuments = {
  news: {
    ...common("news", "novita/comunicati"),
    ...{ newsType: "comunicati", number: "12", date: "2026-03-01", body: text("Testo") },
    ...{ offices: [ref("office")], people: [ref("person")], places: [ref("place")], documents: [ref("document")] },
    ...{ datasets: [ref("dataset")], related: [ref("news")], attachments: [file("<b>.pdf")], gallery: [image] },
    video: { url: "https://example.org/video", transcript: hostile },
  },
  event: {
    ...common("event", "vivere-il-comune/eventi"),
    ...{
      eventType: "mostra",
      subtitle: hostile,
      startsAt: "2026-03-05T09:30:00.000Z",
      endsAt: "2026-03-05T11:00:00.000Z",
    },
    ...{ programme: text("Programma"), politicalBodies: [ref("office")], supportedBy: hostile },
    ...{ patrons: [{ name: hostile }], sponsors: [{ name: hostile, url: "https://example.org/" }] },
    ...{ video: { url: "https://example.org/video", transcript: hostile } },
    ...{ allDay: false, hours: text("Orari"), body: text("Che cosa"), audience: text("Per tutti") },
    ...{
      places: [ref("place")],
      people: [ref("person")],
      contacts: [ref("contact-point")],
      organizers: [ref("office")],
    },
    ...{ costs: [{ title: "Intero", price: "10 €", description: hostile }], externalOrganizer: hostile },
    ...{ attachments: [file("programma.pdf")], gallery: [image], furtherInformation: text("Altro") },
  },
  service: {
    ...common("service", "servizi/ambiente"),
    ...{
      category: "ambiente",
      otherCategories: ["turismo"],
      subtitle: hostile,
      active: false,
      inactiveReason: hostile,
      audience: text("Ai residenti"),
    },
    ...{
      applicants: text("Chiunque"),
      body: text("Descrizione"),
      geographicCoverage: hostile,
      howTo: text("Si fa così"),
    },
    ...{ needed: text("Serve"), neededItems: [hostile], obtained: text("Si ottiene"), outcomeProcedures: text("Poi") },
    ...{
      timing: text("Trenta giorni"),
      stages: [{ title: hostile, description: hostile, duration: 1, unit: "settimane" }],
    },
    ...{ costs: text("Gratis"), constraints: text("Vincoli"), specialCases: text("Casi") },
    onlineAccess: { intro: hostile, label: `Vai ${hostile}`, url: "https://servizi.esempio.it/" },
    physicalAccess: { intro: hostile, offices: [ref("office")], places: [ref("place")] },
    booking: { intro: hostile },
    externalLinks: [{ label: hostile, url: "https://altro.esempio.it/" }],
    ...{ lifeEvents: ["residenza"], businessEvents: ["licenze"], sector: "I.56.10", identifier: hostile },
    ...{ providerIpa: "c_d077", procedure: { lines: { startMode: hostile }, files: [file("procedimento.pdf")] } },
    ...{ conditions: [file("condizioni.pdf")], contacts: [ref("contact-point")], offices: [ref("office")] },
    ...{
      area: ref("office"),
      documents: [ref("document")],
      related: [ref("service")],
      furtherInformation: text("Altro"),
    },
  },
  office: {
    ...common("office", "amministrazione/uffici"),
    ...{ unitType: "ufficio", body: text("Si occupa"), parents: [ref("office")], heads: [ref("person")] },
    ...{ assessors: [ref("person")], people: [], seat: ref("place"), otherSeats: [], openingHours: text("Lunedì") },
    ...{ contacts: [ref("contact-point")], documents: [ref("document")], furtherInformation: text("Altro") },
  },
  person: {
    ...common("person", "amministrazione/politici"),
    ...{
      givenName: "Ada",
      familyName: "Esempio",
      powers: text("Deleghe"),
      body: text("Vita"),
      curriculum: file("cv.pdf"),
    },
    ...{ role: `Assessora ${hostile}`, offices: [ref("office")], skills: text("Competenze"), gallery: [image] },
    declarations: [
      { type: "redditi", year: 2025, file: file("redditi.pdf") },
      { type: "altre-cariche", title: hostile, file: file("cariche.pdf") },
    ],
    ...{ contacts: [ref("contact-point")], furtherInformation: text("Altro") },
  },
  appointment: {
    ...common("appointment", "incarichi"),
    ...{ appointmentType: "politico", person: ref("person"), unit: ref("office"), headOf: ref("office") },
    ...{ from: "2024-06-10", installedOn: "2024-06-12", act: ref("document"), pay: text("Indennità") },
    ...{ travel: text("Viaggi"), furtherInformation: text("Altro") },
  },
  place: {
    ...common("place", "vivere-il-comune/luoghi"),
    ...{ placeTypes: ["museo"], alternativeName: hostile, body: text("Il luogo"), services: text("Servizi") },
    access: text("Senza gradini"),
    address: { street: `Via Prova 1 ${hostile}`, postalCode: "52044", locality: "Cortona", district: hostile },
    ...{ position: { latitude: 43.275, longitude: 11.985 }, openingHours: text("Ogni giorno") },
    ...{ interest: text("Da vedere"), parent: ref("place"), identifier: hostile, closedOnHolidays: true },
    openingTimes: [{ weekdays: ["MO", "TU"], opens: "09:00", closes: "13:00", from: "2026-01-01" }],
    closures: [
      { from: "2026-12-24", reason: hostile },
      { from: "2027-08-10", until: "2027-08-20" },
    ],
    ...{ contacts: [ref("contact-point")], offices: [ref("office")], related: [ref("place")], gallery: [image] },
    ...{ furtherInformation: text("Altro"), video: { url: "https://example.org/video", transcript: hostile } },
  },
  document: {
    ...common("document", "amministrazione/documenti-e-dati"),
    ...{
      documentType: "albo",
      datasets: [ref("dataset")],
      noticeBoardType: "bando-gara",
      gallery: [image],
      area: ref("office"),
    },
    call: {
      ...{ opensAt: "2026-03-01T08:00:00.000Z", questionsUntil: "2026-03-10T11:00:00.000Z" },
      ...{ closesAt: "2026-03-20T11:00:00.000Z", procedureEndsOn: "2026-06-30" },
      ...{ recipients: hostile, body: hostile, cig: "B0000DEMO1", updates: text("Nota") },
    },
    ...{ startsOn: "2026-03-01", endsOn: "2026-12-31", lifeEvents: ["lavoro"], businessEvents: ["appalti"] },
    ...{ identifier: hostile, protocol: { number: hostile, date: "2026-02-01" } },
    ...{
      versionDate: "2026-01-15",
      body: text("Il modulo"),
      attachments: [file("modulo.pdf")],
      url: "https://esempio.it/x",
    },
    ...{ formats: hostile, licence: "attribuzione", offices: [ref("office")], authors: [ref("person")] },
    ...{
      services: [ref("service")],
      related: [ref("document")],
      legalReferences: hostile,
      furtherInformation: text("Altro"),
    },
  },
  topic: {
    ...common("topic", "argomenti"),
    term: "acqua",
    body: text("Acqua"),
    offices: [ref("office")],
    featured: [ref("service")],
    furtherInformation: text("Altro"),
  },
  faq: {
    ...common("faq", "domande-frequenti"),
    ...{
      body: text("La risposta"),
      services: [ref("service")],
      documents: [ref("document")],
      offices: [ref("office")],
    },
  },
  page: {
    ...common("page", "pagine"),
    ...{ body: text("La pagina"), gallery: [image], attachments: [file("allegato.pdf")] },
    ...{ contacts: [ref("contact-point")], offices: [ref("office")], related: [ref("place")] },
  },
  dataset: {
    ...common("dataset", "amministrazione/documenti-e-dati/dataset"),
    ...{ themes: ["ECON"], distribution: text("Una riga per missione"), body: text("I dati") },
    ...{ attachments: [file("spese.csv")], url: "https://dati.esempio.it/x", licence: "attribuzione" },
    ...{ modifiedOn: "2026-01-15", holders: [ref("office")], frequency: "ANNUAL", related: [ref("dataset")] },
  },
  call: {
    ...common("call", "bandi"),
    ...{ callType: "gara", opensAt: "2026-03-01T08:00:00.000Z", questionsUntil: "2026-03-10T11:00:00.000Z" },
    ...{ closesAt: "2026-03-20T11:00:00.000Z", procedureEndsOn: "2026-06-30", audience: text("Imprese") },
    ...{ body: text("Lavori"), howToApply: text("Domanda"), issuer: hostile, cig: "B0000DEMO1" },
    ...{ attachments: [file("bando.pdf")], updates: text("Rettifica"), legalReferences: hostile },
    ...{ results: { on: "2026-05-01", text: text("Graduatoria"), files: [file("graduatoria.pdf")] } },
    ...{ offices: [ref("office")], contacts: [ref("contact-point")], services: [ref("service")] },
    ...{ documents: [ref("document")], related: [ref("call")] },
  },
  guide: {
    ...common("guide", "guide"),
    ...{ audience: text("A chi apre"), body: text("Introduzione"), needed: text("Documenti"), duration: hostile },
    steps: [
      { title: hostile, body: text("Primo"), links: [ref("service"), ref("office")] },
      { title: "Secondo", body: text("Poi"), links: [] },
    ],
    ...{ attachments: [file("guida.pdf")], lifeEvents: ["lavoro"], businessEvents: ["appalti"] },
    ...{ offices: [ref("office")], contacts: [ref("contact-point")], related: [ref("service")] },
  },
  "thematic-site": {
    ...common("thematic-site", "siti-tematici"),
    ...{ url: "https://museo.esempio.it/", body: text("Il museo"), offices: [ref("office")] },
  },
  "contact-point": {
    ...common("contact-point", "contatti"),
    person: ref("person"),
    entries: [
      { type: "telefono", value: "0575 000000", description: hostile },
      { type: "email", value: "urp@comune.esempio.it" },
      { type: "url", value: "javascript:alert(1)" },
    ],
  },
} as unknown as Readonly<Record<string, PublicDocument>>;

const required = new Set([
  ...[
    "site",
    "kind",
    "id",
    "locale",
    "section",
    "path",
    "title",
    "sortAt",
    "visibleFrom",
    "updatedAt",
    "listed",
    "files",
  ],
  ...[
    "refs",
    "tags",
    "office",
    "newsType",
    "date",
    "eventType",
    "startsAt",
    "allDay",
    "category",
    "callType",
    "active",
    "unitType",
  ],
  ...[
    "givenName",
    "familyName",
    "appointmentType",
    "from",
    "address",
    "position",
    "documentType",
    "licence",
    "term",
    "frequency",
  ],
]);

/** The same documents with only what their shapes require, all of it empty. */
export const emptyDocuments: Readonly<Record<string, PublicDocument>> = Object.fromEntries(
  Object.entries(fullDocuments).map(([kind, { image: _image, ...document }]) => [kind, emptied(kind, document)]),
);

function emptied(kind: string, document: object): PublicDocument {
  const fields = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    if (required.has(name)) return [[name, value]];
    if (Array.isArray(value)) return [[name, []]];
    return name === "summary" || name === "formats" ? [[name, ""]] : [];
  });
  return { ...Object.fromEntries(fields), kind } as unknown as PublicDocument;
}

/** An event of one date, in the morning of 5 March 2026, with every field filled in. */
export const anEvent = (given: Partial<EventDocument> = {}): EventDocument =>
  EventDocument.parse({ ...fullDocuments.event, ...given });

/** A view in which every reference finds the full document of its kind, and no other names it unless told. */
export function aView(given: Partial<DocumentView> = {}): DocumentView {
  return {
    ...{ locale: "it", origin: "https://comune.esempio.it", now: new Date("2026-03-02T10:00:00Z") },
    sites: [],
    municipality: "Comune di Esempio",
    appointmentPath: "/prenotazione-appuntamento",
    assistancePath: "/servizi/richiesta-assistenza",
    resolve: (reference) => reference && found(fullDocuments[reference.kind]),
    referring: () => [],
    ...given,
  };
}

/** A document as the site finds it. */
export function found(document: PublicDocument | undefined): Resolved | undefined {
  if (!document) return undefined;
  const { kind, id, title, path, summary } = document;
  return { kind, id, title, path, summary, document };
}
