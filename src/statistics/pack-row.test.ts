import { expect, test } from "vitest";
import { type PackedRow, packView, unpackRow } from "./pack-row.ts";
import type { ViewRow } from "./tables.ts";

test("a view comes back as it was packed, and rows with names stay as they are", () => {
  const view: ViewRow = {
    ...{
      type: "view",
      site: "comune",
      at: "2026-03-02T09:00:00.123Z",
      path: '/a"b\\c',
      section: "novita",
      locale: "it",
    },
    ...{ view: "18446744073709551615", visitor: "7", referrerHost: "", referrerKind: "direct", device: "mobile" },
    ...{ country: "IT", region: "IT-52", language: "de" },
  };
  const packed = packView({ ...view, at: Date.parse(view.at) }, view.visitor);
  expect(unpackRow(JSON.parse(packed) as PackedRow)).toEqual(view);
  expect(unpackRow(view)).toBe(view);
});
