import type { Calendar, DemoItem } from "../item.ts";
import { type NewsInput, type NewsOptions, newsItem } from "./news-item.ts";

const release = (
  title: string,
  summary: string,
  body: string,
  topics: string[],
  options: NewsOptions = {},
): Omit<NewsInput, "type" | "daysAgo" | "number"> => ({ title, summary, body, topics, options });

/** Newest first. Quoted people are invented and marked as such on their pages. */
const releases = [
  release(
    "ZTL, dal primo del mese i permessi si rinnovano anche per posta certificata",
    "Chi ha un permesso in scadenza non deve più andare allo sportello: basta una PEC, o una telefonata per chi non la usa.",
    "Dal primo giorno del prossimo mese i permessi per la zona a traffico limitato si possono rinnovare per posta certificata. Chi non la usa può telefonare alla Polizia Municipale: un operatore compila la domanda e fissa un appuntamento di cinque minuti.\n\n«Abbiamo contato le code allo sportello e le abbiamo quasi azzerate», dice il vicesindaco Oreste Valdichiara. «Resta sempre una persona con cui parlare.»\n\n## Che cosa cambia\n\n- il permesso dura due anni e non uno\n- le targhe alternative sono due\n- per una visita medica basta avvisare entro 48 ore",
    ["ztl", "polizia"],
    {
      image: "arco-porta.jpg",
      office: "polizia-municipale",
      documents: ["modulo-permesso-ztl"],
      people: ["oreste-valdichiara"],
      en: {
        title: "ZTL: permits can now be renewed by certified mail",
        summary:
          "Whoever has a permit about to expire need not come to the counter: a certified mail, or a telephone call, is enough.",
        body: "From the first day of next month permits for the restricted traffic zone can be renewed by certified mail. Those who do not use it can call the Municipal Police.\n\n## What changes\n\n- the permit lasts two years instead of one\n- two number plates may be named\n- for a doctor's visit a notice within 48 hours is enough",
      },
    },
  ),
  release(
    "Approvato il bilancio: più manutenzioni, tariffe ferme",
    "Il Consiglio comunale ha approvato il bilancio di previsione. Aumentano i fondi per strade e scuole, restano uguali mensa e trasporto.",
    "Il Consiglio comunale ha approvato il bilancio di previsione con undici voti a favore e cinque contrari. La spesa per manutenzioni cresce del 12 per cento; le tariffe di mensa e trasporto scolastico non cambiano.\n\n«Prima di costruire, curiamo quello che c'è», spiega la sindaca Altea Pietraserena.\n\nLa guida alla lettura, in due pagine, è tra i documenti. Le cifre sono quelle della dimostrazione.",
    ["bilancio"],
    {
      image: "torre-orologio.jpg",
      documents: ["bilancio-di-previsione"],
      datasets: ["spese-per-missione"],
      people: ["altea-pietraserena"],
      places: ["palazzo-comunale"],
      en: {
        title: "Budget approved: more maintenance, charges unchanged",
        summary:
          "The council has approved the budget. More money for roads and schools, the same charges for school meals and buses.",
        body: "The council approved the budget with eleven votes for and five against. Spending on maintenance grows by 12 per cent; charges for meals and school buses do not change.\n\nA two-page guide is among the documents. The figures belong to the demonstration.",
      },
    },
  ),
  release(
    "Al MAEC la mostra sui bronzi supera i cinquemila visitatori",
    "Un visitatore su tre viene dall'estero. Il percorso tattile è il più apprezzato.",
    "La mostra «Bronzi, la luce degli Etruschi» ha superato i cinquemila visitatori. Uno su tre viene dall'estero, soprattutto da Stati Uniti, Germania e Francia.\n\nLe scuole prenotate sono quarantadue. «Toccare un bronzo, anche in copia, cambia il modo di guardarlo», dice l'assessora Nora Campobianco.",
    ["patrimonio-culturale", "turismo"],
    {
      image: "museo-etrusco.jpg",
      office: "maec",
      places: ["maec-palazzo-casali"],
      people: ["nora-campobianco"],
      datasets: ["presenze-turistiche"],
      en: {
        title: "MAEC: five thousand visitors for the exhibition on bronzes",
        summary: "One visitor in three comes from abroad. The touch tour is what people like most.",
        body: "The exhibition “Bronzes, the light of the Etruscans” has passed five thousand visitors. One in three comes from abroad, mostly from the United States, Germany and France.",
      },
    },
  ),
  release(
    "Camucia, al via il cantiere della nuova piazza",
    "I lavori dureranno sette mesi. I negozi restano aperti e raggiungibili a piedi.",
    "Comincia lunedì il cantiere della nuova piazza di Camucia. Si lavora per parti, così che negozi e ambulatori restino sempre raggiungibili a piedi.\n\n## Le fasi\n\n- due mesi per le reti di acqua e gas\n- tre mesi per la pavimentazione\n- due mesi per alberi, luci e panchine\n\nIl parcheggio provvisorio è dietro la stazione, con sessanta posti gratuiti.",
    ["urbanizzazione", "parcheggi"],
    { image: "cantiere.jpg", office: "ufficio-lavori-pubblici" },
  ),
  release(
    "Concorso per due agenti di Polizia Municipale: domande entro trenta giorni",
    "Due posti a tempo indeterminato. Il bando spiega requisiti, prove e punteggi.",
    "È aperto il concorso per due agenti di Polizia Municipale. Serve il diploma di scuola superiore e la patente B. Le prove sono due: una scritta e una orale, con una parte in inglese.\n\nIl Comune offre tre incontri gratuiti di orientamento, anche in collegamento.",
    ["concorsi", "polizia"],
    { office: "ufficio-personale", documents: ["bando-agente-polizia"], image: "arcate.jpg" },
  ),
  release(
    "Cortona Mix Festival, svelata l'anteprima",
    "Una serata al teatro Signorelli apre la nuova edizione, tra musica e letteratura.",
    "Il festival che mescola musica, libri e pensiero si presenta con una serata gratuita al teatro Signorelli. Il programma completo sarà distribuito in sala, anche in formato accessibile.",
    ["tempo-libero", "turismo"],
    { image: "sipario.jpg", office: "ufficio-cultura", places: ["teatro-signorelli"] },
  ),
  release(
    "Porta a porta anche a Terontola: si parte con i sacchi grigi",
    "Dal mese prossimo la raccolta cambia per 1.400 famiglie. Incontri con gli operatori in ogni zona.",
    "La raccolta porta a porta arriva a Terontola. A ogni famiglia sarà consegnato un kit con contenitori e calendario.\n\nGli operatori incontrano i residenti in tre assemblee. Per chi ha bambini piccoli o usa presidi sanitari è previsto un ritiro in più.",
    ["gestione-rifiuti"],
    { office: "ufficio-ambiente", documents: ["calendario-raccolta"], image: "colline-mattino.jpg" },
  ),
  release(
    "Allerta meteo arancione: scuole aperte, parchi chiusi",
    "Pioggia forte dalle 18 di oggi. Le indicazioni della protezione civile.",
    "La Regione ha emesso un'allerta arancione per temporali forti. Le scuole restano aperte; parchi e giardini sono chiusi fino a domani a mezzogiorno.\n\n## Che cosa fare\n\n- non sostare nei sottopassi e vicino ai corsi d'acqua\n- mettere al riparo vasi e oggetti sui balconi\n- in caso di pericolo chiamare il 112",
    ["protezione-civile"],
    { image: "pioggia.jpg", office: "polizia-municipale", documents: ["piano-protezione-civile"] },
  ),
  release(
    "Nidi, tutti i bambini in lista hanno trovato posto",
    "Dodici posti in più a Camucia azzerano la lista d'attesa.",
    "Con l'apertura di una nuova sezione a Camucia non c'è più lista d'attesa per i nidi comunali. La sezione accoglie dodici bambine e bambini dai 12 ai 36 mesi.",
    ["istruzione"],
    { image: "giochi.jpg", office: "ufficio-scuola" },
  ),
  release(
    "Restaurata la porta antica di via Guelfa",
    "Due mesi di lavoro per consolidare la pietra e togliere la vegetazione.",
    "Si è concluso il restauro della porta in fondo a via Guelfa. I tecnici hanno consolidato i conci, rimosso le radici e rifatto l'illuminazione con lampade a basso consumo.",
    ["patrimonio-culturale"],
    { image: "arco-porta.jpg", office: "ufficio-lavori-pubblici" },
  ),
  release(
    "Strade bianche, quaranta chilometri da sistemare",
    "Pubblicata la gara per la manutenzione delle strade vicinali della montagna.",
    "Il Comune affida la manutenzione di quaranta chilometri di strade bianche. La priorità va ai tratti percorsi dallo scuolabus e a quelli che portano a case abitate.",
    ["urbanizzazione"],
    { image: "cipressi.jpg", office: "ufficio-lavori-pubblici", documents: ["gara-manutenzione-strade"] },
  ),
  release(
    "Un registro pubblico per tutto quello che il Comune comunica",
    "Ogni comunicato, rettifica o ritiro ha un numero e una prova che chiunque può controllare.",
    "Da oggi ogni testo pubblicato dal Comune riceve un numero in un registro pubblico. Chi legge può verificare che un comunicato è proprio quello uscito quel giorno; se viene corretto, la correzione si vede.\n\n«Trasparenza vuol dire poter essere controllati», dice la sindaca Altea Pietraserena.",
    ["trasparenza-amministrativa", "comunicazione-istituzionale"],
    { image: "valdichiana.jpg", people: ["altea-pietraserena"] },
  ),
  release(
    "Regolamento urbanistico, una guida per capire le carte",
    "Poche pagine, con esempi, per sapere che cosa vale per casa propria.",
    "L'Ufficio urbanistica ha preparato una guida al regolamento, senza sigle e con esempi. Spiega come trovare la propria zona e quali lavori si possono fare senza permesso.",
    ["urbanizzazione"],
    {
      office: "ufficio-urbanistica",
      documents: ["regolamento-urbanistico-guida", "regolamento-urbanistico-zone"],
      image: "colline-tramonto.jpg",
    },
  ),
  release(
    "Biblioteca, prestiti in crescita e sala ragazzi rinnovata",
    "Più di ventimila prestiti in un anno; nuovi tavoli e luci per chi studia.",
    "La biblioteca chiude l'anno con oltre ventimila prestiti. La sala ragazzi ha nuovi tavoli, luci regolabili e uno scaffale di libri ad alta leggibilità.",
    ["istruzione", "tempo-libero"],
    { image: "libri.jpg", office: "biblioteca", places: ["biblioteca-comunale"] },
  ),
  release(
    "Mercato del sabato, nuovi posti per i produttori locali",
    "Otto banchi in più riservati a chi coltiva nel territorio.",
    "Il mercato del sabato si allarga con otto posti per aziende agricole del Comune. Il canone è dimezzato per il primo anno.",
    ["imprese"],
    { image: "mercato.jpg", office: "suap", places: ["piazza-della-repubblica"] },
  ),
  release(
    "Contributo affitto, aperto il bando",
    "Domande fino alla fine del mese. Sportello di aiuto a Camucia il martedì.",
    "È aperto il bando per il contributo all'affitto. L'ufficio aiuta a compilare la domanda ogni martedì a Camucia, senza appuntamento.",
    ["assistenza-sociale"],
    { office: "ufficio-servizi-sociali", documents: ["bando-contributo-affitto"], image: "arcate.jpg" },
  ),
  release(
    "Illuminazione, duemila lampade nuove",
    "Finita la sostituzione con lampade a basso consumo nelle frazioni.",
    "Sono duemila i punti luce sostituiti. Il consumo scende di oltre la metà e la luce è orientata verso terra, per vedere meglio le stelle.",
    ["urbanizzazione"],
    { image: "notte-stelle.jpg", office: "ufficio-lavori-pubblici" },
  ),
  release(
    "Piscina di Camucia, riaprono i corsi per tutte le età",
    "Iscrizioni da lunedì. Nuovo sollevatore per l'ingresso in acqua.",
    "Riprendono i corsi di nuoto, acquaticità e ginnastica dolce. L'impianto ha un nuovo sollevatore per le persone con disabilità.",
    ["sport"],
    { image: "acqua.jpg", office: "ufficio-cultura", places: ["piscina-di-camucia"] },
  ),
  release(
    "Tumuli del Sodo, visite guidate ogni domenica",
    "Archeologi e volontari accompagnano i visitatori; navetta dalla stazione.",
    "Ogni domenica mattina i tumuli del Sodo si visitano con una guida. Una navetta gratuita parte dalla stazione di Camucia alle 10.",
    ["patrimonio-culturale", "turismo"],
    { image: "tumuli.jpg", office: "maec", places: ["parco-archeologico-del-sodo"] },
  ),
  release(
    "Duecento alberi nuovi nei parchi",
    "Lecci, aceri e tigli nelle aree verdi di Camucia, Terontola e Mercatale.",
    "Sono state messe a dimora duecento piante scelte tra le specie del luogo. Ogni albero ha un cartellino con il nome e la data.",
    ["spazio-verde"],
    { image: "bosco.jpg", office: "ufficio-ambiente" },
  ),
  release(
    "Scuole, conclusi i lavori antisismici alla primaria",
    "Gli alunni tornano nelle loro aule dopo le vacanze.",
    "La scuola primaria ha superato i collaudi. I lavori hanno rinforzato i solai e sostituito gli infissi: l'edificio consumerà un terzo di energia in meno.",
    ["istruzione", "urbanizzazione"],
    { image: "cantiere.jpg", office: "ufficio-lavori-pubblici" },
  ),
  release(
    "Turismo, estate con presenze in aumento",
    "Cresce la permanenza media; più visitatori da Paesi Bassi e Brasile.",
    "I dati provvisori dell'estate mostrano presenze in aumento del sei per cento e una permanenza media di 3,4 notti. Sono dati di dimostrazione.",
    ["turismo"],
    { image: "colline-tramonto.jpg", office: "ufficio-cultura", datasets: ["presenze-turistiche"] },
  ),
  release(
    "Sicurezza stradale, nuovi attraversamenti davanti alle scuole",
    "Passaggi rialzati e luci in quattro punti del territorio.",
    "La Polizia Municipale ha individuato con le scuole i quattro attraversamenti più delicati. Ora hanno passaggi rialzati, luci e segnaletica tattile.",
    ["polizia", "istruzione"],
    { office: "polizia-municipale", image: "viale-alberato.jpg" },
  ),
  release(
    "Gemellaggi, in viaggio trenta studenti",
    "Due settimane di scambio tra scuole, ospiti nelle famiglie.",
    "Trenta studenti delle superiori partono per lo scambio con le città gemellate. In primavera le famiglie cortonesi ospiteranno i loro coetanei.",
    ["istruzione"],
    { office: "ufficio-cultura", documents: ["gemellaggio-accordo"], image: "colline-mattino.jpg" },
  ),
  release(
    "Olio nuovo, la festa torna in piazza",
    "Due giorni di assaggi, frantoi aperti e incontri con i produttori.",
    "La festa dell'olio nuovo riporta in piazza venti produttori. Una giuria assaggia alla cieca e premia il migliore.",
    ["imprese", "turismo"],
    { image: "oliveto.jpg", office: "suap" },
  ),
  release(
    "TARI, due rate e sconti per chi composta",
    "Le regole per il pagamento e come chiedere la riduzione.",
    "La tassa sui rifiuti si paga in due rate. Chi fa il compostaggio domestico ha diritto a uno sconto del dieci per cento, da chiedere una sola volta.",
    ["imposte", "gestione-rifiuti"],
    { office: "ufficio-tributi", documents: ["tariffe-tari", "dichiarazione-tari"], image: "vigneto.jpg" },
  ),
  release(
    "Autobus, più corse la sera tra stazione e centro",
    "Ultima partenza alle 23.10 dal giovedì alla domenica.",
    "Per chi studia, lavora o esce la sera ci sono quattro corse in più tra la stazione di Camucia e piazza Garibaldi. Tutti i mezzi hanno la pedana.",
    ["mobilita-sostenibile"],
    { office: "ufficio-lavori-pubblici", places: ["piazza-garibaldi"], image: "valdichiana.jpg" },
  ),
  release(
    "Sedute del Consiglio con i sottotitoli",
    "La diretta è accessibile anche a chi non sente; l'archivio resta in rete.",
    "Da questo mese la diretta del Consiglio comunale ha i sottotitoli. Le registrazioni restano a disposizione con la trascrizione.",
    ["trasparenza-amministrativa"],
    { office: "consiglio-comunale", image: "torre-orologio.jpg" },
  ),
  release(
    "Volontari della protezione civile, cento iscritti",
    "Un corso di base in primavera per chi vuole unirsi.",
    "I volontari sono diventati cento. Il corso di base, gratuito, insegna a usare le radio, a montare le tende e ad assistere le persone fragili.",
    ["protezione-civile"],
    { office: "polizia-municipale", image: "bosco.jpg" },
  ),
  release(
    "Fortezza del Girifalco, un anno di mostre",
    "Fotografia, ceramica e un laboratorio permanente per le scuole.",
    "La fortezza presenta il calendario dell'anno: due mostre di fotografia, una di ceramica e un laboratorio aperto alle classi.",
    ["patrimonio-culturale", "turismo"],
    { image: "fortezza.jpg", office: "ufficio-cultura", places: ["fortezza-del-girifalco"] },
  ),
];

/** Thirty press releases over some eight months, newest first. */
export const pressReleases = (calendar: Calendar): readonly DemoItem[] =>
  releases.map((input, index) =>
    newsItem(calendar, {
      ...input,
      type: "comunicati",
      daysAgo: index * 8 + (index % 3),
      number: String(releases.length - index),
    }),
  );
