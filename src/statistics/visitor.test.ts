import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openVisitorHash } from "./visitor.ts";

test("a visitor is the beginning of an HMAC over network and browser, whatever is in its name", () => {
  const text = fc.string({ unit: "binary", maxLength: 512 });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), text, (key, userAgent) => {
      const digest = createHmac("sha256", key).update(`203.0.113\n${userAgent}`, "utf8").digest();
      expect(openVisitorHash(key)("203.0.113", userAgent)).toBe(digest.readBigUInt64BE(0).toString());
    }),
  );
});
