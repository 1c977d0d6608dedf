/** @jsxImportSource preact */
import { renderToStaticMarkup } from "preact-render-to-string";
import { expect, test } from "vitest";
import { aView, fullDocuments } from "#test/factories/site-documents.ts";
import { PlaceDocument } from "./document.ts";
import { hours } from "./hours.tsx";

const place = PlaceDocument.parse(fullDocuments.place);
const said = (now: string) => {
  const shown = hours(place, aView({ now: new Date(now) }));
  return shown ? renderToStaticMarkup(shown).replaceAll(/<[^>]*>/g, "") : "";
};

test("what opens or closes today says the hour alone, what opens on another day says which", () => {
  expect(said("2026-03-02T09:00:00Z")).toContain("Aperto ora chiude alle 13:00");
  expect(said("2026-03-02T07:00:00Z")).toContain("Chiuso ora riapre alle 09:00");
  expect(said("2026-03-02T12:30:00Z")).toContain("Chiuso ora riapre: martedì 3 marzo 2026, ore 09:00");
});

test("hours past midnight stand in one row, and the page says when they end", () => {
  const openingTimes = [
    { weekdays: ["SA"], opens: "20:30", closes: "01:00" },
    { weekdays: ["SU"], opens: "00:00", closes: "00:00" },
  ];
  const shown = hours({ ...place, openingTimes }, aView({ now: new Date("2026-03-07T20:00:00Z") }));
  const text = shown ? renderToStaticMarkup(shown).replaceAll(/<[^>]*>/g, " ") : "";
  expect(text).toMatch(/sabato\s+20:30–01:00\s+domenica\s+tutto il giorno/i);
  expect(text).toMatch(/Aperto ora\s+chiude:/);
});

test("what closes at midnight says so of the day that ends, and not of the next", () => {
  const at = (now: string, openingTimes: PlaceDocument["openingTimes"], given = {}) => {
    const shown = hours({ ...place, openingTimes, ...given }, aView({ now: new Date(now) }));
    return shown
      ? renderToStaticMarkup(shown)
          .replaceAll(/<[^>]*>/g, " ")
          .replaceAll(/\s+/g, " ")
          .replaceAll(" ,", ",")
      : "";
  };
  const evening = [{ weekdays: ["SA"], opens: "18:00", closes: "00:00" }];
  expect(at("2026-03-07T20:00:00Z", evening)).toContain("Aperto ora chiude a mezzanotte");
  expect(at("2026-03-07T20:00:00Z", evening)).toContain("sabato 18:00–24:00");
  const always = [{ weekdays: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], opens: "00:00", closes: "00:00" }];
  const closures = [{ from: "2026-03-10" }];
  expect(at("2026-03-07T20:00:00Z", always, { closures })).toContain("chiude: lunedì 9 marzo 2026, ore 24:00");
});

test("closing days stand in the order of the calendar, however they were written", () => {
  const closures = [{ from: "2026-12-24", until: "2027-01-06" }, { from: "2026-12-10" }];
  const shown = hours({ ...place, closures }, aView({ now: new Date("2026-11-29T09:00:00Z") }));
  const text = shown ? renderToStaticMarkup(shown) : "";
  expect(text.indexOf("10 dicembre")).toBeLessThan(text.indexOf("24 dicembre"));
});

test("the page says that it is closed on holidays, and on which day the patron saint's is", () => {
  const shown = (patronDay?: string) => {
    const found = hours({ ...place, closedOnHolidays: true }, aView({ patronDay }));
    return found ? renderToStaticMarkup(found) : "";
  };
  expect(shown()).toContain("Chiuso nei giorni festivi.");
  expect(shown("02-22")).toContain("Chiuso nei giorni festivi e nella festa del patrono (22 febbraio).");
});
