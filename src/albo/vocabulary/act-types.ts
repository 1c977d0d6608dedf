import type { Locale } from "#src/kernel/messages.ts";

/** One concept of the vocabulary that an act can be of. */
export interface ActType {
  /** Notation of the concept, such as `A.02.02`. */
  readonly code: string;
  readonly it: string;
  readonly en: string;
}

/**
 * Types of act: the concepts of the last level, in the vocabulary's order. The Italian labels are the vocabulary's own.
 * Source: AgID, Vocabolario controllato degli atti amministrativi comunali per l'albo pretorio (`municipalboard.2019`), CC BY 4.0,
 * https://w3id.org/italia/controlled-vocabulary/classifications-for-documents/municipal-notice-board
 */
export const actTypes: readonly ActType[] = [
  { code: "A.01.01", it: "Decreto del Dirigente", en: "Decree of a manager" },
  { code: "A.01.02", it: "Decreto del Sindaco", en: "Decree of the mayor" },
  { code: "A.02.01", it: "Deliberazione del Consiglio comunale", en: "Resolution of the municipal council" },
  { code: "A.02.02", it: "Deliberazione della Giunta comunale", en: "Resolution of the municipal executive" },
  { code: "A.02.03", it: "Deliberazione del Commissario ad acta", en: "Resolution of the special commissioner" },
  { code: "A.02.04", it: "Deliberazione del Consiglio circoscrizionale", en: "Resolution of a district council" },
  { code: "A.02.05", it: "Deliberazione dell'Esecutivo circoscrizionale", en: "Resolution of a district executive" },
  { code: "A.02.06", it: "Deliberazione di altri Organi", en: "Resolution of other bodies" },
  { code: "A.03.01", it: "Determinazione del Dirigente", en: "Executive decision of a manager" },
  { code: "A.03.02", it: "Determinazione del Sindaco", en: "Executive decision of the mayor" },
  { code: "A.04.01", it: "Ordinanza del Dirigente", en: "Order of a manager" },
  { code: "A.04.02", it: "Ordinanza del Sindaco", en: "Order of the mayor" },
  { code: "B.01.01", it: "Permesso a costruire", en: "Building permit" },
  {
    code: "C.01.01",
    it: "Provvedimento di cancellazione per irreperibilità",
    en: "Removal of an untraceable resident",
  },
  { code: "C.02.01", it: "Pubblicazione cambio nome", en: "Change of name" },
  { code: "C.03.01", it: "Pubblicazione di matrimonio", en: "Marriage banns" },
  { code: "D.01.01", it: "Avviso di deposito in casa comunale", en: "Notice of deposit at the town hall" },
  { code: "D.01.02", it: "Avviso/Manifesto", en: "Notice or poster" },
  { code: "D.02.01", it: "Bando di concorso", en: "Call for a competition" },
  { code: "D.02.02", it: "Bando di gara", en: "Call for tenders" },
  { code: "D.02.03", it: "Bando per contributi e vantaggi economici", en: "Call for contributions and benefits" },
  { code: "E.01.01", it: "Atto di terzi", en: "Act of another body" },
];

const byCode = new Map(actTypes.map((type) => [type.code, type]));

/** Whether the vocabulary has this type. */
export const isActType = (code: string): boolean => byCode.has(code);

/** Name of a type in a language (English or else Italian); the code itself when the vocabulary does not have it. */
export function actTypeName(code: string, locale: Locale): string {
  const type = byCode.get(code);
  return (locale === "en" ? type?.en : type?.it) ?? code;
}

/** Language of `actTypeName` where it is not the page's: the words are those of the law, translated into English only. */
export const actTypeLanguage = (locale: Locale): { lang?: "it" } =>
  locale === "it" || locale === "en" ? {} : { lang: "it" };
