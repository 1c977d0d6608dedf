// Texts and lists of the national model as its checker compares them. Facts: Modello Comuni, criteria C.SI.1.1 to C.SI.5.2.

/** First level of the menu, in order (C.SI.1.6). */
export const firstLevel = [
  { element: "management", title: /^Amministrazione$/i },
  { element: "news", title: /^Novità$/i },
  { element: "all-services", title: /^Servizi$/i },
  { element: "live", title: /^Vivere /i },
] as const;

/** Accepted titles of the second level (C.SI.1.7). */
export const secondLevel = {
  management: {
    element: "management-category-link",
    titles: [
      ...["Aree amministrative", "Documenti e dati", "Enti e fondazioni", "Organi di governo"],
      ...["Personale amministrativo", "Politici", "Uffici"],
    ],
  },
  news: { element: "news-category-link", titles: ["Avvisi", "Comunicati", "Notizie"] },
  "all-services": {
    element: "service-category-link",
    titles: [
      ...["Educazione e formazione", "Salute, benessere e assistenza", "Vita lavorativa", "Mobilità e trasporti"],
      ...["Catasto e urbanistica", "Anagrafe e stato civile", "Turismo", "Giustizia e sicurezza pubblica"],
      ...["Tributi, finanze e contravvenzioni", "Cultura e tempo libero", "Ambiente", "Imprese e commercio"],
      ...["Autorizzazioni", "Appalti pubblici", "Agricoltura e pesca", "Agricoltura, caccia e pesca"],
    ],
  },
} as const;

/** Voices of a service's index, in order, with what must stand in the page for each (C.SI.1.3). */
export const serviceIndex: readonly { voice: string; proof: readonly string[]; text: boolean }[] = [
  { voice: "A chi è rivolto", proof: ["service-addressed"], text: true },
  { voice: "Come fare", proof: ["service-how-to"], text: true },
  { voice: "Cosa serve", proof: ["service-needed"], text: true },
  { voice: "Cosa si ottiene", proof: ["service-achieved"], text: true },
  { voice: "Tempi e scadenze", proof: ["service-calendar-text", "service-calendar-list"], text: false },
  {
    voice: "Accedi al servizio",
    proof: ["service-generic-access", "service-booking-access", "service-online-access"],
    text: false,
  },
  { voice: "Condizioni di servizio", proof: ["service-file"], text: false },
  { voice: "Contatti", proof: ["service-area"], text: true },
];

/** Topics of the model's vocabulary (C.SI.1.5). */
export const topics: readonly string[] =
  `Accesso all'informazione; Acqua; Agricoltura; Anagrafe; Animale domestico; Aria;
Assistenza agli invalidi; Assistenza sociale; Associazioni; Bilancio; Commercio al minuto; Commercio all'ingrosso;
Commercio ambulante; Comunicazione istituzionale; Comunicazione politica; Concorsi; Covid-19; Elezioni; Energie rinnovabili;
Estero; Foreste; Formazione professionale; Gemellaggi; Gestione rifiuti; Giustizia; Igiene pubblica; Immigrazione; Imposte;
Imprese; Inquinamento; Integrazione sociale; Isolamento termico; Istruzione; Lavoro; Matrimonio; Mercato; Mobilità sostenibile;
Morte; Nascita; Parcheggi; Patrimonio culturale; Pesca; Piano di sviluppo; Pista ciclabile; PNRR; Politica commerciale;
Polizia; Prodotti alimentari; Protezione civile; Residenza; Risposta alle emergenze; Sistema giuridico; Spazio Verde; Sport;
Sviluppo sostenibile; Tassa sui servizi; Tempo libero; Trasparenza amministrativa; Trasporto pubblico; Turismo; Urbanizzazione;
Viaggi; Zone pedonali; ZTL`
    .split(";")
    .map((topic) => topic.trim());

/** Texts of the rating (C.SI.2.5, C.SI.2.6), compared without regard to case. */
export const rating = {
  question: "Quanto sono chiare le informazioni su questa pagina?",
  positive: {
    question: "Quali sono stati gli aspetti che hai preferito?",
    answers: [
      "Le indicazioni erano chiare",
      "Le indicazioni erano complete",
      "Capivo sempre che stavo procedendo correttamente",
      "Non ho avuto problemi tecnici",
      "Altro",
    ],
  },
  negative: {
    question: "Dove hai incontrato le maggiori difficoltà?",
    answers: [
      "A volte le indicazioni non erano chiare",
      "A volte le indicazioni non erano complete",
      "A volte non capivo se stavo procedendo correttamente",
      "Ho avuto problemi tecnici",
      "Altro",
    ],
  },
} as const;

/** Labels of the link to report a fault (C.SI.2.4). */
export const faultLabels = ["disservizio", "segnala disservizio", "segnalazione disservizio"];

/** The licence, required by the criterion to the letter (C.SI.3.4), after normalisation. */
export const licence =
  "In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.".toLowerCase();

/** The ten voices of a service's JSON-LD (R.SI.1.1). */
export const metatagVoices = [
  "name",
  "serviceType",
  "serviceOperator.name",
  "areaServed.name",
  "audience.audienceType",
  "availableChannel.serviceUrl",
  "availableChannel.serviceLocation.name",
  "availableChannel.serviceLocation.address.streetAddress",
  "availableChannel.serviceLocation.address.postalCode",
  "availableChannel.serviceLocation.address.addressLocality",
] as const;

/** Fonts a heading or paragraph may begin with (C.SI.1.1). */
export const fonts = ["titillium web", "lora", "roboto mono"];
