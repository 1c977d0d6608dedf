import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Licenze. Source: Modello Comuni, taxonomies. */
export const licences = terms(
  `
pubblico-dominio | Pubblico dominio | Public domain
attribuzione | Attribuzione (CC BY 4.0) | Attribution (CC BY 4.0)
effetto-virale | Effetto virale (aperta) | Copyleft
condividi-allo-stesso-modo | Condivisione allo stesso modo (copyleft non compatibile) | Share alike (copyleft not compatible)
non-commerciale | Solo uso non commerciale | Non-commercial use only
non-derivate | Non opere derivate | No derivative works
sconosciuta | Licenza sconosciuta | Unknown licence
`,
  translatedNames(`
pubblico-dominio | Gemeinfrei | Domaine public | Dominio público
attribuzione | Namensnennung (CC BY 4.0) | Attribution (CC BY 4.0) | Atribución (CC BY 4.0)
effetto-virale | Copyleft (offen) | Copyleft (ouverte) | Copyleft (abierta)
condividi-allo-stesso-modo | Weitergabe unter gleichen Bedingungen (nicht mit Copyleft vereinbar) | Partage dans les mêmes conditions (copyleft non compatible) | Compartir igual (copyleft no compatible)
non-commerciale | Nur nicht kommerzielle Nutzung | Usage non commercial uniquement | Solo uso no comercial
non-derivate | Keine Bearbeitung | Pas de modification | Sin obras derivadas
sconosciuta | Lizenz unbekannt | Licence inconnue | Licencia desconocida
`),
);

const addresses: Readonly<Record<string, string>> = {
  "pubblico-dominio": "https://creativecommons.org/publicdomain/zero/1.0/",
  attribuzione: "https://creativecommons.org/licenses/by/4.0/",
};

/** Address of a licence's text, for machines; `undefined` where the term names no single licence. */
export const licenceUrl = (code: string): string | undefined => addresses[code];
