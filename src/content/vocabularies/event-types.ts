import { terms } from "./term.ts";

/** Tipi di evento: three levels flattened; use the deepest. Source: Modello Comuni, taxonomies. */
export const eventTypes = terms(`
culturale | Evento culturale | Cultural event
festival | Festival | Festival | culturale
mostra | Mostra | Exhibition | culturale
teatro | Spettacolo teatrale | Theatre | culturale
danza | Spettacolo di danza | Dance | culturale
musica | Manifestazione musicale | Concert | culturale
visita-guidata | Visita guidata | Guided tour | culturale
lettura | Lettura pubblica | Public reading | culturale
cinema | Proiezione cinematografica | Film screening | culturale
seminario | Seminario | Seminar | culturale
laboratorio | Laboratorio | Workshop | culturale
presentazione-libro | Presentazione libro | Book launch | culturale
corso | Corso | Course | culturale
convegno | Convegno | Conference | culturale
giornata-aperta | Giornata aperta | Open day | culturale
sociale | Evento sociale | Social event
cerimonia | Cerimonia | Ceremony | sociale
concorso | Concorso o competizione | Contest | sociale
dibattito | Dibattito o dialogo pubblico | Public debate | sociale
sagra | Sagra | Food festival | sociale
palio | Torneo storico o palio | Historical tournament | sociale
festa-patronale | Festa patronale o dei santi | Patron saint's day | sociale
mercatino | Mercatino | Street market | sociale
commemorazione | Commemorazione | Commemoration | sociale
celebrazione-religiosa | Celebrazione religiosa | Religious celebration | sociale
affari | Evento di affari o commerciale | Business event
fiera | Fiera o salone | Fair | affari
sportivo | Evento sportivo | Sports event
gara | Gara, torneo o competizione | Race or tournament | sportivo
escursione | Escursione | Hike | sportivo
`);
