/** Spanish texts of `openDataText`. */
export const es = {
  "catalogue.title": "Catálogo de datos abiertos - {{name}}",
  "catalogue.description": "Los datos que el municipio publica en formato abierto.",
  title: "Datos abiertos y API",
  lead: "Todo lo que se lee en este sitio también se puede leer con un programa, sin registrarse y sin pedir permiso.",
  licence: "Licencia",
  "licence.text":
    "Salvo que se indique otra cosa, los contenidos tienen la licencia Creative Commons Reconocimiento 4.0 (CC BY 4.0): se pueden reutilizar, también con fines comerciales, citando al municipio.",
  datasets: "Conjuntos de datos",
  "datasets.text": "Los conjuntos de datos están en la sección",
  "datasets.catalogue": "El catálogo, según el perfil nacional DCAT-AP_IT, está en dos formatos:",
  api: "API",
  "api.text":
    "La API da cada documento público en JSON, solo para leer. Se pueden hacer {{most}} consultas por minuto; la descripción completa está en formato OpenAPI 3.1.",
  "api.description": "Descripción de la API (OpenAPI 3.1)",
  "api.examples": "Ejemplos",
  "example.index": "Qué hay",
  "example.news": "Las novedades más recientes",
  "example.events": "Los eventos de hoy en adelante",
  "example.updated": "Qué ha cambiado, por orden, para mantener una copia",
  "example.topics": "Los temas",
  "example.search": "Buscar una palabra",
  copies: "Quien guarda una copia",
  "copies.text":
    "Un documento puede terminar o ser retirado en cualquier momento. Quien guarde una copia debe comprobarla a menudo: con la cabecera If-None-Match la respuesta 304 dice que nada ha cambiado, y 404 que el documento ya no es público. Cada respuesta lleva el número del asiento del registro con el que se puede verificar el texto.",
  feeds: "Otros formatos",
  "feeds.text":
    "Cada lista del sitio tiene un canal RSS, Atom y JSON Feed; los eventos se pueden añadir al calendario (iCalendar); cada página contiene datos schema.org (JSON-LD).",
  "feeds.news": "Canal de novedades",
  "feeds.events": "Calendario de eventos",
  "feeds.sitemap": "Mapa del sitio para los buscadores",
  "feeds.register": "Registro de publicaciones",
};
