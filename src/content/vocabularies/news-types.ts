import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipi di notizia. The code is the last part of the section's key. Source: Modello Comuni, taxonomies. */
export const newsTypes = terms(
  `
notizie | Notizia | News article
comunicati | Comunicato | Press release
avvisi | Avviso | Notice
`,
  translatedNames(`
notizie | Nachricht | Actualité | Noticia
comunicati | Pressemitteilung | Communiqué | Comunicado
avvisi | Hinweis | Avis | Aviso
`),
);
