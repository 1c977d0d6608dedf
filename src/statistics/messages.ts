import { defineMessages } from "#src/kernel/messages.ts";
import { de } from "./messages.de.ts";
import { es } from "./messages.es.ts";
import { fr } from "./messages.fr.ts";

/** Texts of the page `/statistiche` and its files. */
export const statisticsText = defineMessages({
  it: {
    title: "Statistiche del sito",
    description: "Quante persone leggono il sito, quali sezioni e quali pagine: ogni numero con la sua definizione.",
    lead: "Quante persone leggono il sito, quali sezioni e quali pagine. Ogni numero sta accanto alla sua definizione.",
    period: "Periodo",
    periodShown: "Dal {{from}} al {{until}}",
    from: "Dal giorno",
    until: "Al giorno",
    show: "Mostra",
    presets: "Periodi pronti",
    week: "Ultimi 7 giorni",
    month: "Ultimi 30 giorni",
    year: "Ultimi 12 mesi",
    tooEarly: "Prima del {{year}} non c'era nulla da contare. Scelga giorni dal {{year}} in poi.",
    badDate: "«{{text}}» non è una data. Scriva anno, mese e giorno, per esempio {{example}}.",
    upsideDown: "Il periodo comincia dopo la sua fine o nel futuro. Scelga un giorno d’inizio precedente.",
    tooLong:
      "Il periodo scelto ha {{days}} giorni: se ne possono mostrare al massimo {{limit}}. Lo accorci, per favore.",
    unavailable:
      "I numeri non sono disponibili in questo momento. Le pagine lette continuano a essere contate e nulla va perduto: riprovi tra qualche minuto.",
    emptyTitle: "Nessuna pagina contata",
    empty:
      "Nel periodo scelto non è stata contata nessuna pagina. Una pagina letta compare qui dopo circa un minuto; dei giorni prima dell'apertura di questo sito ci sono i numeri solo se sono stati importati. Programmi automatici e persone che chiedono di non essere contate restano fuori.",
    totals: "In breve",
    visits: "Visite",
    visitors: "Visitatori",
    views: "Pagine viste",
    timeOnPage: "Tempo di lettura",
    visitsDefinition:
      "Una visita è una serie di pagine viste dallo stesso visitatore senza pause di {{minutes}} minuti o più. Una visita che passa la mezzanotte conta in entrambi i giorni.",
    visitorsDefinition:
      "Un visitatore è un browser in una rete, riconoscibile solo nello stesso giorno. Per più giorni il numero è la somma dei giorni: chi torna il giorno dopo è contato di nuovo, perché non conserviamo nulla che permetta di riconoscerlo. Due persone con lo stesso browser nella stessa rete contano come una.",
    viewsDefinition:
      "Una pagina vista è una pagina del sito mostrata a una persona. Ricaricarla la conta di nuovo. Programmi automatici, file, immagini, errori e pagine caricate in anticipo non contano.",
    timeDefinition:
      "Il tempo per cui la pagina è rimasta in vista: metà delle pagine misurate è rimasta in vista almeno così a lungo. Misurato su {{count}} pagine viste, quelle il cui browser lo ha comunicato.",
    timeUnknown: "non misurato",
    seconds_one: "{{count}} secondo",
    seconds_other: "{{count}} secondi",
    minutes: "{{minutes}} min {{seconds}} s",
    byDay: "Giorno per giorno",
    chartTitle: "Pagine viste e visite, giorno per giorno",
    chartTitleMonths: "Pagine viste e visite, mese per mese",
    chartDescription:
      "Grafico a barre dal {{from}} al {{until}}: {{views}} pagine viste e {{visits}} visite in tutto. Il valore più alto è di {{most}} pagine viste, {{mostWhen}}. Gli stessi numeri sono nella tabella che segue.",
    chartLegend: "Barra chiara: pagine viste. Barra scura: visite.",
    dayTable: "I numeri del grafico in una tabella",
    dayCaption: "Visite, visitatori e pagine viste per giorno",
    day: "Giorno",
    bySection: "Per sezione",
    sectionCaption: "Visite, visitatori e pagine viste per sezione, dalla più letta",
    section: "Sezione",
    sectionNote:
      "Una visita conta in ogni sezione di cui ha visto una pagina: la somma delle sezioni può quindi superare le visite del sito. Le pagine viste invece si sommano.",
    otherPages: "Altre pagine (pagina iniziale, ricerca, note)",
    mostRead: "Le pagine più lette",
    mostReadCaption_one: "La pagina più letta",
    mostReadCaption_other: "Le {{count}} pagine più lette",
    page: "Pagina",
    home: "Pagina iniziale",
    definitions: "Come contiamo",
    privacy:
      "Nessun cookie e nessun identificativo permanente. L’indirizzo di rete viene accorciato prima di ogni scrittura e trasformato, insieme al nome del browser, in un numero con una chiave che viene cancellata a fine giornata. Chi attiva «Do Not Track» o «Global Privacy Control» nel proprio browser non viene contato.",
    downloads: "Gli stessi numeri come dati",
    csv: "Scarica in CSV",
    json: "Scarica in JSON",
    time: "I giorni cominciano a mezzanotte, ora italiana.",
    group: "gruppo",
    item: "voce",
    total: "totale",
  },
  en: {
    title: "Site statistics",
    description: "How many people read this site, which sections and pages: every figure with its definition.",
    lead: "How many people read this site, which sections and which pages. Every figure stands beside its definition.",
    period: "Period",
    periodShown: "From {{from}} to {{until}}",
    from: "From",
    until: "To",
    show: "Show",
    presets: "Ready-made periods",
    week: "Last 7 days",
    month: "Last 30 days",
    year: "Last 12 months",
    tooEarly: "There was nothing to count before {{year}}. Please choose days from {{year}} on.",
    badDate: "“{{text}}” is not a date. Please write year, month and day, for example {{example}}.",
    upsideDown: "The period begins after its end, or in the future. Please choose an earlier first day.",
    tooLong: "The chosen period has {{days}} days: at most {{limit}} can be shown. Please make it shorter.",
    unavailable:
      "The figures are not available right now. Pages are still being counted and nothing is lost: please try again in a few minutes.",
    emptyTitle: "No page counted",
    empty:
      "No page was counted in the chosen period. A page that is read appears here after about a minute; of days before this site opened there are figures only where they were imported. Robots and people who ask not to be counted are left out.",
    totals: "In short",
    visits: "Visits",
    visitors: "Visitors",
    views: "Page views",
    timeOnPage: "Reading time",
    visitsDefinition:
      "A visit is a series of pages seen by the same visitor without a pause of {{minutes}} minutes or more. A visit that goes on past midnight counts on both days.",
    visitorsDefinition:
      "A visitor is a browser in a network, recognisable within the same day only. For several days the figure is the sum of the days: who comes back the next day is counted again, because we keep nothing that would let us recognise them. Two people with the same browser in the same network count as one.",
    viewsDefinition:
      "A page view is a page of this site shown to a person. Reloading counts again. Robots, files, pictures, errors and pages fetched in advance do not count.",
    timeDefinition:
      "How long the page was in view: half of the measured pages were in view at least this long. Measured on {{count}} page views, those whose browser told us.",
    timeUnknown: "not measured",
    seconds_one: "{{count}} second",
    seconds_other: "{{count}} seconds",
    minutes: "{{minutes}} min {{seconds}} s",
    byDay: "Day by day",
    chartTitle: "Page views and visits, day by day",
    chartTitleMonths: "Page views and visits, month by month",
    chartDescription:
      "Bar chart from {{from}} to {{until}}: {{views}} page views and {{visits}} visits in all. The highest value is {{most}} page views, {{mostWhen}}. The same figures are in the table below.",
    chartLegend: "Light bar: page views. Dark bar: visits.",
    dayTable: "The figures of the chart in a table",
    dayCaption: "Visits, visitors and page views by day",
    day: "Day",
    bySection: "By section",
    sectionCaption: "Visits, visitors and page views by section, most read first",
    section: "Section",
    sectionNote:
      "A visit counts in each section of which it saw a page: the sum of the sections may therefore exceed the visits of the site. Page views do add up.",
    otherPages: "Other pages (home, search, notes)",
    mostRead: "Most read pages",
    mostReadCaption_one: "The most read page",
    mostReadCaption_other: "The {{count}} most read pages",
    page: "Page",
    home: "Home page",
    definitions: "How we count",
    privacy:
      "No cookie and no lasting identifier. The network address is shortened before anything is written and turned, together with the browser’s name, into a number with a key that is deleted when the day is over. Who turns on “Do Not Track” or “Global Privacy Control” in their browser is not counted.",
    downloads: "The same figures as data",
    csv: "Download as CSV",
    json: "Download as JSON",
    time: "Days begin at midnight, Italian time.",
    group: "group",
    item: "item",
    total: "total",
  },
  de,
  fr,
  es,
});

export type StatisticsText = ReturnType<typeof statisticsText>;
