import type { DemoItem, Fields } from "../item.ts";

interface ServiceInput {
  slug: string;
  title: string;
  category: string;
  summary: string;
  office: string;
  contacts: string;
  topics: string[];
  audience: string;
  howTo: string;
  needed: string;
  items: string[];
  obtained: string;
  timing: string;
  stages: { title: string; days: number }[];
  more?: Fields;
  costs: string;
  constraints?: string;
  specialCases?: string;
  documents?: string[];
  related?: string[];
  image?: string;
  en?: Fields;
}

const service = (input: ServiceInput): DemoItem => ({
  slug: input.slug,
  it: {
    title: input.title,
    category: input.category,
    summary: input.summary,
    active: true,
    topics: input.topics,
    audience: input.audience,
    howTo: input.howTo,
    needed: input.needed,
    neededItems: input.items.map((item) => ({ item })),
    obtained: input.obtained,
    timing: input.timing,
    stages: input.stages.map(({ title, days }) => ({ title, ...(days > 0 && { duration: days }) })),
    costs: input.costs,
    ...(input.constraints && { constraints: input.constraints }),
    ...(input.specialCases && { specialCases: input.specialCases }),
    geographicCoverage: "Comune di Cortona",
    physicalAccess: { intro: "Allo sportello, negli orari di apertura o su appuntamento.", offices: [input.office] },
    conditions: ["condizioni-di-servizio.txt"],
    contacts: [input.contacts],
    offices: [input.office],
    ...(input.documents && { documents: input.documents }),
    ...(input.related && { related: input.related }),
    ...(input.image && { image: input.image }),
    ...input.more,
  },
  ...(input.en && {
    en: {
      geographicCoverage: "Municipality of Cortona",
      physicalAccess: { intro: "At the counter, during opening hours or by appointment." },
      ...input.en,
    },
  }),
});

