import { isFiscalCode } from "./fiscal-code.ts";
import { isIban } from "./iban.ts";

/** What a text may hold that must not be diffused, or only with care. */
export const dataKinds = [
  ...(["fiscal-code", "iban", "health", "disability-law", "economic-hardship", "minor", "address", "phone"] as const),
  ...(["birth", "email"] as const),
];
export type DataKind = (typeof dataKinds)[number];

/** One place in a text that a person should look at. */
export interface DataFinding {
  readonly kind: DataKind;
  /** What was found, with a few words around it. */
  readonly excerpt: string;
  /** Place of the first character in the text, from 0. */
  readonly at: number;
  /** Characters that were found, without the words around. */
  readonly length: number;
}

interface Rule {
  readonly kind: DataKind;
  readonly pattern: RegExp;
  readonly holds?: (match: string) => boolean;
}

const law = String.raw`(?:l\.?|legge|l\.\s*n\.|legge\s+n\.)`;

/** Words begin after no letter: `invalidità` is found, `convalida` is not. Accents may be written as apostrophes. */
const rules: readonly Rule[] = [
  {
    kind: "fiscal-code",
    pattern:
      /(?<![A-Z0-9])[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z](?![A-Z0-9])/giu,
    holds: isFiscalCode,
  },
  {
    kind: "iban",
    pattern: /(?<![A-Z0-9])(?:IT\d{2}(?:[ ]?[A-Z0-9]){23}|[A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![A-Z0-9])/giu,
    holds: isIban,
  },
  // L. 68/1999: Garante 12 March 2026, doc. web 10240362: citing it is enough to reveal
  {
    kind: "disability-law",
    pattern: new RegExp(
      String.raw`(?<!\p{L})${law}\s*(?:n\.?\s*)?(?:68|104)\s*(?:/|\s+del\s+(?:\d{1,2}\s+\p{L}+\s+)?)\s*(?:19)?9[29]`,
      "giu",
    ),
  },
  {
    kind: "disability-law",
    pattern:
      /(?<!\p{L})(?:legge\s+104|(?:12\s+marzo\s+1999,?\s+n\.?\s*68|5\s+febbraio\s+1992,?\s+n\.?\s*104)|categori[ae]\s+protett[ae]|collocamento\s+(?:obbligatorio|mirato))(?!\p{L})/giu,
  },
  {
    kind: "health",
    pattern:
      /(?<!\p{L})(?:invalid(?:o|a|i|e|ità|ita')|inabil(?:e|i|ità|ita')|disabil(?:e|i|ità|ita')|handicap(?:pat\p{L})?|diagnos(?:i|tic\p{L}+)|patologi(?:a|e|ca|che)|malatti(?:a|e)|ricover(?:o|ato|ata|ati)|terapi(?:a|e)|gravidanza|tossicodipenden(?:te|ti|za)|alcoldipenden(?:te|ti|za)|psichiatric\p{L}+|neuropsichiatr\p{L}+|certificat(?:o|i)\s+medic(?:o|i)|infortunio|dispensa\s+dal\s+servizio|inidone(?:o|a|ità|ita')|sieropositiv\p{L})(?!\p{L})/giu,
  },
  {
    kind: "economic-hardship",
    pattern:
      /(?<!\p{L})(?:i\.?s\.?e\.?e\.?|indigen(?:te|ti|za)|disagio\s+(?:economico|sociale)|stato\s+di\s+bisogno|assistenza\s+economica|contribut(?:o|i)\s+(?:socio-?)?assistenzial(?:e|i)|sfratto|morosità\s+incolpevole)(?!\p{L})/giu,
  },
  {
    kind: "minor",
    pattern:
      /(?<!\p{L})(?:minor(?:e|i)(?:nn(?:e|i))?(?!\s+(?:di\s+)?(?:\d|uguale|entrat|spes|cost|import|period|durat|dimension))|affid(?:o|amento)\s+familiare|tutore|alunn(?:o|a)\s+[A-Z]|figli(?:o|a)\s+(?:minore|di\s+[A-Z]))(?!\p{L})/gu,
  },
  {
    kind: "birth",
    pattern: /(?<!\p{L})nat[oaie]\s+(?:a|il)\s+\p{L}?[\p{L}' ]{0,40}?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}/giu,
  },
  {
    kind: "address",
    pattern:
      /(?<!\p{L})(?:residente|domiciliat[oa]|abitante)\s+(?:in|a)\s+[\p{L}' .,]{0,60}?(?:via|viale|piazza|corso|vicolo|largo|località|loc\.|strada|frazione)\s+[\p{L}' .,°]{2,60}?\d{1,4}/giu,
  },
  { kind: "phone", pattern: /(?<!\d)(?:\+39[ ./-]?)?3\d{2}[ ./-]?\d{6,7}(?!\d)/gu },
  {
    kind: "email",
    pattern:
      /(?<![\p{L}\d.])[\w.+-]+@(?:gmail|hotmail|outlook|yahoo|libero|virgilio|alice|tiscali|icloud|live|tim|fastwebnet)\.(?:com|it)(?!\p{L})/giu,
  },
];

const around = 30;

/**
 * Everything in a text that looks like personal data which should not be diffused, in the order of the text. A hint for a
 * person who decides, not a judgement: it finds what it knows and may be wrong both ways. Pure.
 * Source: Garante 243/2014; D.Lgs. 33/2013 art. 7-bis c. 4 and art. 26 c. 4
 */
export function findPersonalData(text: string): DataFinding[] {
  const found = rules.flatMap(({ kind, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => holds?.(match) ?? true)
      .map(
        (match): DataFinding => ({
          kind,
          at: match.index,
          length: match[0].length,
          excerpt: excerptOf(text, match.index, match[0].length),
        }),
      ),
  );
  return found.toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
}

function excerptOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - around);
  const until = Math.min(text.length, at + length + around);
  const words = text.slice(from, until).replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${words}${until < text.length ? " …" : ""}`;
}
