import { terms } from "./term.ts";

/** Licenze. Source: Modello Comuni, taxonomies. */
export const licences = terms(`
pubblico-dominio | Pubblico dominio | Public domain
attribuzione | Attribuzione (CC BY 4.0) | Attribution (CC BY 4.0)
effetto-virale | Effetto virale (aperta) | Copyleft
condividi-allo-stesso-modo | Condivisione allo stesso modo (copyleft non compatibile) | Share alike (copyleft not compatible)
non-commerciale | Solo uso non commerciale | Non-commercial use only
non-derivate | Non opere derivate | No derivative works
sconosciuta | Licenza sconosciuta | Unknown licence
`);

const addresses: Readonly<Record<string, string>> = {
  "pubblico-dominio": "https://creativecommons.org/publicdomain/zero/1.0/",
  attribuzione: "https://creativecommons.org/licenses/by/4.0/",
};

/** Address of a licence's text, for machines; `undefined` where the term names no single licence. */
export const licenceUrl = (code: string): string | undefined => addresses[code];
