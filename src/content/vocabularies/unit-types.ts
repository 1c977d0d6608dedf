import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipi di unità organizzativa; the parent is the last part of the section's key. Source: Modello Comuni, taxonomies. */
export const unitTypes = terms(
  `
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
`,
  translatedNames(`
area | Bereich | Direction | Área
ufficio | Amt | Bureau | Oficina
giunta | Stadtregierung (giunta) | Exécutif communal (giunta) | Gobierno municipal (giunta)
consiglio | Gemeinderat (consiglio) | Conseil municipal (consiglio) | Pleno municipal (consiglio)
commissione | Ausschuss | Commission | Comisión
biblioteca | Bibliothek | Bibliothèque | Biblioteca
museo | Museum | Musée | Museo
azienda | Gemeindebetrieb | Régie municipale | Empresa municipal
ente | Körperschaft | Organisme | Entidad
fondazione | Stiftung | Fondation | Fundación
scuola | Schule | École | Escuela
centro-culturale | Kulturzentrum | Centre culturel | Centro cultural
`),
);
