import { expect, test } from "vitest";
import { nameRows } from "../collections/name-rows.ts";
import { wordsOfRow } from "./row-words.ts";

const write = (instant: Date) => instant.toISOString().slice(0, 10);

test("a row is told by its first values in the words of the form, never by codes", () => {
  const fields = [{ name: "type", options: { phone: "Telefono" } }, { name: "value" }, { name: "note" }];
  expect(wordsOfRow({ id: "6a", type: "phone", value: " 0575 000 101 ", note: null }, fields, write)).toBe(
    "Telefono, 0575 000 101",
  );
  expect(wordsOfRow({ id: "6a" }, fields, write)).toBe("");
});

test("days are told by the clocks in Italy, several choices one after the other, and no more than three values", () => {
  const weekdays = { name: "weekdays", options: { "1": "lunedì", "2": "martedì" } };
  const fields = [{ name: "from", isDate: true as const }, weekdays, { name: "a" }, { name: "b" }];
  const row = { from: "2026-12-24T12:00:00.000Z", weekdays: ["1", "2"], a: 3, b: "quarto" };
  expect(wordsOfRow(row, fields, write)).toBe("2026-12-24, lunedì, martedì, 3");
});

test("a list of rows is named by its lines, choices and days; long texts and links tell nothing", () => {
  const named = nameRows({
    name: "opening",
    type: "array",
    fields: [
      { name: "day", type: "select", options: [{ value: "1", label: { it: "lunedì", en: "Monday" } }, "x"] },
      { name: "from", type: "text" },
      { name: "on", type: "date" },
      { name: "place", type: "relationship", relationTo: "places" as never },
    ],
  });
  expect((named as { admin?: object }).admin).toMatchObject({
    components: {
      RowLabel: {
        clientProps: {
          fields: [
            { name: "day", options: { it: { "1": "lunedì", x: "x" }, en: { "1": "Monday", x: "x" } } },
            { name: "from" },
            { name: "on", isDate: true },
          ],
        },
      },
    },
  });
});

test("a field that is no list stays as it is", () => {
  const field = { name: "title", type: "text" } as const;
  expect(nameRows(field)).toBe(field);
});
