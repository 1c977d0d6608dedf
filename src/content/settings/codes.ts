/** Forms of the codes that a municipality has in national registers; each says whether a text is one, in any case of letters. */
export const codeForms = {
  /** ISTAT: province and municipality, three digits each, such as `051017`. Source: ISTAT, Codici statistici delle unità amministrative territoriali */
  istat: (code: string) => /^\d{6}$/.test(code),
  /** IPA: code of the body in the Indice delle Pubbliche Amministrazioni, such as `c_d077`. */
  ipa: (code: string) => /^[a-z0-9_]{3,20}$/i.test(code),
  /** Codice catastale ("Belfiore"): a letter and three digits, such as `D077`. */
  cadastral: (code: string) => /^[a-z]\d{3}$/i.test(code),
  /** Fiscal code of a body: eleven digits. */
  fiscal: hasCheckDigit,
  /** VAT number: eleven digits. */
  vat: hasCheckDigit,
} as const;

/**
 * Whether a text is eleven digits of which the last is the check digit of the others: digits in even places count double,
 * less nine when that is two digits long. Source: D.P.R. 605/1973 and D.M. 23 December 1976
 */
export function hasCheckDigit(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false;
  const sum = [...code].reduce((before, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return before + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
