import { terms } from "./term.ts";

/** Tipi di luogo: groups and their terms. Source: Modello Comuni, taxonomies. */
export const placeTypes = terms(`
architettura-militare | Architettura militare e fortificata | Military architecture
castello | Castello | Castle | architettura-militare
fortezza | Fortezza | Fortress | architettura-militare
mura | Mura | Town walls | architettura-militare
roccaforte | Roccaforte | Stronghold | architettura-militare
torre | Torre | Tower | architettura-militare
architettura-residenziale | Architettura residenziale | Residential architecture
villa | Villa | Villa | architettura-residenziale
palazzo | Palazzo | Palace | architettura-residenziale
area-archeologica | Area archeologica | Archaeological area
sito-archeologico | Sito archeologico | Archaeological site | area-archeologica
parco-archeologico | Parco archeologico | Archaeological park | area-archeologica
centro-cultura | Centro per la cultura | Cultural centre
archivio | Archivio | Archive | centro-cultura
auditorium | Auditorium | Auditorium | centro-cultura
biblioteca | Biblioteca | Library | centro-cultura
cinema | Cinema | Cinema | centro-cultura
museo | Museo | Museum | centro-cultura
pinacoteca | Pinacoteca | Picture gallery | centro-cultura
scuola | Scuola | School | centro-cultura
teatro | Teatro | Theatre | centro-cultura
edificio-di-culto | Edificio di culto | Place of worship
abbazia | Abbazia | Abbey | edificio-di-culto
chiesa | Chiesa | Church | edificio-di-culto
convento | Convento | Convent | edificio-di-culto
duomo | Duomo | Cathedral | edificio-di-culto
eremo | Eremo | Hermitage | edificio-di-culto
santuario | Santuario | Sanctuary | edificio-di-culto
cimitero | Cimitero | Cemetery | edificio-di-culto
monumento-complesso | Monumento o complesso monumentale | Monument
monumento | Monumento | Monument | monumento-complesso
complesso-monumentale | Complesso monumentale | Monumental complex | monumento-complesso
parco-e-giardino | Parco e giardino | Park and garden
belvedere | Belvedere | Viewpoint | parco-e-giardino
parco | Parco | Park | parco-e-giardino
giardino | Giardino | Garden | parco-e-giardino
bellezza-naturale | Bellezza naturale | Natural beauty
lago | Lago | Lake | bellezza-naturale
montagna | Montagna | Mountain | bellezza-naturale
riserva | Riserva naturale | Nature reserve | bellezza-naturale
sport-tempo-libero | Luogo per lo sport e il tempo libero | Sports and leisure
campo-sportivo | Campo sportivo | Sports ground | sport-tempo-libero
piscina | Piscina | Swimming pool | sport-tempo-libero
stadio | Stadio | Stadium | sport-tempo-libero
piazza | Piazza | Square | sport-tempo-libero
architettura-commerciale | Architettura commerciale | Commercial building
mercato | Mercato | Market | architettura-commerciale
farmacia | Farmacia | Pharmacy | architettura-commerciale
assistenza | Centro per l'assistenza e la tutela sociale | Social care centre
casa-di-riposo | Casa di riposo | Care home | assistenza
ospedale | Ospedale | Hospital | assistenza
infrastruttura | Infrastruttura e impianto | Infrastructure
centro-di-raccolta | Centro di raccolta | Recycling centre | infrastruttura
ricettiva | Struttura ricettiva | Accommodation
albergo | Albergo | Hotel | ricettiva
rifugio | Rifugio | Refuge | ricettiva
`);
