/** German texts of `openDataText`. */
export const de = {
  "catalogue.title": "Katalog der offenen Daten - {{name}}",
  "catalogue.description": "Die Daten, die die Gemeinde in offenen Formaten veröffentlicht.",
  title: "Offene Daten und API",
  lead: "Alles, was auf dieser Website zu lesen ist, kann auch ein Programm lesen, ohne Anmeldung und ohne um Erlaubnis zu fragen.",
  licence: "Lizenz",
  "licence.text":
    "Soweit nichts anderes angegeben ist, stehen die Inhalte unter der Lizenz Creative Commons Namensnennung 4.0 (CC BY 4.0): Sie dürfen auch kommerziell weiterverwendet werden, wenn die Gemeinde genannt wird.",
  datasets: "Datensätze",
  "datasets.text": "Die Datensätze stehen im Bereich",
  "datasets.catalogue": "Den Katalog nach dem italienischen Profil DCAT-AP_IT gibt es in zwei Formaten:",
  api: "API",
  "api.text":
    "Die API gibt jedes öffentliche Dokument als JSON, nur zum Lesen. Erlaubt sind {{most}} Anfragen in der Minute; die vollständige Beschreibung ist im Format OpenAPI 3.1.",
  "api.description": "Beschreibung der API (OpenAPI 3.1)",
  "api.examples": "Beispiele",
  "example.index": "Was es gibt",
  "example.news": "Die neuesten Nachrichten",
  "example.events": "Die Veranstaltungen ab heute",
  "example.updated": "Was sich geändert hat, der Reihe nach, um eine Kopie zu führen",
  "example.topics": "Die Themen",
  "example.search": "Ein Wort suchen",
  copies: "Wer eine Kopie führt",
  "copies.text":
    "Ein Dokument kann jederzeit enden oder zurückgezogen werden. Wer eine Kopie führt, prüfe sie oft: Mit der Kopfzeile If-None-Match sagt die Antwort 304, dass sich nichts geändert hat, und 404, dass das Dokument nicht mehr öffentlich ist. Jede Antwort trägt die Nummer des Registereintrags, mit dem sich der Text prüfen lässt.",
  feeds: "Weitere Formate",
  "feeds.text":
    "Jede Liste der Website hat einen Feed als RSS, Atom und JSON Feed; Veranstaltungen lassen sich in den Kalender eintragen (iCalendar); jede Seite enthält schema.org-Daten (JSON-LD).",
  "feeds.news": "Feed der Nachrichten",
  "feeds.events": "Kalender der Veranstaltungen",
  "feeds.sitemap": "Übersicht der Website für Suchmaschinen",
  "feeds.register": "Register der Veröffentlichungen",
};
