import { expect, test } from "vitest";
import { aDeskPlace, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { placeDesk } from "./desk.ts";
import { PlaceDocument } from "./document.ts";

const found = (fields: Record<string, unknown>) =>
  placeDesk.check(aDeskPlace(fields), "it").map(({ severity, field }) => `${severity} ${field}`);
const hours = (row: Record<string, unknown>) => ({
  openingTimes: [{ weekdays: ["MO"], opens: "09:00", closes: "13:00", ...row }],
});

test.each<[string, Record<string, unknown>, string[]]>([
  ["without street", { address: { postalCode: "52044" } }, ["error address.street"]],
  ["without postal code", { address: { street: "Via Prova 1" } }, ["error address.postalCode"]],
  ["without position", { position: {} }, ["error position.latitude", "error position.longitude"]],
  ["on the equator", { position: { latitude: 0, longitude: 0 } }, []],
  ["open on no day", hours({ weekdays: [] }), ["error openingTimes.0.weekdays"]],
  ["that never closes", hours({ closes: null }), ["error openingTimes.0.closes"]],
  ["that opens at no hour", hours({ opens: "9" }), ["error openingTimes.0.opens"]],
  ["that opens at an hour that is not there", hours({ closes: "25:00" }), ["error openingTimes.0.closes"]],
  ["that closes after midnight", hours({ opens: "21:00", closes: "02:00" }), []],
  ["open all day", hours({ opens: "00:00", closes: "00:00" }), []],
  ["that closes as it opens", hours({ opens: "09:00", closes: "09:00" }), ["error openingTimes.0.closes"]],
  [
    "whose season ends before it begins",
    hours({ from: "2026-09-01T12:00:00.000Z", until: "2026-06-01T12:00:00.000Z" }),
    ["error openingTimes.0.until"],
  ],
  ["closed from no day", { closures: [{ reason: "Ferie" }] }, ["error closures.0.from"]],
  [
    "closed until before it closes",
    { closures: [{ from: "2026-08-20T12:00:00.000Z", until: "2026-08-10T12:00:00.000Z" }] },
    ["error closures.0.until"],
  ],
  ["that is part of itself", { parent: 5 }, ["error parent"]],
])("a place %s", (_, fields, findings) => {
  expect(found(fields)).toEqual(findings);
});

test("hours, closures and the place it is part of are public as data", () => {
  const closures = [{ from: "2026-08-10T12:00:00.000Z", until: "2026-08-20T12:00:00.000Z", reason: "Ferie" }];
  const published = placeDesk.toPublished(
    aDeskPlace({ ...hours({}), closures, closedOnHolidays: true, parent: { id: 9 } }),
    aToPublishedContext(),
  );
  expect(PlaceDocument.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    openingTimes: [{ weekdays: ["MO"], opens: "09:00", closes: "13:00" }],
    closures: [{ from: "2026-08-10", until: "2026-08-20", reason: "Ferie" }],
    parent: { kind: "place", id: "9" },
    refs: ["contact-point:8", "place:9", "topic:3"],
  });
});
