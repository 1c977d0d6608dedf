/** German texts of `statisticsText`. */
export const de = {
  title: "Statistik der Website",
  description:
    "Wie viele Menschen die Website lesen, welche Bereiche und welche Seiten: jede Zahl mit ihrer Definition.",
  lead: "Wie viele Menschen die Website lesen, welche Bereiche und welche Seiten. Neben jeder Zahl steht ihre Definition.",
  period: "Zeitraum",
  periodShown: "Vom {{from}} bis {{until}}",
  from: "Vom",
  until: "Bis zum",
  show: "Anzeigen",
  presets: "Fertige Zeiträume",
  week: "Letzte 7 Tage",
  month: "Letzte 30 Tage",
  year: "Letzte 12 Monate",
  tooEarly: "Vor {{year}} gab es nichts zu zählen. Bitte wählen Sie Tage ab {{year}}.",
  badDate: "„{{text}}“ ist kein Datum. Schreiben Sie Jahr, Monat und Tag, zum Beispiel {{example}}.",
  upsideDown: "Der Zeitraum beginnt nach seinem Ende oder in der Zukunft. Wählen Sie einen früheren Anfang.",
  tooLong:
    "Der gewählte Zeitraum hat {{days}} Tage: Es können höchstens {{limit}} gezeigt werden. Bitte kürzen Sie ihn.",
  unavailable:
    "Die Zahlen sind im Augenblick nicht verfügbar. Gelesene Seiten werden weiter gezählt, nichts geht verloren: Versuchen Sie es in einigen Minuten noch einmal.",
  emptyTitle: "Keine Seite gezählt",
  empty:
    "Im gewählten Zeitraum wurde keine Seite gezählt. Eine gelesene Seite erscheint hier nach etwa einer Minute; für Tage vor der Eröffnung dieser Website gibt es Zahlen nur, wenn sie importiert wurden. Automatische Programme und Personen, die nicht gezählt werden möchten, bleiben außen vor.",
  totals: "Auf einen Blick",
  visits: "Besuche",
  visitors: "Besucher",
  views: "Gelesene Seiten",
  timeOnPage: "Lesezeit",
  visitsDefinition:
    "Ein Besuch ist eine Reihe von Seiten, die derselbe Besucher ohne Pausen von {{minutes}} Minuten oder mehr gelesen hat. Ein Besuch über Mitternacht zählt an beiden Tagen.",
  visitorsDefinition:
    "Ein Besucher ist ein Browser in einem Netz, nur am selben Tag erkennbar. Für mehrere Tage ist die Zahl die Summe der Tage: Wer am nächsten Tag wiederkommt, wird noch einmal gezählt, weil wir nichts aufbewahren, woran er zu erkennen wäre. Zwei Personen mit demselben Browser im selben Netz zählen als eine.",
  viewsDefinition:
    "Eine gelesene Seite ist eine Seite der Website, die einer Person gezeigt wurde. Neu geladen zählt sie noch einmal. Automatische Programme, Dateien, Bilder, Fehler und vorab geladene Seiten zählen nicht.",
  timeDefinition:
    "Wie lange die Seite zu sehen war: Die Hälfte der gemessenen Seiten war mindestens so lange zu sehen. Gemessen an {{count}} gelesenen Seiten, deren Browser es mitgeteilt hat.",
  timeUnknown: "nicht gemessen",
  seconds_one: "{{count}} Sekunde",
  seconds_other: "{{count}} Sekunden",
  minutes: "{{minutes}} Min. {{seconds}} s",
  byDay: "Tag für Tag",
  chartTitle: "Gelesene Seiten und Besuche, Tag für Tag",
  chartTitleMonths: "Gelesene Seiten und Besuche, Monat für Monat",
  chartDescription:
    "Balkendiagramm vom {{from}} bis {{until}}: insgesamt {{views}} gelesene Seiten und {{visits}} Besuche. Der höchste Wert ist {{most}} gelesene Seiten, {{mostWhen}}. Dieselben Zahlen stehen in der folgenden Tabelle.",
  chartLegend: "Heller Balken: gelesene Seiten. Dunkler Balken: Besuche.",
  dayTable: "Die Zahlen des Diagramms als Tabelle",
  dayCaption: "Besuche, Besucher und gelesene Seiten je Tag",
  day: "Tag",
  bySection: "Nach Bereich",
  sectionCaption: "Besuche, Besucher und gelesene Seiten je Bereich, die meistgelesenen zuerst",
  section: "Bereich",
  sectionNote:
    "Ein Besuch zählt in jedem Bereich, von dem er eine Seite gelesen hat: Die Summe der Bereiche kann daher größer sein als die Besuche der Website. Gelesene Seiten dagegen ergeben die Summe.",
  otherPages: "Weitere Seiten (Startseite, Suche, Hinweise)",
  mostRead: "Meistgelesene Seiten",
  mostReadCaption_one: "Die meistgelesene Seite",
  mostReadCaption_other: "Die {{count}} meistgelesenen Seiten",
  page: "Seite",
  home: "Startseite",
  definitions: "Wie wir zählen",
  privacy:
    "Keine Cookies und keine dauerhafte Kennung. Die Netzadresse wird vor jedem Schreiben gekürzt und zusammen mit dem Namen des Browsers in eine Zahl verwandelt, mit einem Schlüssel, der am Ende des Tages gelöscht wird. Wer in seinem Browser „Do Not Track“ oder „Global Privacy Control“ einschaltet, wird nicht gezählt.",
  downloads: "Dieselben Zahlen als Daten",
  csv: "Als CSV herunterladen",
  json: "Als JSON herunterladen",
  time: "Die Tage beginnen um Mitternacht italienischer Zeit.",
  group: "Gruppe",
  item: "Eintrag",
  total: "gesamt",
};
