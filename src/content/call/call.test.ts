import { expect, test } from "vitest";
import { aDeskCall, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { aView } from "#test/factories/site-documents.ts";
import { toLexical } from "../desk-types.ts";
import { callDesk } from "./desk.ts";
import { CallDocument } from "./document.ts";
import { callJsonLd } from "./json-ld.ts";
import { callState, callTurnsAt } from "./state.ts";

const call = { opensAt: "2026-03-01T08:00:00.000Z", closesAt: "2026-03-31T10:00:00.000Z" };
const published = (fields: Record<string, unknown> = {}) =>
  CallDocument.parse(callDesk.toPublished(aDeskCall(fields), aToPublishedContext()));
const findings = (fields: Record<string, unknown>) =>
  callDesk.check(aDeskCall(fields), "it").map(({ severity, field }) => `${severity} ${field}`);

test.each([
  ["2026-03-01T07:59:59.999Z", "coming", "2026-03-01T08:00:00.000Z"],
  ["2026-03-01T08:00:00.000Z", "open", "2026-03-24T10:00:00.000Z"],
  ["2026-03-24T09:59:59.999Z", "open", "2026-03-24T10:00:00.000Z"],
  ["2026-03-24T10:00:00.000Z", "closing", "2026-03-31T10:00:00.000Z"],
  ["2026-03-31T09:59:59.999Z", "closing", "2026-03-31T10:00:00.000Z"],
  ["2026-03-31T10:00:00.000Z", "closed", undefined],
])("at %s the call is %s, and turns next at %s", (now, state, turns) => {
  expect(callState(call, new Date(now))).toBe(state);
  expect(callTurnsAt(call, new Date(now))?.toISOString()).toBe(turns);
});

test("a result ends a call whatever its dates say, and a date alone is no result", () => {
  const decided = published({ results: { on: "2026-03-15T12:00:00.000Z", text: toLexical("Graduatoria") } });
  expect(callState(decided, new Date("2026-03-10T00:00:00Z"))).toBe("decided");
  expect(callTurnsAt(decided, new Date("2026-03-10T00:00:00Z"))).toBeUndefined();
  expect(published({ results: { on: "2026-03-15T12:00:00.000Z" } }).results).toBeUndefined();
});

test("a call begins and ends with its days, so that lists and kept pages know", () => {
  expect(published()).toMatchObject({ startsAt: call.opensAt, endsAt: call.closesAt, section: "bandi", ...call });
});

test("what is doubtful about dates and codes is said at the field", () => {
  expect(findings({ closesAt: "2026-02-01T08:00:00.000Z" })).toEqual(["error closesAt"]);
  expect(findings({ questionsUntil: "2026-04-01T08:00:00.000Z" })).toEqual(["error closesAt"]);
  expect(findings({ closesAt: "2026-03-30T22:00:00.000Z" })).toEqual(["warning closesAt"]);
  expect(findings({ callType: "gara", cig: "B123" })).toEqual(["error cig"]);
  expect(findings({ cig: "B123" })).toEqual([]);
  const results = { on: "2026-03-15T12:00:00.000Z", text: toLexical("Esito") };
  expect(findings({ results })).toEqual(["warning results.on"]);
});

test("the code of a tender is of tenders only", () => {
  expect(published({ callType: "gara", cig: "b123456789" }).cig).toBe("B123456789");
  expect(published({ cig: "b123456789" }).cig).toBeUndefined();
});

test("a competition is a job posting to search engines, until when it says", () => {
  expect(callJsonLd(published({ callType: "concorso" }), aView())[0]).toMatchObject({
    "@type": "JobPosting",
    validThrough: call.closesAt,
  });
});
