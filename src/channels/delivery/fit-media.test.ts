import fc from "fast-check";
import { expect, test } from "vitest";
import { instagram } from "../instagram.ts";
import { cutOf, isFit } from "./fit-media.ts";

const shape = { narrowest: 0.8, widest: 1.91, mostBytes: 8_000_000, longestSide: 1_440 };

test("a panorama is cut at its sides around the point that must stay, a tall picture above and below", () => {
  expect(cutOf({ width: 1_600, height: 400 }, shape)).toEqual({ left: 418, top: 0, width: 764, height: 400 });
  expect(cutOf({ width: 1_600, height: 400 }, shape, { x: 1, y: 0.5 })).toMatchObject({ left: 836, width: 764 });
  expect(cutOf({ width: 400, height: 1_600 }, shape, { x: 0.5, y: 0 })).toEqual({
    left: 0,
    top: 0,
    width: 400,
    height: 500,
  });
  expect(cutOf({ width: 1_000, height: 1_000 }, shape)).toEqual({ left: 0, top: 0, width: 1_000, height: 1_000 });
});

test("what is kept lies inside the picture and has a shape that the network takes", () => {
  const side = fc.integer({ min: 50, max: 6_000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(side, side, share, share, (width, height, x, y) => {
      const kept = cutOf({ width, height }, shape, { x, y });
      expect(kept.left).toBeGreaterThanOrEqual(0);
      expect(kept.top).toBeGreaterThanOrEqual(0);
      expect(kept.left + kept.width).toBeLessThanOrEqual(width);
      expect(kept.top + kept.height).toBeLessThanOrEqual(height);
      expect(kept.width / kept.height).toBeLessThanOrEqual(1.92);
      expect(kept.width / kept.height).toBeGreaterThanOrEqual(0.79);
    }),
  );
});

test("a film and a picture that fits go as they are; one that is too heavy or no JPEG does not", () => {
  const medium = { sha256: "", name: "a.jpg", mime: "image/jpeg", bytes: 1_000, alt: "A", width: 1_000, height: 1_000 };
  expect(isFit(medium, shape)).toBe(true);
  expect(isFit({ ...medium, mime: "video/mp4", width: 1, height: 9 }, shape)).toBe(true);
  expect(isFit({ ...medium, bytes: 9_000_000 }, shape)).toBe(false);
  expect(isFit({ ...medium, mime: "image/webp" }, shape)).toBe(false);
  expect(
    instagram.check({ title: "T", text: "T", link: "", language: "it", media: [{ ...medium, width: 4_000 }] }),
  ).toEqual([]);
});
