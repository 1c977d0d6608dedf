import { expect, test } from "vitest";
import { dateFormat } from "./date-format.ts";

const written = (locale: string, day: string, dateStyle: "full" | "medium" = "full") =>
  dateFormat(locale, { dateStyle, timeStyle: "short" }).format(new Date(`${day}T20:01:00Z`));

test("the first of a month is an ordinal in French, and no other day", () => {
  expect(written("fr", "2026-12-01")).toMatch(/^mardi 1er décembre 2026/);
  expect(written("fr", "2026-08-01", "medium")).toMatch(/^1er août 2026/);
  for (const day of ["2026-12-11", "2026-12-21", "2026-12-31"]) expect(written("fr", day)).not.toContain("1er");
  expect(written("it", "2026-12-01")).toMatch(/^martedì 1 dicembre 2026/);
});
