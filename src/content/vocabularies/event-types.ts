import { eventNames } from "./event-names.ts";
import { terms } from "./term.ts";

/**
 * Tipi di evento, three levels: the deepest one that fits is to be used. Where the model has a kind under a group of the
 * same name (Fiera o Salone, Riunione d'affari), one term stands for both. Source: Modello Comuni, taxonomies.
 */
export const eventTypes = terms(
  `
culturale | Evento culturale | Cultural event
manifestazione-artistica | Manifestazione artistica | Arts event | culturale
festival | Festival | Festival | manifestazione-artistica
mostra | Mostra | Exhibition | manifestazione-artistica
teatro | Spettacolo teatrale | Theatre | manifestazione-artistica
danza | Spettacolo di danza | Dance | manifestazione-artistica
musica | Manifestazione musicale | Concert | manifestazione-artistica
visita-guidata | Visita guidata | Guided tour | manifestazione-artistica
lettura | Lettura (pubblica) | Public reading | manifestazione-artistica
cinema | Proiezione cinematografica | Film screening | manifestazione-artistica
visita-libera | Visita libera | Open visit | manifestazione-artistica
formazione | Evento di formazione | Training event | culturale
scuola-stagionale | Scuola estiva/invernale | Summer or winter school | formazione
webinar | Webinar | Webinar | formazione
seminario | Seminario | Seminar | formazione
laboratorio | Laboratorio | Workshop | formazione
presentazione-libro | Presentazione libro | Book launch | formazione
corso | Corso | Course | formazione
conferenza | Conferenza e Summit | Conference and summit | culturale
convegno | Convegno | Conference | conferenza
vertice | Vertice | Summit | conferenza
congresso | Congresso | Congress | conferenza
giornata-informativa | Giornata Informativa | Information day | culturale
giornata-aperta | Giornata aperta | Open day | giornata-informativa
sociale | Evento sociale | Social event
concorso-e-cerimonia | Concorso e cerimonia | Contest and ceremony | sociale
cerimonia | Cerimonia | Ceremony | concorso-e-cerimonia
concorso | Concorso/competizione | Contest | concorso-e-cerimonia
dibattito-pubblico | Dibattito pubblico | Public discussion | sociale
dibattito | Dibattito/dialogo pubblico | Public debate | dibattito-pubblico
forum | Forum | Forum | dibattito-pubblico
incontro-esperti | Incontro con esperti | Meeting with experts | sociale
riunione-esperti | Riunione esperti | Experts' meeting | incontro-esperti
hackathon | Hackathon / Datathon | Hackathon or datathon | incontro-esperti
raduno-comunita | Raduno di comunità | Community gathering | sociale
sfilata | Sfilata | Parade | raduno-comunita
sagra | Sagra | Food festival | raduno-comunita
palio | Torneo storico o Palio | Historical tournament | raduno-comunita
festa-patronale | Festa Patronale o dei santi | Patron saint's day | raduno-comunita
mercatino | Mercatino | Street market | raduno-comunita
commemorazione | Commemorazione | Commemoration | raduno-comunita
religioso | Evento religioso | Religious event | sociale
giubileo | Giubileo | Jubilee | religioso
udienza-giubiliare | Udienza giubiliare | Jubilee audience | religioso
processione | Processione | Procession | religioso
celebrazione-religiosa | Celebrazione religiosa | Religious celebration | religioso
lettura-religiosa | Lettura religiosa | Religious reading | religioso
raduno-religioso | Raduno religioso | Religious gathering | religioso
santificazione | Santificazione | Canonisation | religioso
politico | Evento politico | Political event
incontro-pubblico | Incontro pubblico | Public meeting | politico
riunione-di-partito | Congresso o riunione di partito | Party congress or meeting | incontro-pubblico
corteo | Corteo o sciopero | March or strike | incontro-pubblico
comizio | Comizio elettorale | Election rally | incontro-pubblico
affari | Evento di affari o commerciale | Business event
fiera | Fiera o Salone | Fair | affari
esposizione | Esposizione o Esposizione globale | Exposition or world exposition | fiera
riunione-affari | Riunione d'affari | Business meeting | affari
convention | Convention | Convention | riunione-affari
tavola-rotonda | Tavola rotonda | Round table | riunione-affari
stagionale | Evento stagionale commerciale | Seasonal trade event | affari
vendita-fine-stagione | Vendita di fine stagione | End-of-season sale | stagionale
sportivo | Evento Sportivo | Sports event
manifestazione-sportiva | Manifestazione sportiva | Sports meeting | sportivo
partita | Partita | Match | manifestazione-sportiva
gara | Gara o Torneo o Competizione | Race or tournament | manifestazione-sportiva
escursione | Escursione | Hike | manifestazione-sportiva
gala-sportivo | Galà sportivo | Sports gala | manifestazione-sportiva
corsa | Corsa | Run | manifestazione-sportiva
raduno-sportivo | Raduno sportivo | Sports gathering | manifestazione-sportiva
`,
  eventNames,
);
