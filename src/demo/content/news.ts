import type { Calendar, DemoItem } from "../item.ts";
import { type NewsInput, newsItem } from "./news-item.ts";

type Line = readonly [title: string, summary: string, body: string, topics: string[], office: string, image?: string];

const articles: readonly Line[] = [
  [
    "Un giorno con gli archeologi del Sodo",
    "Come si lavora in uno scavo, dall'alba alla catalogazione.",
    "La giornata comincia alle sei, prima del caldo. Si gratta, si setaccia, si disegna. Ogni frammento ha un numero e un posto sulla carta. Nel pomeriggio si lava, e a volte sotto la terra appare un segno.",
    ["patrimonio-culturale"],
    "maec",
    "tumuli.jpg",
  ],
  [
    "Le strade dell'acqua in Valdichiana",
    "Un itinerario in bicicletta lungo i canali della bonifica.",
    "Quarantacinque chilometri in piano, su argini e strade bianche, fra chiuse e fattorie. Il percorso si può dividere in due e tornare in treno.",
    ["turismo", "mobilita-sostenibile"],
    "ufficio-cultura",
    "valdichiana.jpg",
  ],
  [
    "Come nasce la stagione del teatro",
    "Chi sceglie gli spettacoli, quanto costano, chi li vede.",
    "Una stagione comincia un anno prima. Si guardano cinquanta spettacoli per sceglierne dieci; si cerca di tenere insieme classici, ragazzi e nuove voci.",
    ["tempo-libero"],
    "ufficio-cultura",
    "sipario.jpg",
  ],
  [
    "Il lampadario etrusco spiegato ai bambini",
    "Sedici becchi, una Gorgone e tanto bronzo: lo raccontano le classi quinte.",
    "Le quinte della primaria hanno scritto e illustrato le schede del lampadario. Ora si ascoltano nelle audioguide del museo.",
    ["patrimonio-culturale", "istruzione"],
    "maec",
    "museo-etrusco.jpg",
  ],
  [
    "Dieci alberi da conoscere",
    "Una passeggiata nei giardini del Parterre, tra lecci e ippocastani.",
    "Dieci cartelli raccontano età, storia e abitanti degli alberi più grandi. Il più vecchio ha visto passare il Grand Tour.",
    ["spazio-verde"],
    "ufficio-ambiente",
    "viale-alberato.jpg",
  ],
  [
    "I mestieri di via Nazionale",
    "Il rilegatore, la sarta, il corniciaio: chi lavora ancora con le mani.",
    "In via Nazionale ci sono ancora sette botteghe artigiane. Abbiamo chiesto che cosa cambia e che cosa resta.",
    ["imprese"],
    "suap",
    "mercato.jpg",
  ],
  [
    "La cucina della mensa, chilometro per chilometro",
    "Da dove vengono pasta, legumi e olio che i bambini mangiano a scuola.",
    "Metà degli ingredienti arriva da meno di cinquanta chilometri. Le cuoche provano un piatto nuovo ogni stagione, e i voti li danno i bambini.",
    ["istruzione"],
    "ufficio-scuola",
    "vigneto.jpg",
  ],
  [
    "Le frazioni della montagna, d'inverno",
    "Spazzaneve, medico, scuolabus: come ci si organizza.",
    "Quando nevica, il piano parte alle quattro del mattino. Tre mezzi, sei persone e una lista di case dove vive qualcuno che non può restare isolato.",
    ["protezione-civile"],
    "ufficio-lavori-pubblici",
    "bosco.jpg",
  ],
  [
    "Leggere le statistiche del sito senza farsi ingannare",
    "Visite, visitatori, pagine: che cosa vogliono dire i numeri che pubblichiamo.",
    "Una visita non è una persona, e una persona non è un clic. Accanto a ogni numero trova la sua definizione: così il confronto tra un anno e l'altro è onesto.",
    ["comunicazione-istituzionale", "trasparenza-amministrativa"],
    "ufficio-stampa",
    "colline-mattino.jpg",
  ],
  [
    "Il tramonto più bello: cinque punti da cui guardarlo",
    "Dalla fortezza alla chiesa del Calcinaio, scelti dai lettori.",
    "Abbiamo chiesto a chi abita qui. Al primo posto il piazzale di Santa Margherita, quando il lago diventa d'oro.",
    ["turismo"],
    "ufficio-cultura",
    "colline-tramonto.jpg",
  ],
];

