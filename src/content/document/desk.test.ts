import { expect, test } from "vitest";
import { aDeskDocument, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { callState } from "./call-state.ts";
import { documentDesk } from "./desk.ts";
import { DocumentDocument } from "./document.ts";

const errors = (fields: Record<string, unknown>) =>
  documentDesk
    .check(aDeskDocument(fields), "it")
    .filter(({ severity }) => severity === "error")
    .map(({ field }) => field);
const published = (fields: Record<string, unknown> = {}) =>
  DocumentDocument.parse(documentDesk.toPublished(aDeskDocument(fields), aToPublishedContext()));
const call = { opensAt: "2026-03-01T08:00:00.000Z", closesAt: "2026-03-31T10:00:00.000Z" };

test.each(documentTypes)("a document of type $code stands in a section of its own", ({ code, parent }) => {
  expect(published({ documentType: code }).section).toBe(`amministrazione/documenti-e-dati/${parent}`);
});

test("a document needs a file or an address, and an address must be one", () => {
  expect(errors({ attachments: [] })).toEqual(["attachments"]);
  expect(errors({ attachments: [], url: "https://esempio.it/atto" })).toEqual([]);
  expect(errors({ attachments: [], url: "https://esempio.it/atto", formats: "" })).toEqual(["formats"]);
  expect(errors({ attachments: [], url: "sul sito vecchio" })).toEqual(["url"]);
});

test("a document of the notice board says of which kind it is", () => {
  expect(errors({ documentType: "albo" })).toEqual(["noticeBoardType"]);
  expect(errors({ documentType: "albo", noticeBoardType: "ordinanza-sindaco" })).toEqual([]);
  expect(published({ noticeBoardType: "ordinanza-sindaco" }).noticeBoardType).toBeUndefined();
});

test("a call says until when one may apply", () => {
  expect(errors({ documentType: "albo", noticeBoardType: "bando-concorso" })).toEqual(["call.closesAt"]);
  expect(errors({ documentType: "albo", noticeBoardType: "bando-concorso", call })).toEqual([]);
});

test("days that contradict each other are named at the later one", () => {
  expect(errors({ call: { ...call, closesAt: "2026-02-01T08:00:00.000Z" } })).toEqual(["call.closesAt"]);
  expect(errors({ call: { ...call, questionsUntil: "2026-04-01T08:00:00.000Z" } })).toEqual(["call.closesAt"]);
  expect(errors({ startsOn: "2026-03-02T12:00:00.000Z", endsOn: "2026-03-01T12:00:00.000Z" })).toEqual(["endsOn"]);
});

test("the code of a tender has ten characters", () => {
  expect(errors({ call: { ...call, cig: "B12345678" } })).toEqual(["call.cig"]);
  expect(published({ call: { ...call, cig: "b123456789" } }).call?.cig).toBe("B123456789");
});

test("a call begins and ends with its days, so that lists and kept pages know", () => {
  expect(published({ call })).toMatchObject({ startsAt: call.opensAt, endsAt: call.closesAt, call });
  expect(published({ call: {} })).not.toHaveProperty("call");
});

test.each([
  ["2026-03-01T07:59:59.999Z", "coming"],
  ["2026-03-01T08:00:00.000Z", "open"],
  ["2026-03-31T09:59:59.999Z", "open"],
  ["2026-03-31T10:00:00.000Z", "closed"],
])("at %s the call is %s", (now, state) => {
  expect(callState({ call }, new Date(now))).toBe(state);
});

test("a call that does not say when it opens is open until its deadline; without deadline it has no state", () => {
  expect(callState({ call: { closesAt: call.closesAt } }, new Date("2020-01-01T00:00:00Z"))).toBe("open");
  expect(callState({ call: { opensAt: call.opensAt } }, new Date())).toBeUndefined();
  expect(callState({}, new Date())).toBeUndefined();
});

test("formats that nobody wrote follow from the files, each once", () => {
  const names: Readonly<Record<string, string>> = { a: "modulo.pdf", b: "modulo.ODT", c: "allegato.pdf", d: "leggimi" };
  const file = (upload: unknown) => ({
    sha256: "a".repeat(64),
    name: names[String(upload)] ?? "",
    mime: "x/y",
    bytes: 1,
  });
  const source = aDeskDocument({ formats: "", attachments: Object.keys(names) });
  expect(documentDesk.check(source, "it")).toEqual([]);
  expect(documentDesk.toPublished(source, aToPublishedContext({ file }))).toMatchObject({ formats: "PDF, ODT" });
  const written = { ...source, formats: "PDF accessibile" };
  expect(documentDesk.toPublished(written, aToPublishedContext({ file }))).toMatchObject({
    formats: "PDF accessibile",
  });
});
