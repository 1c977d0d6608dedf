const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Values of the characters in odd places. Source: D.M. 23 December 1976, art. 5 */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * Whether sixteen characters are the fiscal code of a person: the check letter is right, codes that were changed because two
 * persons had the same (omocodia) included. Source: D.M. 23 December 1976
 */
export function isFiscalCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[A-Z0-9]{16}$/.test(code)) return false;
  const sum = [...code.slice(0, 15)].reduce((total, sign, place) => {
    const value = /\d/.test(sign) ? Number(sign) : letters.indexOf(sign);
    return total + (place % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return letters[sum % 26] === code[15];
}
