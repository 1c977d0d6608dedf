import { expect, test } from "vitest";
import { aToPublishedContext } from "#test/factories/desk-documents.ts";
import { siteToPublished } from "../hosted-site/to-published.ts";
import { settingsCheck, settingsToPublished } from "./desk.ts";
import { SettingsDocument } from "./document.ts";

const whole = {
  municipality: "Comune di Esempio",
  placeName: "Esempio",
  codes: { istat: "051017", ipa: "c_d077", fiscal: "00000000000" },
  address: "Piazza 1",
  email: "urp@comune.esempio.it",
  pec: "protocollo@pec.comune.esempio.it",
  primaryColor: "#0066cc",
};
const fields = (given: object) => settingsCheck({ ...whole, ...given }, "it").map(({ field }) => field);

test("complete settings have nothing to mend and fit their shape", () => {
  expect(fields({})).toEqual([]);
  const published = settingsToPublished({ ...whole, id: "settings" }, aToPublishedContext());
  expect(SettingsDocument.parse(published)).toMatchObject({ path: "/", languages: ["it", "en"], listed: false });
});

test.each([
  [
    ["de", "en"],
    ["it", "de", "en"],
  ],
  [
    ["en", "it"],
    ["it", "en"],
  ],
  [["it"], ["it"]],
])(
  "Italian, in which the addresses without a prefix are, is always offered first: of %j it makes %j",
  (chosen, offered) => {
    const source = { ...whole, id: "settings", languages: chosen };
    expect(settingsToPublished(source, aToPublishedContext()).languages).toEqual(offered);
    const hosted = { id: 3, name: "Museo", key: "museo", hosts: [{ host: "museo.esempio.it" }], languages: chosen };
    expect(siteToPublished(hosted as never, aToPublishedContext()).languages).toEqual(offered);
  },
);

test.each(["municipality", "placeName", "address", "email", "pec"])("settings without %s are refused", (name) => {
  expect(fields({ [name]: " " })).toEqual([name]);
});

test.each(["istat", "ipa", "fiscal"])("settings without the code %s are refused, at its place in the group", (name) => {
  expect(fields({ codes: { ...whole.codes, [name]: undefined } })).toEqual([`codes.${name}`]);
});

test.each([
  ["blu", "primaryColor"],
  ["#06c", "primaryColor"],
  ["#ffcc00", "primaryColor"],
])("the colour %s is refused: it is no code, or white text cannot be read on it", (primaryColor, field) => {
  expect(fields({ primaryColor })).toEqual([field]);
});

test.each([
  [{ codes: { ...whole.codes, istat: "5101" } }, "codes.istat"],
  [{ codes: { ...whole.codes, ipa: "c-d077" } }, "codes.ipa"],
  [{ codes: { ...whole.codes, cadastral: "1D07" } }, "codes.cadastral"],
  [{ codes: { ...whole.codes, fiscal: "00137520517" } }, "codes.fiscal"],
  [{ codes: { ...whole.codes, vat: "123" } }, "codes.vat"],
  [{ email: "urp@comune" }, "email"],
  [{ pec: "protocollo" }, "pec"],
  [{ province: "ARE" }, "province"],
])("%j is refused at %s, with a sentence", (given, field) => {
  const found = settingsCheck({ ...whole, ...given }, "it");
  expect(found).toMatchObject([{ field, severity: "error", message: expect.stringMatching(/\.$/) }]);
});

test.each([
  ["22/02", "02-22"],
  ["4/8", "08-04"],
  ["29/02", "02-29"],
  ["", undefined],
  [null, undefined],
])("the patron saint's day %s is %s", (typed, day) => {
  expect(fields({ patronDay: typed })).toEqual([]);
  expect(settingsToPublished({ ...whole, id: "settings", patronDay: typed }, aToPublishedContext()).patronDay).toBe(
    day,
  );
});

test.each(["30/02", "2/22", "22-02", "Santa Margherita"])("%s is no day of the year, and refused", (patronDay) => {
  expect(fields({ patronDay })).toEqual(["patronDay"]);
});

test("the letters of province and cadastral code come out large", () => {
  const source = { ...whole, id: "settings", province: "ar", codes: { ...whole.codes, cadastral: "d077" } };
  const published = settingsToPublished(source, aToPublishedContext());
  expect([published.province, published.codes.cadastral]).toEqual(["AR", "D077"]);
});

test("addresses that readers cannot be sent to are not published", () => {
  const profiles = [
    { network: "Rete", url: "javascript:alert(1)" },
    { network: "Altra", url: "https://rete.esempio.it/comune" },
  ];
  const published = settingsToPublished({ ...whole, id: "settings", profiles }, aToPublishedContext());
  expect(published.profiles).toEqual([{ network: "Altra", url: "https://rete.esempio.it/comune" }]);
});
