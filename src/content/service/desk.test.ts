import { expect, test } from "vitest";
import { aDeskService, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { serviceDesk } from "./desk.ts";
import { ServiceDocument } from "./document.ts";

const errors = (fields: Record<string, unknown>) =>
  serviceDesk
    .check(aDeskService(fields), "it")
    .filter(({ severity }) => severity === "error")
    .map(({ field }) => field);
const published = (fields: Record<string, unknown> = {}) =>
  ServiceDocument.parse(serviceDesk.toPublished(aDeskService(fields), aToPublishedContext()));

test("a complete service has nothing to mend, and becomes a public document of its shape", () => {
  expect(errors({})).toEqual([]);
  expect(published()).toMatchObject({ section: "servizi/anagrafe-e-stato-civile", active: true, externalLinks: [] });
});

test("a service that does not say what it costs is told so, and not stopped", () => {
  const findings = serviceDesk.check(aDeskService({ costs: undefined }), "it");
  expect(findings.map(({ severity, field }) => [severity, field])).toEqual([["warning", "costs"]]);
});

test("a service that is not active is published only with the reason", () => {
  expect(errors({ active: false })).toEqual(["inactiveReason"]);
  expect(errors({ active: false, inactiveReason: "   " })).toEqual(["inactiveReason"]);
  expect(errors({ active: false, inactiveReason: "Riapre in primavera." })).toEqual([]);
});

test("the reason of a service that is active again is not shown, though the desk keeps it", () => {
  expect(published({ inactiveReason: "Riapre in primavera." }).inactiveReason).toBeUndefined();
});

test.each([
  ["nowhere", {}, ["onlineAccess.url"]],
  ["at an office", { physicalAccess: { offices: [7] } }, []],
  ["at a place", { physicalAccess: { places: [5] } }, []],
  ["by appointment", { booking: { offered: true } }, []],
  ["online", { onlineAccess: { url: "https://servizi.esempio.it/" } }, []],
  ["on a page of this site", { onlineAccess: { url: "/pagine/domanda" } }, []],
  ["at an address that is a script", { onlineAccess: { url: "javascript:alert(1)" } }, ["onlineAccess.url"]],
])("access %s", (_where, access, wanted) => {
  expect(errors({ physicalAccess: undefined, ...access })).toEqual(wanted);
});

test("an appointment leads to the site's page unless another address is given, which must be one", () => {
  expect(published({ booking: { offered: true, intro: "Venti minuti." } }).booking).toEqual({ intro: "Venti minuti." });
  expect(published({ booking: { offered: false, intro: "Venti minuti." } }).booking).toBeUndefined();
  expect(errors({ booking: { offered: true, url: "agenda" } })).toEqual(["booking.url"]);
});

test("half-written rows are named with their number and what they lack", () => {
  const findings = serviceDesk.check(
    aDeskService({ stages: [{ title: "Domanda" }, { duration: 5 }], externalLinks: [{ url: "ftp://x" }] }),
    "it",
  );
  expect(findings.map(({ field }) => field)).toEqual([
    "stages.1.title",
    "externalLinks.0.label",
    "externalLinks.0.url",
  ]);
  expect(findings[0]?.message).toBe("«Fasi», riga 2: «Fase» è vuoto. Lo compili oppure tolga la riga.");
});

test("the length of a stage has a unit, days where none was chosen; a unit alone is no length", () => {
  const stages = [{ title: "Domanda", duration: 3 }, { title: "Visita", duration: 2, unit: "ore" }, { title: "Fine" }];
  expect(published({ stages }).stages).toEqual([
    { title: "Domanda", duration: 3, unit: "giorni" },
    { title: "Visita", duration: 2, unit: "ore" },
    { title: "Fine" },
  ]);
  expect(errors({ stages: [{ title: "Domanda", unit: "mesi" }] })).toEqual(["stages.0.duration"]);
});

test.each(["I", "I.56", "I.56.10", "i56.10"])("the economic sector %s is a NACE code", (sector) => {
  expect(errors({ sector })).toEqual([]);
  expect(published({ sector }).sector).toBe(sector.toUpperCase());
});

test.each(["56", "ristoranti", "I.5"])("the economic sector %s is none", (sector) => {
  expect(errors({ sector })).toEqual(["sector"]);
});

test("the provider's code of the public administrations' index has letters, digits and underscores", () => {
  expect(errors({ providerIpa: "c_d077" })).toEqual([]);
  expect(errors({ providerIpa: "Comune di Cortona" })).toEqual(["providerIpa"]);
});

test("of the procedure only what was written is published, and nothing when nothing was", () => {
  const procedure = { startMode: "A domanda.", deadline: " ", responsible: { id: 11, title: "Ada Esempio" } };
  expect(published({ procedure }).procedure).toEqual({
    lines: { startMode: "A domanda." },
    responsible: { kind: "person", id: "11" },
    files: [],
  });
  expect(published({ procedure: { deadline: " " } }).procedure).toBeUndefined();
});

test("a service of several categories has its address below the first and stands in the lists of all", () => {
  const document = published({ otherCategories: ["ambiente", "anagrafe-e-stato-civile"] });
  expect(document).toMatchObject({ section: "servizi/anagrafe-e-stato-civile", otherCategories: ["ambiente"] });
  expect(document.tags.filter((tag) => tag.startsWith("section:"))).toEqual([
    "section:servizi/anagrafe-e-stato-civile",
    "section:servizi/ambiente",
  ]);
});
