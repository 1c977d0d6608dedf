import { expect, test } from "vitest";
import { sip, sipHash } from "./sip-hash.ts";

const count = (length: number) => Buffer.from(Array.from({ length }, (_, index) => index));

test("the keyed hash is SipHash-2-4, as its authors' own examples say", () => {
  const found = [0, 1, 8, 15, 63].map((length) => {
    sipHash(count(16), count(length));
    return sip.high.toString(16).padStart(8, "0") + sip.low.toString(16).padStart(8, "0");
  });
  expect(found).toEqual([
    "726fdb47dd0e0e31",
    "74f839c593dc67fd",
    "93f5f5799a932462",
    "a129ca6149be45e5",
    "958a324ceb064572",
  ]);
});
