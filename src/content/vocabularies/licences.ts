import { terms } from "./term.ts";

/** Licenze. Source: Modello Comuni, taxonomies. */
export const licences = terms(`
pubblico-dominio | Pubblico dominio | Public domain
attribuzione | Attribuzione (CC BY 4.0) | Attribution (CC BY 4.0)
effetto-virale | Effetto virale (aperta) | Copyleft
condividi-allo-stesso-modo | Condivisione allo stesso modo | Share alike
non-commerciale | Solo uso non commerciale | Non-commercial use only
non-derivate | Non opere derivate | No derivative works
sconosciuta | Licenza sconosciuta | Unknown licence
`);
