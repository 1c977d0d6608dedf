import { placeNames } from "./place-names.ts";
import { terms } from "./term.ts";

/**
 * Tipi di luogo: 13 groups and their terms. "Parco archeologico", which the model names in two groups, stands once.
 * Source: Modello Comuni, taxonomies.
 */
export const placeTypes = terms(
  `
architettura-militare | Architettura militare e fortificata | Military architecture
castello | Castello | Castle | architettura-militare
fortezza | Fortezza | Fortress | architettura-militare
mura | Mura | Town walls | architettura-militare
roccaforte | Roccaforte | Stronghold | architettura-militare
torre | Torre | Tower | architettura-militare
architettura-residenziale | Architettura residenziale | Residential architecture
trullo | Trullo | Trullo | architettura-residenziale
villa | Villa | Villa | architettura-residenziale
palazzo | Palazzo | Palace | architettura-residenziale
area-archeologica | Area archeologica | Archaeological area
sito-archeologico | Sito archeologico | Archaeological site | area-archeologica
parco-archeologico | Parco archeologico | Archaeological park | area-archeologica
centro-cultura | Centro per la cultura | Cultural centre
acquario | Acquario | Aquarium | centro-cultura
anfiteatro | Anfiteatro | Amphitheatre | centro-cultura
archivio | Archivio | Archive | centro-cultura
auditorium | Auditorium | Auditorium | centro-cultura
biblioteca | Biblioteca | Library | centro-cultura
cinema | Cinema | Cinema | centro-cultura
galleria | Galleria | Gallery | centro-cultura
museo | Museo | Museum | centro-cultura
osservatorio | Osservatorio | Observatory | centro-cultura
pinacoteca | Pinacoteca | Picture gallery | centro-cultura
planetario | Planetario | Planetarium | centro-cultura
scuola | Scuola | School | centro-cultura
teatro | Teatro | Theatre | centro-cultura
universita | Università/Facoltà | University or faculty | centro-cultura
edificio-di-culto | Edificio di culto | Place of worship
abbazia | Abbazia | Abbey | edificio-di-culto
chiesa | Chiesa | Church | edificio-di-culto
campanile | Campanile | Bell tower | edificio-di-culto
battistero | Battistero | Baptistery | edificio-di-culto
convento | Convento | Convent | edificio-di-culto
duomo | Duomo | Duomo | edificio-di-culto
edicola | Edicola | Wayside shrine | edificio-di-culto
eremo | Eremo | Hermitage | edificio-di-culto
mausoleo | Mausoleo | Mausoleum | edificio-di-culto
monastero | Monastero | Monastery | edificio-di-culto
santuario | Santuario | Sanctuary | edificio-di-culto
sinagoga | Sinagoga | Synagogue | edificio-di-culto
tempio | Tempio | Temple | edificio-di-culto
sepolcro | Sepolcro | Tomb | edificio-di-culto
basilica | Basilica | Basilica | edificio-di-culto
cappella | Cappella | Chapel | edificio-di-culto
catacomba | Catacomba | Catacomb | edificio-di-culto
cattedrale | Cattedrale | Cathedral | edificio-di-culto
cimitero | Cimitero | Cemetery | edificio-di-culto
monumento-complesso | Monumento o complesso monumentale | Monument or monumental complex
archi | Archi | Arches | monumento-complesso
colonna | Colonna | Column | monumento-complesso
complesso-monumentale | Complesso monumentale | Monumental complex | monumento-complesso
monumento | Monumento | Monument | monumento-complesso
obelisco | Obelisco | Obelisk | monumento-complesso
parco-e-giardino | Parco e giardino | Park and garden
belvedere | Belvedere | Viewpoint | parco-e-giardino
parco | Parco | Park | parco-e-giardino
giardino | Giardino | Garden | parco-e-giardino
viale | Viale | Avenue | parco-e-giardino
bellezza-naturale | Bellezza naturale | Natural beauty
costa-marittima | Costa marittima | Coast | bellezza-naturale
lago | Lago | Lake | bellezza-naturale
corso-d-acqua | Corso d'acqua | Watercourse | bellezza-naturale
montagna | Montagna | Mountain | bellezza-naturale
ghiacciaio | Ghiacciaio | Glacier | bellezza-naturale
riserva | Riserva Naturale | Nature reserve | bellezza-naturale
foresta | Foresta e bosco | Forest and wood | bellezza-naturale
vulcano | Vulcano | Volcano | bellezza-naturale
sport-tempo-libero | Luogo per lo sport e il tempo libero | Sports and leisure
campo-sportivo | Campo sportivo | Sports ground | sport-tempo-libero
piscina | Piscina | Swimming pool | sport-tempo-libero
stadio | Stadio | Stadium | sport-tempo-libero
terme | Terme | Thermal baths | sport-tempo-libero
casino | Casinò | Casino | sport-tempo-libero
circolo-sportivo | Circolo sportivo | Sports club | sport-tempo-libero
piazza | Piazza | Square | sport-tempo-libero
architettura-commerciale | Architettura commerciale | Commercial building
mercato | Mercati | Markets | architettura-commerciale
farmacia | Farmacie | Pharmacies | architettura-commerciale
assistenza | Centro per l'assistenza e la tutela sociale | Social care centre
casa-di-riposo | Casa di riposo | Care home | assistenza
centro-di-accoglienza | Centro di accoglienza | Reception centre | assistenza
ospedale | Ospedale | Hospital | assistenza
infrastruttura | Infrastruttura e impianto | Infrastructure
centro-di-raccolta | Centro di raccolta | Recycling centre | infrastruttura
acquedotto | Acquedotto | Aqueduct | infrastruttura
aeroporto | Aeroporto | Airport | infrastruttura
porto | Porto | Harbour | infrastruttura
ricettiva | Struttura ricettiva | Accommodation
albergo | Albergo | Hotel | ricettiva
foresteria | Foresteria | Guest house | ricettiva
rifugio | Rifugio | Refuge | ricettiva
rifugio-animali | Rifugio per animali | Animal shelter | ricettiva
`,
  placeNames,
);