export const services: readonly DemoItem[] = [
  service({
    slug: "permesso-ztl",
    title: "Permesso di transito e sosta nella ZTL",
    category: "mobilita-e-trasporti",
    summary: "Per entrare in auto nel centro storico di Cortona: residenti, chi lavora in centro, strutture ricettive.",
    ...{
      office: "polizia-municipale",
      contacts: "contatti-polizia",
      topics: ["ztl", "parcheggi", "polizia"],
      image: "arco-porta.jpg",
    },
    audience: "A chi abita, lavora o ha un garage nella zona a traffico limitato, e a chi ospita turisti in centro.",
    howTo:
      "Compili il modulo e lo consegni allo sportello della Polizia Municipale, oppure lo mandi per posta elettronica certificata. Riceverà il permesso o, se manca qualcosa, una telefonata.",
    needed: "Servono il modulo compilato e i documenti che seguono.",
    items: [
      "Documento d'identità",
      "Carta di circolazione del veicolo",
      "Contratto di affitto o atto di proprietà, per chi non è residente",
    ],
    obtained:
      "Il permesso, valido due anni, legato a non più di due targhe alternative. I varchi riconoscono la targa: non occorre esporre nulla.",
    timing: "Il permesso è rilasciato entro dieci giorni lavorativi.",
    stages: [
      { title: "Domanda", days: 0 },
      { title: "Verifica dei requisiti", days: 5 },
      { title: "Rilascio", days: 10 },
    ],
    costs:
      "Residenti: primo permesso gratuito, secondo 30 euro. Altri: 60 euro l'anno. Le cifre sono quelle della dimostrazione.",
    constraints:
      "Il permesso non dà diritto a un posto: si parcheggia dove ci sono strisce bianche o gialle riservate ai residenti.",
    specialCases: "Per un trasloco o una visita medica a domicilio basta una comunicazione entro 48 ore dal passaggio.",
    documents: ["modulo-permesso-ztl", "disciplinare-ztl"],
    related: ["contrassegno-disabili", "autorizzazione-manifestazioni"],
    more: {
      subtitle: "Residenti, lavoratori, strutture ricettive",
      applicants: "Chi ha il veicolo in proprietà o in uso, o un familiare che abita con lui.",
      lifeEvents: ["veicolo", "residenza"],
      businessEvents: ["licenze"],
      sector: "I.55",
      identifier: "DEMO-PM-01",
      booking: { offered: true, intro: "Un appuntamento allo sportello dura circa quindici minuti." },
      outcomeProcedures: "Alla scadenza il permesso si rinnova con lo stesso modulo, a partire da un mese prima.",
      procedure: {
        startMode: "A domanda dell'interessato.",
        description: "Rilascio del permesso di accesso alla zona a traffico limitato.",
        runsFrom: "Dal giorno in cui la domanda arriva al protocollo.",
        deadline: "Dieci giorni lavorativi.",
        averageTime: "Sei giorni lavorativi (dato della dimostrazione).",
        tacitConsent: "Non si applica il silenzio-assenso.",
        finalAct: "Permesso di transito e sosta.",
        decidingBody: "Comando di Polizia Municipale.",
        remedies: "Ricorso al tribunale amministrativo regionale entro sessanta giorni.",
        legalReferences: "D.Lgs. 285/1992, art. 7",
      },
    },
    en: {
      title: "Permit to drive and park in the ZTL",
      summary: "To drive into the old town of Cortona: residents, people who work there, accommodation.",
      audience:
        "For those who live, work or own a garage in the restricted traffic zone, and for hosts in the old town.",
      howTo: "Fill in the form and hand it in at the counter of the Municipal Police, or send it by certified mail.",
      needed: "You need the form and the documents below.",
      neededItems: [
        { item: "Identity document" },
        { item: "Vehicle registration" },
        { item: "Lease or deed, if you are not a resident" },
      ],
      obtained:
        "A permit valid for two years, for at most two alternative number plates. Cameras read the plate: nothing needs to be shown.",
      timing: "The permit is issued within ten working days.",
      stages: [{ title: "Application" }, { title: "Check of requirements" }, { title: "Issue" }],
      booking: { intro: "An appointment at the counter takes about fifteen minutes." },
      costs:
        "Residents: first permit free, second 30 euros. Others: 60 euros a year. These figures belong to the demonstration.",
      constraints: "A permit does not give a right to a space.",
      specialCases: "For a removal or a doctor's visit, a notice within 48 hours is enough.",
    },
  }),
  service({
    slug: "contrassegno-disabili",
    title: "Contrassegno di parcheggio per persone con disabilità",
    category: "mobilita-e-trasporti",
    summary: "Il contrassegno europeo (CUDE) per sostare nei posti riservati ed entrare nelle ZTL.",
    ...{
      office: "polizia-municipale",
      contacts: "contatti-polizia",
      topics: ["parcheggi", "ztl", "assistenza-sociale"],
    },
    audience:
      "Alle persone con capacità di camminare molto ridotta e alle persone cieche, anche per un periodo limitato.",
    howTo:
      "Prenoti la visita presso l'ufficio di medicina legale della ASL. Con il certificato compili il modulo e lo porti, anche tramite un'altra persona, allo sportello.",
    needed: "Il modulo, il certificato medico e due fotografie.",
    items: ["Certificato medico della ASL", "Documento d'identità", "Due fotografie recenti"],
    obtained:
      "Il contrassegno, valido in tutta l'Unione europea: cinque anni se la condizione è permanente, altrimenti per la durata indicata dal medico.",
    timing: "Rilascio allo sportello, di solito nello stesso giorno.",
    stages: [
      { title: "Visita medica", days: 0 },
      { title: "Rilascio", days: 1 },
    ],
    costs: "Gratuito. Per il contrassegno temporaneo servono due marche da bollo.",
    documents: ["modulo-contrassegno"],
    related: ["permesso-ztl"],
  }),
  service({
    slug: "autorizzazione-manifestazioni",
    title: "Autorizzazione per manifestazioni su strada",
    category: "autorizzazioni",
    summary: "Per feste, gare, cortei e riprese video che occupano strade e piazze.",
    ...{ office: "polizia-municipale", contacts: "contatti-polizia", topics: ["polizia", "tempo-libero"] },
    audience: "Ad associazioni, imprese e cittadini che organizzano un evento su suolo pubblico.",
    howTo:
      "Mandi il modulo almeno trenta giorni prima. L'ufficio valuta il percorso, chiede i pareri e prepara l'ordinanza per la viabilità.",
    needed: "Il modulo con il programma e una piantina dell'area.",
    items: ["Programma con orari", "Piantina con ingombri e vie di fuga", "Polizza di responsabilità civile"],
    obtained: "L'autorizzazione e, se serve, l'ordinanza che modifica la circolazione.",
    timing: "Trenta giorni; quindici per gli eventi senza chiusura di strade.",
    stages: [
      { title: "Domanda", days: 0 },
      { title: "Pareri", days: 20 },
      { title: "Autorizzazione", days: 30 },
    ],
    costs: "Due marche da bollo e il canone per l'occupazione del suolo, se dovuto.",
    documents: ["modulo-manifestazioni"],
    related: ["occupazione-suolo-pubblico"],
  }),
  service({
    slug: "carta-identita-elettronica",
    title: "Carta d'identità elettronica",
    category: "anagrafe-e-stato-civile",
    summary: "Richiesta e rinnovo della carta d'identità, anche per i minori.",
    ...{ office: "servizi-demografici", contacts: "contatti-demografici", topics: ["residenza"] },
    audience:
      "A tutte le persone residenti, dalla nascita; a chi è domiciliato, con il consenso del Comune di residenza.",
    howTo:
      "Prenoti un appuntamento per telefono o allo sportello. Si presenti di persona: verranno prese la fotografia e le impronte.",
    needed: "All'appuntamento porti quanto segue.",
    items: ["Carta scaduta o denuncia di smarrimento", "Una fototessera recente", "Tessera sanitaria"],
    obtained: "Una ricevuta subito; la carta arriva per posta.",
    timing: "La carta arriva entro sei giorni lavorativi dall'appuntamento.",
    stages: [
      { title: "Appuntamento", days: 0 },
      { title: "Consegna a casa", days: 6 },
    ],
    costs: "22,20 euro; 27,40 euro per smarrimento o deterioramento.",
    specialCases:
      "Se una persona non può muoversi da casa, l'operatore viene a domicilio: chiami i Servizi demografici.",
    more: {
      lifeEvents: ["passaporto", "nascita"],
      booking: { offered: true, intro: "Si riceve solo su appuntamento: servono venti minuti per ogni persona." },
      externalLinks: [
        {
          label: "Ministero dell'Interno: carta d'identità elettronica",
          url: "https://www.cartaidentita.interno.gov.it/",
        },
      ],
    },
    en: {
      title: "Electronic identity card",
      summary: "Application and renewal of the identity card, for children too.",
      audience: "For all residents, from birth.",
      howTo:
        "Book an appointment by telephone or at the counter and come in person: photograph and fingerprints are taken.",
      needed: "Please bring the following.",
      neededItems: [
        { item: "Expired card or report of loss" },
        { item: "A recent photograph" },
        { item: "Health card" },
      ],
      obtained: "A receipt at once; the card comes by post.",
      timing: "The card arrives within six working days.",
      stages: [{ title: "Appointment" }, { title: "Delivery" }],
      booking: { intro: "By appointment only: please allow twenty minutes for each person." },
      externalLinks: [{ label: "Ministry of the Interior: electronic identity card" }],
      costs: "22.20 euros; 27.40 euros after loss or damage.",
      specialCases: "We come to those who cannot leave home: please call the office.",
    },
  }),
  service({
    slug: "cambio-di-residenza",
    title: "Cambio di residenza",
    category: "anagrafe-e-stato-civile",
    summary: "Per chi viene ad abitare a Cortona o cambia casa nel Comune.",
    ...{ office: "servizi-demografici", contacts: "contatti-demografici", topics: ["residenza"] },
    audience: "A chi si trasferisce da un altro Comune o dall'estero, o cambia indirizzo dentro Cortona.",
    howTo:
      "Compili la dichiarazione e la presenti allo sportello o per posta certificata entro venti giorni dal trasloco. La Polizia Municipale verifica che lei abiti davvero lì.",
    needed: "La dichiarazione, un documento e il titolo per cui abita nella casa.",
    items: [
      "Documento d'identità di chi si trasferisce",
      "Contratto di affitto registrato, atto di proprietà o consenso del proprietario",
      "Targhe dei veicoli intestati",
    ],
    obtained: "L'iscrizione all'anagrafe all'indirizzo nuovo, dal giorno della dichiarazione.",
    timing: "Iscrizione entro due giorni lavorativi; il controllo si conclude entro quarantacinque giorni.",
    stages: [
      { title: "Dichiarazione", days: 0 },
      { title: "Iscrizione", days: 2 },
      { title: "Conclusione del controllo", days: 45 },
    ],
    costs: "Gratuito.",
    documents: ["modulo-cambio-residenza"],
    related: ["carta-identita-elettronica", "tari"],
    more: {
      lifeEvents: ["residenza", "casa"],
      onlineAccess: {
        intro: "Chi ha un'identità digitale può fare la dichiarazione dal sito nazionale dell'anagrafe.",
        label: "Cambia residenza in linea",
        url: "https://www.anagrafenazionale.interno.it/",
      },
      booking: { offered: true },
    },
  }),
  service({
    slug: "tari",
    title: "TARI, tassa sui rifiuti",
    category: "tributi-finanze-e-contravvenzioni",
    summary: "Iscrizione, variazioni, riduzioni e pagamento della tassa sui rifiuti.",
    ...{ office: "ufficio-tributi", contacts: "contatti-tributi", topics: ["imposte", "gestione-rifiuti"] },
    audience: "A chi occupa una casa, un negozio o un capannone nel territorio comunale.",
    howTo:
      "Presenti la dichiarazione quando comincia o cambia l'occupazione. Riceverà gli avvisi di pagamento, con due rate o una soluzione unica.",
    needed: "La dichiarazione con superficie e dati catastali.",
    items: ["Dati catastali dell'immobile", "Numero delle persone che vi abitano"],
    obtained:
      "L'iscrizione e, se spetta, la riduzione: per chi fa il compostaggio, per chi vive solo, per le case di campagna lontane dai cassonetti.",
    timing: "La dichiarazione va presentata entro novanta giorni.",
    stages: [
      { title: "Dichiarazione", days: 0 },
      { title: "Risposta", days: 30 },
    ],
    costs: "La dichiarazione è gratuita. La tassa dipende da superficie e persone: le tariffe sono tra i documenti.",
    documents: ["dichiarazione-tari", "tariffe-tari"],
    related: ["cambio-di-residenza", "ritiro-ingombranti"],
    more: { lifeEvents: ["casa", "dichiarazione-redditi"], businessEvents: ["iva"] },
  }),
  service({
    slug: "ritiro-ingombranti",
    title: "Ritiro gratuito degli ingombranti",
    category: "ambiente",
    summary: "Mobili, materassi ed elettrodomestici ritirati davanti a casa.",
    ...{ office: "ufficio-ambiente", contacts: "contatti-ambiente", topics: ["gestione-rifiuti"] },
    audience: "Alle famiglie iscritte alla TARI.",
    howTo:
      "Telefoni o scriva all'Ufficio ambiente indicando che cosa deve essere ritirato. Le verrà data una data: lasci gli oggetti in strada la sera prima.",
    needed: "Bastano il nome dell'intestatario della TARI e l'indirizzo.",
    items: ["Nome dell'intestatario della TARI", "Elenco degli oggetti"],
    obtained: "Il ritiro di non più di tre pezzi per volta, quattro volte l'anno.",
    timing: "Il ritiro avviene di solito entro dieci giorni.",
    stages: [
      { title: "Richiesta", days: 0 },
      { title: "Ritiro", days: 10 },
    ],
    costs: "Gratuito.",
    related: ["tari"],
  }),
  service({
    slug: "iscrizione-nido",
    title: "Iscrizione ai nidi comunali",
    category: "educazione-e-formazione",
    summary: "Domanda, graduatoria e rette dei nidi d'infanzia.",
    ...{ office: "ufficio-scuola", contacts: "contatti-scuola", topics: ["istruzione"], image: "giochi.jpg" },
    audience: "Alle famiglie con bambine e bambini da tre mesi a tre anni.",
    howTo:
      "Presenti la domanda nel periodo indicato dal bando. La graduatoria tiene conto di lavoro, figli e condizioni di salute. Se entra, avrà dieci giorni per confermare.",
    needed: "La domanda e, per la retta agevolata, l'ISEE.",
    items: ["Documento di un genitore", "ISEE per prestazioni ai minori", "Certificato delle vaccinazioni"],
    obtained: "Un posto al nido, o la posizione nella lista di attesa.",
    timing: "La graduatoria è pubblicata entro quaranta giorni dalla chiusura del bando.",
    stages: [
      { title: "Domanda", days: 0 },
      { title: "Graduatoria", days: 40 },
      { title: "Conferma", days: 50 },
    ],
    costs: "La retta va da 90 a 410 euro al mese secondo l'ISEE, pasti compresi. Cifre di dimostrazione.",
    documents: ["bando-nidi"],
    related: ["mensa-scolastica"],
    more: { lifeEvents: ["nascita", "scuola"] },
  }),
  service({
    slug: "mensa-scolastica",
    title: "Mensa scolastica",
    category: "educazione-e-formazione",
    summary: "Iscrizione, menu, diete speciali e tariffe della mensa.",
    ...{ office: "ufficio-scuola", contacts: "contatti-scuola", topics: ["istruzione"] },
    audience: "A chi frequenta scuole dell'infanzia e primarie con orario pomeridiano.",
    howTo:
      "Iscriva Sua figlia o Suo figlio entro luglio. Le assenze si comunicano entro le 9 del giorno stesso e il pasto non si paga.",
    needed: "Il modulo di iscrizione; il certificato medico per le diete.",
    items: ["Modulo di iscrizione", "Certificato del pediatra per diete sanitarie", "ISEE per le riduzioni"],
    obtained: "Il pasto ogni giorno di rientro, con menu stagionale e prodotti del territorio.",
    timing: "L'iscrizione vale per tutto il ciclo scolastico.",
    stages: [
      { title: "Iscrizione", days: 0 },
      { title: "Conferma", days: 15 },
    ],
    costs: "Da 1,50 a 4,80 euro a pasto secondo l'ISEE. Cifre di dimostrazione.",
    documents: ["menu-mensa"],
    related: ["iscrizione-nido"],
    more: { lifeEvents: ["scuola"] },
  }),
  service({
    slug: "certificato-destinazione-urbanistica",
    title: "Certificato di destinazione urbanistica",
    category: "catasto-e-urbanistica",
    summary: "Che cosa si può fare su un terreno secondo il regolamento urbanistico.",
    ...{ office: "ufficio-urbanistica", contacts: "contatti-urbanistica", topics: ["urbanizzazione"] },
    audience: "A proprietari, notai e professionisti, per compravendite, divisioni e donazioni di terreni.",
    howTo:
      "Presenti la richiesta con gli estremi catastali. L'ufficio confronta la particella con le carte del regolamento e firma il certificato.",
    needed: "La richiesta e l'estratto di mappa.",
    items: ["Foglio e particelle", "Estratto di mappa aggiornato", "Marca da bollo"],
    obtained: "Il certificato, valido un anno se le regole non cambiano.",
    timing: "Trenta giorni; dieci con procedura urgente.",
    stages: [
      { title: "Richiesta", days: 0 },
      { title: "Rilascio", days: 30 },
    ],
    costs: "Diritti di segreteria da 20 a 60 euro secondo il numero delle particelle, più le marche da bollo.",
    documents: ["richiesta-cdu", "regolamento-urbanistico-norme"],
    related: ["permesso-di-costruire"],
  }),
  service({
    slug: "permesso-di-costruire",
    title: "Permesso di costruire",
    category: "catasto-e-urbanistica",
    summary: "Il titolo per nuove costruzioni e ristrutturazioni importanti.",
    ...{ office: "ufficio-urbanistica", contacts: "contatti-urbanistica", topics: ["urbanizzazione"] },
    audience: "Ai proprietari e a chi ne ha titolo, tramite un tecnico abilitato.",
    howTo:
      "Il tecnico presenta il progetto. L'ufficio nomina un responsabile, chiede eventuali integrazioni una sola volta e conclude con il rilascio o con un diniego motivato.",
    needed: "Il progetto firmato e i documenti che dimostrano il titolo.",
    items: [
      "Elaborati grafici dello stato attuale e di progetto",
      "Relazione tecnica",
      "Titolo di proprietà",
      "Nulla osta paesaggistico, dove serve",
    ],
    obtained: "Il permesso, che consente di iniziare i lavori entro un anno.",
    timing: "Novanta giorni, salvo sospensioni per integrazioni o pareri.",
    stages: [
      { title: "Presentazione", days: 0 },
      { title: "Istruttoria", days: 60 },
      { title: "Provvedimento", days: 90 },
    ],
    costs: "Diritti di segreteria e contributo di costruzione, calcolato sul progetto.",
    documents: ["regolamento-urbanistico-norme"],
    related: ["certificato-destinazione-urbanistica"],
    more: { lifeEvents: ["casa"], businessEvents: ["licenze"], sector: "F.41" },
  }),
  service({
    slug: "occupazione-suolo-pubblico",
    title: "Occupazione di suolo pubblico",
    category: "imprese-e-commercio",
    summary: "Tavolini, ponteggi, banchi e traslochi su strade e piazze.",
    ...{ office: "suap", contacts: "contatti-suap", topics: ["imprese", "ztl"] },
    audience: "A negozi, bar, ristoranti, imprese edili e cittadini.",
    howTo: "Presenti la domanda con le misure e il periodo. Nel centro storico si valuta anche il decoro degli arredi.",
    needed: "La domanda con una piantina quotata.",
    items: ["Piantina con le misure", "Fotografie degli arredi", "Documento d'identità"],
    obtained: "La concessione, permanente o temporanea.",
    timing: "Trenta giorni; cinque per traslochi e lavori brevi.",
    stages: [
      { title: "Domanda", days: 0 },
      { title: "Concessione", days: 30 },
    ],
    costs: "Il canone unico, secondo zona, superficie e durata.",
    related: ["autorizzazione-manifestazioni"],
    more: { businessEvents: ["licenze"], sector: "G.47", otherCategories: ["autorizzazioni"] },
  }),
  service({
    slug: "prestito-bibliotecario",
    title: "Prestito in biblioteca",
    category: "cultura-e-tempo-libero",
    summary: "Libri, film e giochi in prestito, anche da altre biblioteche della provincia.",
    ...{
      office: "biblioteca",
      contacts: "contatti-biblioteca",
      topics: ["tempo-libero", "istruzione"],
      image: "libri.jpg",
    },
    audience: "A tutti, anche a chi non è residente.",
    howTo:
      "Si iscriva al banco con un documento. Può prendere fino a sei libri per trenta giorni e chiedere il rinnovo per telefono.",
    needed: "Basta un documento; per i minori la firma di un genitore.",
    items: ["Documento d'identità"],
    obtained: "La tessera, valida in tutte le biblioteche della rete provinciale.",
    timing: "Subito.",
    stages: [{ title: "Iscrizione e prestito", days: 0 }],
    costs: "Gratuito.",
    more: { lifeEvents: ["cultura"] },
    en: {
      title: "Library loans",
      summary: "Books, films and games to borrow, also from other libraries of the province.",
      audience: "For everybody, residents or not.",
      howTo:
        "Register at the counter with an identity document. You may take up to six books for thirty days and renew by telephone.",
      needed: "An identity document; for children the signature of a parent.",
      neededItems: [{ item: "Identity document" }],
      obtained: "A card valid in all libraries of the provincial network.",
      timing: "At once.",
      stages: [{ title: "Registration and loan" }],
      costs: "Free of charge.",
    },
  }),
  service({
    slug: "contributo-affitto",
    title: "Contributo per l'affitto",
    category: "salute-benessere-e-assistenza",
    summary: "Un aiuto alle famiglie che fanno fatica a pagare il canone.",
    ...{ office: "ufficio-servizi-sociali", contacts: "contatti-sociale", topics: ["assistenza-sociale"] },
    audience: "A chi ha un contratto registrato e un ISEE sotto la soglia del bando.",
    howTo:
      "Presenti la domanda nel periodo del bando. L'ufficio forma la graduatoria e paga il contributo sul conto indicato, o direttamente al proprietario.",
    needed: "La domanda e i documenti del contratto.",
    items: ["Contratto registrato", "ISEE in corso di validità", "Ricevute dell'affitto dell'anno"],
    obtained: "Un contributo in denaro, nei limiti dei fondi disponibili.",
    timing: "Graduatoria entro sessanta giorni dalla chiusura del bando.",
    stages: [
      { title: "Domanda", days: 0 },
      { title: "Graduatoria", days: 60 },
      { title: "Pagamento", days: 90 },
    ],
    costs: "Gratuito.",
    documents: ["bando-contributo-affitto"],
    more: {
      active: false,
      inactiveReason:
        "Le domande per quest'anno sono chiuse. Il prossimo bando uscirà in primavera: lo annunceremo tra gli avvisi.",
      lifeEvents: ["casa"],
    },
  }),
];
