/** French texts of `openDataText`. */
export const fr = {
  "catalogue.title": "Catalogue des données ouvertes - {{name}}",
  "catalogue.description": "Les données que la commune publie en format ouvert.",
  title: "Données ouvertes et API",
  lead: "Tout ce qui se lit sur ce site peut aussi être lu par un programme, sans inscription et sans demander la permission.",
  licence: "Licence",
  "licence.text":
    "Sauf indication contraire, les contenus ont la licence Creative Commons Attribution 4.0 (CC BY 4.0) : on peut les réutiliser, même à des fins commerciales, en citant la commune.",
  datasets: "Jeux de données",
  "datasets.text": "Les jeux de données sont dans la rubrique",
  "datasets.catalogue": "Le catalogue, selon le profil national DCAT-AP_IT, existe en deux formats :",
  api: "API",
  "api.text":
    "L'API donne chaque document public en JSON, en lecture seule. On peut faire {{most}} demandes par minute ; la description complète est au format OpenAPI 3.1.",
  "api.description": "Description de l'API (OpenAPI 3.1)",
  "api.examples": "Exemples",
  "example.index": "Ce qu'il y a",
  "example.news": "Les actualités les plus récentes",
  "example.events": "Les événements à partir d'aujourd'hui",
  "example.updated": "Ce qui a changé, dans l'ordre, pour tenir une copie",
  "example.topics": "Les thèmes",
  "example.search": "Chercher un mot",
  copies: "Qui tient une copie",
  "copies.text":
    "Un document peut finir ou être retiré à tout moment. Qui en tient une copie doit la contrôler souvent : avec l'en-tête If-None-Match, la réponse 304 dit que rien n'a changé, et 404 que le document n'est plus public. Chaque réponse porte le numéro de l'entrée du registre avec laquelle on peut vérifier le texte.",
  feeds: "Autres formats",
  "feeds.text":
    "Chaque liste du site a un flux RSS, Atom et JSON Feed ; les événements peuvent s'ajouter au calendrier (iCalendar) ; chaque page contient des données schema.org (JSON-LD).",
  "feeds.news": "Flux des actualités",
  "feeds.events": "Calendrier des événements",
  "feeds.sitemap": "Plan du site pour les moteurs de recherche",
  "feeds.register": "Registre des publications",
};
