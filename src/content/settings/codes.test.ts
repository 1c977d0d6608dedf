import fc from "fast-check";
import { expect, test } from "vitest";
import { codeForms, hasCheckDigit } from "./codes.ts";

test.each([
  ["istat", "051017", true],
  ["istat", "51017", false],
  ["istat", "05101A", false],
  ["ipa", "c_d077", true],
  ["ipa", "c d077", false],
  ["cadastral", "D077", true],
  ["cadastral", "d077", true],
  ["cadastral", "077D", false],
  ["fiscal", "00137520516", true],
  ["fiscal", "00137520517", false],
  ["vat", "137520516", false],
] as const)("%s %s: %s", (name, code, isOne) => {
  expect(codeForms[name](code)).toBe(isOne);
});

test("of ten codes that differ in the last digit exactly one is right, and no single mistyped digit passes", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const right = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(hasCheckDigit);
      expect(right).toHaveLength(1);
      const [code = ""] = right;
      const wrong = [...code].map((digit, index) => (index === place ? (Number(digit) + change) % 10 : digit)).join("");
      expect(hasCheckDigit(wrong)).toBe(false);
    }),
  );
});
