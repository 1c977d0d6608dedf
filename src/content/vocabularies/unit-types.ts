import { terms } from "./term.ts";

/** Tipi di unità organizzativa; the parent is the last part of the section's key. Source: Modello Comuni, taxonomies. */
export const unitTypes = terms(`
area | Area | Department | aree-amministrative
ufficio | Ufficio | Office | uffici
giunta | Giunta comunale | Municipal executive | organi-di-governo
consiglio | Consiglio comunale | Municipal council | organi-di-governo
commissione | Commissione | Committee | organi-di-governo
biblioteca | Biblioteca | Library | enti-e-fondazioni
museo | Museo | Museum | enti-e-fondazioni
azienda | Azienda municipalizzata | Municipal company | enti-e-fondazioni
ente | Ente | Body | enti-e-fondazioni
fondazione | Fondazione | Foundation | enti-e-fondazioni
scuola | Scuola | School | enti-e-fondazioni
centro-culturale | Centro culturale | Cultural centre | enti-e-fondazioni
`);
