import { expect, test } from "vitest";
import { problemsOf, settingsOf, stepAfter, steps } from "./steps.ts";

const typed = {
  municipality: "Comune di Esempio",
  placeName: "Esempio",
  "codes.istat": "051017",
  "codes.ipa": "c_d077",
  "codes.fiscal": "00137520516",
};

test("a page with everything has no problem, and only its own are told", () => {
  expect([...problemsOf("municipality", typed, "it")]).toEqual([]);
  expect([...problemsOf("contacts", typed, "it").keys()]).toEqual(["address", "email", "pec"]);
});

test.each([
  ["municipality", { "codes.fiscal": "00137520510" }, "codes.fiscal"],
  ["municipality", { municipality: "  " }, "municipality"],
  ["look", { primaryColor: "#ffee00" }, "primaryColor"],
] as const)("on the page %s, %j is told at its field", (step, wrong, field) => {
  expect([...problemsOf(step, { ...typed, ...wrong }, "it").keys()]).toEqual([field]);
});

test("what is typed becomes the municipality's data, with Italian always among the languages", () => {
  expect(settingsOf({ ...typed, "language.en": "on", coatOfArms: "7", "region.label": " Toscana " })).toEqual({
    municipality: "Comune di Esempio",
    placeName: "Esempio",
    region: { label: "Toscana" },
    codes: { istat: "051017", ipa: "c_d077", fiscal: "00137520516" },
    coatOfArms: 7,
    languages: ["it", "en"],
  });
  expect(settingsOf({ "language.en": "" }).languages).toEqual(["it"]);
});

test("the pages follow each other, and the last has none after it", () => {
  expect(steps.map(stepAfter)).toEqual([...steps.slice(1), "open"]);
});