const notices: readonly Line[] = [
  [
    "Chiusura anticipata degli uffici per assemblea",
    "Venerdì gli sportelli chiudono alle 11.",
    "Per un'assemblea del personale gli sportelli chiudono alle 11. Restano garantiti stato civile e Polizia Municipale.",
    ["comunicazione-istituzionale"],
    "urp",
  ],
  [
    "Sospensione dell'acqua in via Guelfa",
    "Martedì dalle 8.30 alle 13, per un lavoro sulla rete.",
    "Il gestore sostituisce una valvola. Alla riapertura l'acqua può essere torbida per qualche minuto: è consigliabile farla scorrere.",
    ["urbanizzazione"],
    "ufficio-lavori-pubblici",
  ],
  [
    "ZTL, orario del mercato",
    "Il sabato i varchi sono attivi anche per i residenti fino alle 14.30.",
    "Durante il mercato nessun veicolo può entrare in centro dalle 6 alle 14.30, tranne i mezzi di soccorso e chi ha il contrassegno.",
    ["ztl"],
    "polizia-municipale",
  ],
  [
    "Lavaggio strade, divieto di sosta in viale Battisti",
    "Giovedì notte dalle 23 alle 6.",
    "I veicoli in sosta saranno rimossi. I cartelli sono già sul posto.",
    ["parcheggi", "polizia"],
    "polizia-municipale",
  ],
  [
    "Cimiteri, orario invernale",
    "Dal mese prossimo ingresso dalle 8 alle 17.",
    "L'orario riguarda tutti i cimiteri comunali. I cancelli si chiudono da soli; per uscire basta premere il pulsante.",
    ["comunicazione-istituzionale"],
    "ufficio-lavori-pubblici",
  ],
  [
    "Raccolta rifiuti nei giorni di festa",
    "Il ritiro della carta è spostato al giorno dopo.",
    "Nelle zone B e C la carta si espone la sera del giorno di festa. Non cambia nulla per l'umido.",
    ["gestione-rifiuti"],
    "ufficio-ambiente",
  ],
  [
    "Divieto di usare acqua potabile per innaffiare",
    "Vale dalle 8 alle 21, fino a nuovo avviso.",
    "Per il calo delle sorgenti si chiede di non usare l'acqua dell'acquedotto per giardini, auto e piscine durante il giorno.",
    ["protezione-civile"],
    "ufficio-ambiente",
  ],
  [
    "Sportello anagrafe chiuso per aggiornamento dei sistemi",
    "Mercoledì mattina non si rilasciano carte d'identità.",
    "Gli appuntamenti sono spostati e gli interessati già avvisati. Per urgenze telefonare ai Servizi demografici.",
    ["residenza"],
    "servizi-demografici",
  ],
  [
    "Potatura dei tigli in viale Giardini Pubblici",
    "Una corsia chiusa per tre giorni, con movieri.",
    "I lavori si svolgono dalle 8 alle 16. La passeggiata resta aperta.",
    ["spazio-verde"],
    "ufficio-ambiente",
  ],
  [
    "Iscrizioni allo scuolabus, ultimi giorni",
    "C'è tempo fino alla fine della settimana.",
    "Chi si iscrive dopo sarà messo in lista e servito se restano posti sulla linea.",
    ["istruzione"],
    "ufficio-scuola",
  ],
];

const item =
  (calendar: Calendar, type: NewsInput["type"], everyDays: number) =>
  ([title, summary, body, topics, office, image]: Line, index: number): DemoItem =>
    newsItem(calendar, {
      ...{ type, title, summary, body, topics },
      daysAgo: index * everyDays + 1,
      options: { office, ...(image && { image }) },
    });

/** Ten articles and ten notices, newest first. */
export const news = (calendar: Calendar): readonly DemoItem[] => [
  ...articles.map(item(calendar, "notizie", 11)),
  ...notices.map(item(calendar, "avvisi", 5)),
];
