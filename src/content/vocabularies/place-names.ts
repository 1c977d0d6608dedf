import { translatedNames } from "./translated-names.ts";

/** Names of `place-types.ts` in German, French and Spanish, by code. */
export const placeNames = translatedNames(`
architettura-militare | Wehrbau | Architecture militaire et fortifiée | Arquitectura militar y fortificada
castello | Burg oder Schloss | Château | Castillo
fortezza | Festung | Forteresse | Fortaleza
mura | Stadtmauern | Remparts | Murallas
roccaforte | Feste | Place forte | Plaza fuerte
torre | Turm | Tour | Torre
architettura-residenziale | Wohnbau | Architecture résidentielle | Arquitectura residencial
trullo | Trullo | Trullo | Trullo
villa | Villa | Villa | Villa
palazzo | Palast | Palais | Palacio
area-archeologica | Archäologisches Gelände | Zone archéologique | Zona arqueológica
sito-archeologico | Ausgrabungsstätte | Site archéologique | Yacimiento arqueológico
parco-archeologico | Archäologischer Park | Parc archéologique | Parque arqueológico
centro-cultura | Kulturzentrum | Centre culturel | Centro de cultura
acquario | Aquarium | Aquarium | Acuario
anfiteatro | Amphitheater | Amphithéâtre | Anfiteatro
archivio | Archiv | Archives | Archivo
auditorium | Konzertsaal | Auditorium | Auditorio
biblioteca | Bibliothek | Bibliothèque | Biblioteca
cinema | Kino | Cinéma | Cine
galleria | Galerie | Galerie | Galería
museo | Museum | Musée | Museo
osservatorio | Observatorium | Observatoire | Observatorio
pinacoteca | Gemäldegalerie | Pinacothèque | Pinacoteca
planetario | Planetarium | Planétarium | Planetario
scuola | Schule | École | Escuela
teatro | Theater | Théâtre | Teatro
universita | Universität oder Fakultät | Université ou faculté | Universidad o facultad
edificio-di-culto | Gotteshaus | Édifice religieux | Edificio de culto
abbazia | Abtei | Abbaye | Abadía
chiesa | Kirche | Église | Iglesia
campanile | Glockenturm | Clocher | Campanario
battistero | Taufkirche | Baptistère | Baptisterio
convento | Konvent | Couvent | Convento
duomo | Dom | Cathédrale (duomo) | Catedral (duomo)
edicola | Bildstock | Oratoire | Hornacina
eremo | Einsiedelei | Ermitage | Ermita
mausoleo | Mausoleum | Mausolée | Mausoleo
monastero | Kloster | Monastère | Monasterio
santuario | Wallfahrtskirche | Sanctuaire | Santuario
sinagoga | Synagoge | Synagogue | Sinagoga
tempio | Tempel | Temple | Templo
sepolcro | Grabmal | Sépulcre | Sepulcro
basilica | Basilika | Basilique | Basílica
cappella | Kapelle | Chapelle | Capilla
catacomba | Katakombe | Catacombe | Catacumba
cattedrale | Kathedrale | Cathédrale | Catedral
cimitero | Friedhof | Cimetière | Cementerio
monumento-complesso | Denkmal oder Denkmalensemble | Monument ou ensemble monumental | Monumento o conjunto monumental
archi | Bögen | Arcs | Arcos
colonna | Säule | Colonne | Columna
complesso-monumentale | Denkmalensemble | Ensemble monumental | Conjunto monumental
monumento | Denkmal | Monument | Monumento
obelisco | Obelisk | Obélisque | Obelisco
parco-e-giardino | Park und Garten | Parc et jardin | Parque y jardín
belvedere | Aussichtspunkt | Belvédère | Mirador
parco | Park | Parc | Parque
giardino | Garten | Jardin | Jardín
viale | Allee | Allée | Paseo
bellezza-naturale | Naturschönheit | Site naturel | Belleza natural
costa-marittima | Meeresküste | Côte maritime | Costa
lago | See | Lac | Lago
corso-d-acqua | Wasserlauf | Cours d'eau | Curso de agua
montagna | Berg | Montagne | Montaña
ghiacciaio | Gletscher | Glacier | Glaciar
riserva | Naturschutzgebiet | Réserve naturelle | Reserva natural
foresta | Wald | Forêt et bois | Bosque
vulcano | Vulkan | Volcan | Volcán
sport-tempo-libero | Sport und Freizeit | Sport et loisirs | Deporte y tiempo libre
campo-sportivo | Sportplatz | Terrain de sport | Campo deportivo
piscina | Schwimmbad | Piscine | Piscina
stadio | Stadion | Stade | Estadio
terme | Thermen | Thermes | Termas
casino | Spielbank | Casino | Casino
circolo-sportivo | Sportverein | Club sportif | Club deportivo
piazza | Platz | Place | Plaza
architettura-commerciale | Handelsbau | Architecture commerciale | Arquitectura comercial
mercato | Märkte | Marchés | Mercados
farmacia | Apotheken | Pharmacies | Farmacias
assistenza | Sozialzentrum | Centre d'aide sociale | Centro de asistencia social
casa-di-riposo | Altenheim | Maison de retraite | Residencia de mayores
centro-di-accoglienza | Aufnahmezentrum | Centre d'accueil | Centro de acogida
ospedale | Krankenhaus | Hôpital | Hospital
infrastruttura | Infrastruktur und Anlage | Infrastructure et installation | Infraestructura e instalación
centro-di-raccolta | Wertstoffhof | Déchetterie | Punto limpio
acquedotto | Aquädukt | Aqueduc | Acueducto
aeroporto | Flughafen | Aéroport | Aeropuerto
porto | Hafen | Port | Puerto
ricettiva | Unterkunft | Hébergement | Alojamiento
albergo | Hotel | Hôtel | Hotel
foresteria | Gästehaus | Maison d'hôtes | Casa de huéspedes
rifugio | Schutzhütte | Refuge | Refugio
rifugio-animali | Tierheim | Refuge pour animaux | Refugio de animales
`);
