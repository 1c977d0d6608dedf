import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastWithWhite, readableShade } from "./contrast.ts";

test.each([
  ["#ffffff", 1],
  ["#000000", 21],
  ["#767676", 4.54],
])("white on %s has a contrast of %f", (color, contrast) => {
  expect(contrastWithWhite(color)).toBeCloseTo(contrast, 2);
});

test("the shade proposed can always be read, and a colour that can be read stays as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (color) => {
      const shade = readableShade(color);
      expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(4.5);
      if (contrastWithWhite(color) >= 4.5) expect(shade).toBe(color);
    }),
  );
});
