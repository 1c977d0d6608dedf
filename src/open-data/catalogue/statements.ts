/** A value in a statement: something with an address, a text with its language, or a value of a type (compact name). */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly lang?: string | undefined }
  | { readonly value: string; readonly type: string };

/** A thing with what is said of it. Names of types and properties are compact, such as `dct:title`; `undefined` is left out. */
export interface Thing {
  readonly iri: string;
  readonly types: readonly string[];
  readonly said: Readonly<Record<string, Term | readonly Term[] | undefined>>;
}

/** Prefixes of the compact names. Source: DCAT-AP_IT 1.0 */
export const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  dcatapit: "http://dati.gov.it/onto/dcatapit#",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export const iri = (address: string): Term => ({ iri: address });
export const inLanguage = (text: string, lang?: string): Term => ({ text, lang });
export const typed = (value: string, type: string): Term => ({ value, type });

/** Everything said of a thing, one value at a time. */
export const statementsOf = (thing: Thing): [property: string, value: Term][] =>
  Object.entries(thing.said).flatMap(([property, said]) =>
    said === undefined ? [] : [said].flat().map((value): [string, Term] => [property, value as Term]),
  );
