import type { DemoItem, Fields } from "../item.ts";

interface OfficeInput {
  slug: string;
  title: string;
  type: string;
  summary: string;
  body: string;
  contacts: string;
  seat?: string;
  hours?: string;
  parent?: string;
  heads?: string[];
  assessors?: string[];
  people?: string[];
  topics?: string[];
  en?: Fields;
}

const usual = "Da lunedì a venerdì dalle 9 alle 13; giovedì anche dalle 15 alle 17. Negli altri orari su appuntamento.";

const office = (input: OfficeInput): DemoItem => ({
  slug: input.slug,
  it: {
    title: input.title,
    unitType: input.type,
    summary: input.summary,
    topics: input.topics ?? ["comunicazione-istituzionale"],
    body: input.body,
    openingHours: input.hours ?? usual,
    contacts: [input.contacts],
    seat: input.seat ?? "palazzo-comunale",
    ...(input.parent && { parents: [input.parent] }),
    ...(input.heads && { heads: input.heads }),
    ...(input.assessors && { assessors: input.assessors }),
    ...(input.people && { people: input.people }),
  },
  ...(input.en && { en: input.en }),
});

export const offices: readonly DemoItem[] = [
  office({
    ...{ slug: "giunta-comunale", title: "Giunta comunale", type: "giunta", contacts: "contatti-segreteria" },
    summary: "Il governo del Comune: la Sindaca e cinque assessori.",
    body: "La Giunta collabora con la Sindaca nel governo del Comune e approva gli atti che la legge non riserva al Consiglio. Si riunisce di norma il martedì.",
    heads: ["altea-pietraserena"],
    people: [
      "altea-pietraserena",
      "oreste-valdichiara",
      "nora-campobianco",
      "elio-ripalta",
      "tosca-montelieto",
      "dino-fontescura",
    ],
    en: {
      title: "Municipal executive",
      summary: "The government of the municipality: the mayor and five members.",
      body: "The executive governs with the mayor and takes the decisions that the law does not leave to the council. It usually meets on Tuesdays.",
      openingHours: "By appointment.",
    },
  }),
  office({
    ...{ slug: "consiglio-comunale", title: "Consiglio comunale", type: "consiglio", contacts: "contatti-segreteria" },
    summary: "L'assemblea eletta dai cittadini, che decide gli indirizzi e controlla.",
    body: "Il Consiglio approva il bilancio, i regolamenti e gli strumenti urbanistici. Le sedute sono pubbliche e si tengono nella sala del palazzo comunale.\n\nIl pubblico può assistere senza prenotazione.",
    hours: "Le sedute sono annunciate almeno cinque giorni prima.",
    heads: ["ada-colleoro"],
    people: [
      "ada-colleoro",
      "berto-vallelonga",
      "celeste-terrarossa",
      "delfo-acquaviola",
      "emma-cantagrillo",
      "furio-granoturchi",
      "gilda-lunanova",
      "igino-portavecchia",
    ],
    topics: ["trasparenza-amministrativa"],
  }),
  office({
    ...{
      slug: "commissione-bilancio",
      title: "Commissione bilancio",
      type: "commissione",
      contacts: "contatti-segreteria",
    },
    summary: "Esamina il bilancio e i tributi prima che il Consiglio decida.",
    body: "Prepara il lavoro del Consiglio su bilancio, tributi e società partecipate. Le sedute sono pubbliche.",
    hours: "Le sedute sono annunciate almeno tre giorni prima.",
    parent: "consiglio-comunale",
    heads: ["berto-vallelonga"],
    people: ["berto-vallelonga", "emma-cantagrillo", "gilda-lunanova"],
    topics: ["bilancio"],
  }),
  office({
    ...{ slug: "fondazione-teatro", title: "Fondazione del teatro", type: "fondazione", contacts: "contatti-cultura" },
    summary: "Programma la stagione del teatro e i laboratori per le scuole.",
    body: "È un ente distinto dal Comune, che ne nomina il consiglio. Cura la stagione, le prove aperte e i laboratori.",
    topics: ["tempo-libero"],
  }),
  office({
    ...{ slug: "area-affari-generali", title: "Area affari generali", type: "area", contacts: "contatti-segreteria" },
    summary: "Segreteria, protocollo, personale, comunicazione e servizi demografici.",
    body: "Coordina gli uffici che tengono i rapporti con i cittadini e assicura la regolarità degli atti.",
    heads: ["livia-sassoforte"],
  }),
  office({
    ...{ slug: "area-tecnica", title: "Area tecnica", type: "area", contacts: "contatti-lavori" },
    summary: "Urbanistica, edilizia, lavori pubblici, ambiente e manutenzioni.",
    body: "Progetta e cura strade, edifici, verde; istruisce le pratiche edilizie; applica il regolamento urbanistico.",
    heads: ["osvaldo-mezzacosta"],
    assessors: ["elio-ripalta", "oreste-valdichiara"],
    topics: ["urbanizzazione"],
  }),
  office({
    ...{
      slug: "urp",
      title: "Ufficio relazioni con il pubblico",
      type: "ufficio",
      contacts: "contatti-urp",
      parent: "area-affari-generali",
    },
    summary: "Il primo sportello: informazioni, moduli, segnalazioni, accesso agli atti.",
    body: "Ascolta, informa e indirizza. Non serve sapere quale ufficio è competente: lo trova l'URP.\n\n- informazioni su servizi e orari\n- ritiro dei moduli e aiuto a compilarli\n- segnalazioni e suggerimenti\n- accesso civico e accesso agli atti",
    en: {
      title: "Public relations office",
      summary: "The first desk: information, forms, reports, access to documents.",
      body: "It listens, informs and directs. You need not know which office is in charge: we find it for you.",
      openingHours: "Monday to Friday 9 to 13; Thursday also 15 to 17.",
    },
  }),
  office({
    ...{
      slug: "ufficio-stampa",
      title: "Ufficio stampa",
      type: "ufficio",
      contacts: "contatti-stampa",
      parent: "area-affari-generali",
    },
    summary: "I comunicati, le notizie e i rapporti con giornali e televisioni.",
    body: "Scrive e pubblica i comunicati, risponde ai giornalisti, cura le notizie del sito. Ogni comunicato ha un numero e resta verificabile nel registro pubblico.",
    heads: ["silvia-carteblu"],
    assessors: ["altea-pietraserena"],
  }),
  office({
    ...{
      slug: "polizia-municipale",
      title: "Polizia Municipale",
      type: "ufficio",
      contacts: "contatti-polizia",
      seat: "uffici-di-camucia",
    },
    summary: "Viabilità, ZTL e permessi di transito, autorizzazioni, sicurezza urbana.",
    body: "La Polizia Municipale cura la sicurezza delle strade e rilascia i permessi per la zona a traffico limitato.\n\n## Di che cosa si occupa\n\n- permessi di transito e di sosta nella ZTL\n- contrassegno per persone con disabilità\n- autorizzazioni per manifestazioni, traslochi e lavori in strada\n- rilevamento di incidenti\n- polizia edilizia, commerciale e ambientale",
    hours:
      "Sportello: da lunedì a venerdì dalle 9 alle 12.30; martedì anche dalle 15 alle 17. Pronto intervento tutti i giorni dalle 7.30 alle 19.30.",
    heads: ["marzio-cipressini"],
    assessors: ["oreste-valdichiara"],
    topics: ["polizia", "ztl", "parcheggi"],
    en: {
      title: "Municipal Police",
      summary: "Traffic, ZTL and transit permits, authorisations, urban safety.",
      body: "The Municipal Police looks after road safety and issues permits for the restricted traffic zone.\n\n## What it does\n\n- transit and parking permits for the ZTL\n- badges for people with disabilities\n- authorisations for events, removals and road works",
      openingHours: "Counter: Monday to Friday 9 to 12.30; Tuesday also 15 to 17.",
    },
  }),
  office({
    ...{
      slug: "servizi-demografici",
      title: "Servizi demografici",
      type: "ufficio",
      contacts: "contatti-demografici",
      parent: "area-affari-generali",
    },
    summary: "Anagrafe, stato civile, carta d'identità, elettorale.",
    body: "Registra le nascite, i matrimoni, i decessi e i cambi di residenza; rilascia certificati e carte d'identità elettroniche; tiene le liste elettorali.",
    heads: ["nives-torrechiara"],
    topics: ["residenza", "elezioni"],
  }),
  office({
    ...{ slug: "ufficio-tributi", title: "Ufficio tributi", type: "ufficio", contacts: "contatti-tributi" },
    summary: "IMU, TARI, canone unico: calcolo, rimborsi, rateizzazioni.",
    body: "Aiuta a capire che cosa si deve pagare e perché. Prima di un ricorso è sempre possibile chiedere un riesame.",
    heads: ["tullio-pontevero"],
    topics: ["imposte"],
  }),
  office({
    ...{ slug: "ragioneria", title: "Ufficio ragioneria", type: "ufficio", contacts: "contatti-ragioneria" },
    summary: "Bilancio, pagamenti ai fornitori, controllo della spesa.",
    body: "Prepara il bilancio e il rendiconto, paga fatture e contributi, pubblica i tempi medi di pagamento.",
    assessors: ["altea-pietraserena"],
    topics: ["bilancio"],
  }),
  office({
    ...{
      slug: "ufficio-personale",
      title: "Ufficio personale",
      type: "ufficio",
      contacts: "contatti-personale",
      parent: "area-affari-generali",
    },
    summary: "Concorsi, mobilità, formazione e tirocini.",
    body: "Cura i concorsi pubblici dal bando alla graduatoria e accoglie studenti in tirocinio.",
    topics: ["concorsi"],
  }),
  office({
    ...{
      slug: "ufficio-urbanistica",
      title: "Ufficio urbanistica ed edilizia",
      type: "ufficio",
      contacts: "contatti-urbanistica",
      parent: "area-tecnica",
    },
    summary: "Regolamento urbanistico, permessi di costruire, certificati di destinazione.",
    body: "Applica il regolamento urbanistico, riceve le pratiche edilizie, rilascia i certificati di destinazione urbanistica e dà pareri preventivi.",
    hours: "Il tecnico riceve martedì e giovedì dalle 9.30 alle 12.30, su appuntamento.",
    topics: ["urbanizzazione"],
  }),
  office({
    ...{
      slug: "ufficio-lavori-pubblici",
      title: "Ufficio lavori pubblici",
      type: "ufficio",
      contacts: "contatti-lavori",
      parent: "area-tecnica",
    },
    summary: "Strade, scuole, illuminazione, cimiteri e cantieri.",
    body: "Progetta le opere pubbliche e segue i cantieri; riceve le segnalazioni di buche, lampioni spenti e guasti.",
    topics: ["urbanizzazione"],
  }),
  office({
    ...{
      slug: "ufficio-ambiente",
      title: "Ufficio ambiente",
      type: "ufficio",
      contacts: "contatti-ambiente",
      parent: "area-tecnica",
    },
    summary: "Rifiuti, verde pubblico, animali, qualità dell'aria.",
    body: "Organizza con il gestore la raccolta dei rifiuti, cura parchi e alberi, vigila sugli abbandoni.",
    topics: ["gestione-rifiuti", "spazio-verde"],
  }),
  office({
    ...{
      slug: "suap",
      title: "Sportello unico attività produttive",
      type: "ufficio",
      contacts: "contatti-suap",
      parent: "area-tecnica",
    },
    summary: "Un solo interlocutore per chi apre o modifica un'attività.",
    body: "Riceve le pratiche delle imprese e le coordina con gli altri enti; autorizza l'occupazione di suolo pubblico e i mercati.",
    topics: ["imprese"],
  }),
  office({
    ...{ slug: "ufficio-scuola", title: "Ufficio scuola", type: "ufficio", contacts: "contatti-scuola" },
    summary: "Nidi, mensa, trasporto scolastico, diritto allo studio.",
    body: "Gestisce le iscrizioni ai nidi e ai servizi scolastici, le tariffe e i contributi per i libri.",
    assessors: ["tosca-montelieto"],
    topics: ["istruzione"],
  }),
  office({
    ...{
      slug: "ufficio-servizi-sociali",
      title: "Ufficio servizi sociali",
      type: "ufficio",
      contacts: "contatti-sociale",
      seat: "uffici-di-camucia",
    },
    summary: "Ascolto, contributi, assistenza domiciliare, casa.",
    body: "Gli assistenti sociali ricevono in un luogo riservato e aiutano a trovare la strada giusta: contributi, assistenza a casa, alloggi.",
    assessors: ["tosca-montelieto"],
    topics: ["assistenza-sociale"],
  }),
  office({
    ...{ slug: "ufficio-cultura", title: "Ufficio cultura e turismo", type: "ufficio", contacts: "contatti-cultura" },
    summary: "Mostre, festival, teatro, informazioni turistiche.",
    body: "Organizza la stagione culturale e sostiene le associazioni; cura i luoghi della cultura e l'accoglienza dei visitatori.",
    assessors: ["nora-campobianco"],
    topics: ["turismo", "patrimonio-culturale"],
  }),
  office({
    ...{
      slug: "maec",
      title: "MAEC, museo della città",
      type: "museo",
      contacts: "contatti-maec",
      seat: "maec-palazzo-casali",
    },
    summary: "Il museo etrusco e della città, a Palazzo Casali, e il parco archeologico.",
    body: "Conserva, studia e racconta la storia di Cortona dagli Etruschi a oggi. Propone laboratori per le scuole e visite per chi non vede o non sente.",
    hours: "Tutti i giorni dalle 10 alle 17; da aprile a ottobre fino alle 19.",
    heads: ["remo-bronzelli"],
    topics: ["patrimonio-culturale", "turismo"],
  }),
  office({
    ...{
      slug: "biblioteca",
      title: "Biblioteca comunale",
      type: "biblioteca",
      contacts: "contatti-biblioteca",
      seat: "biblioteca-comunale",
    },
    summary: "Prestito, studio, letture per i piccoli e archivio storico.",
    body: "Iscriversi è gratuito e basta un documento. La biblioteca presta anche film, giochi e lettori di libri digitali.",
    hours: "Da lunedì a venerdì dalle 9 alle 18.30, sabato dalle 9 alle 13.",
    heads: ["palma-olivastro"],
    topics: ["tempo-libero", "istruzione"],
  }),
];
