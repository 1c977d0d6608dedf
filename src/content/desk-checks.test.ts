import { expect, test } from "vitest";
import {
  aDeskAppointment,
  aDeskCall,
  aDeskContactPoint,
  aDeskDataset,
  aDeskDocument,
  aDeskEvent,
  aDeskFaq,
  aDeskGuide,
  aDeskNews,
  aDeskOffice,
  aDeskPerson,
  aDeskPlace,
  aDeskService,
  aDeskThematicSite,
  aToPublishedContext,
} from "#test/factories/desk-documents.ts";
import type { DeskDocument } from "./desk-type.ts";
import { deskTypes, toLexical } from "./desk-types.ts";

const topic = { id: 3, term: "acqua", title: "Acqua", summary: "Rete e fontanelle." };
const page = { id: 60, title: "Storia", summary: "In breve.", body: toLexical("C'era"), offices: [{ id: 7 }] };

/** What publishing wants of each type. Source: Modello Comuni, types and mandatory fields; C.SI.1.3 */
const wanted: [string, DeskDocument, string[]][] = [
  [
    "service",
    aDeskService(),
    [
      ...["category", "title", "summary", "topics", "audience", "howTo", "needed", "obtained", "timing", "conditions"],
      ...["contacts", "offices"],
    ],
  ],
  ["office", aDeskOffice(), ["unitType", "title", "summary", "body", "seat", "contacts"]],
  ["document", aDeskDocument(), ["documentType", "title", "summary", "topics", "licence", "offices", "attachments"]],
  ["news", aDeskNews(), ["newsType", "title", "summary", "topics", "body", "offices"]],
  [
    "event",
    aDeskEvent(),
    ["eventType", "title", "summary", "topics", "body", "audience", "startsAt", "costs", "contacts"],
  ],
  ["person", aDeskPerson(), ["givenName", "familyName", "title", "summary", "group", "contacts"]],
  ["appointment", aDeskAppointment(), ["title", "appointmentType", "person", "from"]],
  ["place", aDeskPlace(), ["title", "summary", "image", "access", "contacts"]],
  ["topic", topic, ["term", "title", "summary"]],
  ["contact-point", aDeskContactPoint(), ["title", "entries"]],
  ["faq", aDeskFaq(), ["title", "body", "offices"]],
  [
    "call",
    aDeskCall(),
    ["callType", "title", "summary", "topics", "audience", "howToApply", "offices", "closesAt", "attachments"],
  ],
  ["guide", aDeskGuide(), ["title", "summary", "topics", "steps", "offices"]],
  ["thematic-site", aDeskThematicSite(), ["title", "summary", "url"]],
  ["page", page, ["title", "summary", "body", "offices"]],
  [
    "dataset",
    aDeskDataset(),
    ["title", "summary", "distribution", "licence", "modifiedOn", "frequency", "holders", "attachments"],
  ],
];
const typeOf = (kind: string) => {
  const type = deskTypes.find((candidate) => candidate.kind === kind);
  if (!type) throw new Error(`no type ${kind}`);
  return type;
};
const every = wanted.flatMap(([kind, whole, fields]) => fields.map((field) => [kind, field, whole] as const));

test.each(wanted)("%s: complete, it can be published in either language of the desk", (kind, whole) => {
  expect(typeOf(kind).check(whole, "it")).toEqual([]);
  expect(typeOf(kind).check(whole, "en")).toEqual([]);
  expect(typeOf(kind).toPublished(whole, aToPublishedContext()).title).toBe(whole.title);
});

test.each(every)("%s: without %s it is refused with one sentence about that field", (kind, field, whole) => {
  for (const empty of [undefined, null, "", [], "   "]) {
    const findings = typeOf(kind).check({ ...whole, [field]: empty }, "it");
    expect(findings.map((finding) => [finding.severity, finding.field])).toEqual([["error", field]]);
    expect(findings[0]?.message).toMatch(/^«.+» è vuoto: lo compili per poter pubblicare\.$|^Aggiunga almeno un file/);
  }
});

test.each([
  ["email", "urp(at)comune.it", "badEmail"],
  ["pec", "protocollo@", "badEmail"],
  ["telefono", "in Comune", "badPhone"],
  ["fax", "-", "badPhone"],
  ["url", "www.comune.it", "badUrl"],
])("a contact point refuses %s «%s», naming the row", (type, value) => {
  const findings = typeOf("contact-point").check(
    aDeskContactPoint({
      entries: [
        { type: "telefono", value: "0575 000 100" },
        { type, value },
      ],
    }),
    "it",
  );
  expect(findings.map(({ field }) => field)).toEqual(["entries.1.value"]);
  expect(findings[0]?.message).toContain(`Riga 2: «${value}»`);
});

test.each([
  ["email", "urp@comune.esempio.it"],
  ["telefono", "+39 0575 000 100"],
  ["url", "https://comune.esempio.it"],
  ["telegram", "@comune"],
  ["indirizzo", "Piazza 1"],
])("a contact point takes %s «%s»", (type, value) => {
  expect(typeOf("contact-point").check(aDeskContactPoint({ entries: [{ type, value }] }), "it")).toEqual([]);
});

test("a row of a contact point without type or value is named", () => {
  const check = (entries: object[]) =>
    typeOf("contact-point")
      .check(aDeskContactPoint({ entries }), "it")
      .map(({ field }) => field);
  expect(check([{ type: "email" }])).toEqual(["entries.0.value"]);
  expect(check([{ value: "0575 000 100" }])).toEqual(["entries.0.type"]);
});

test("a topic under another name than the vocabulary's is doubtful, not refused", () => {
  const [finding] = typeOf("topic").check({ ...topic, title: "Acquedotto" }, "it");
  expect(finding).toMatchObject({ severity: "warning", field: "title" });
  expect(finding?.message).toContain("«Acqua»");
  expect(typeOf("topic").check({ ...topic, title: "Water" }, "it")).toEqual([]);
});

test("a topic's pages in evidence may be of several kinds, in the order given", () => {
  const featured = [
    { relationTo: "services", value: { id: 20, title: "Allaccio" } },
    { relationTo: "news", value: 12 },
    { relationTo: "users", value: 1 },
  ];
  expect(typeOf("topic").toPublished({ ...topic, featured }, aToPublishedContext())).toMatchObject({
    featured: [
      { kind: "service", id: "20" },
      { kind: "news", id: "12" },
    ],
    refs: ["news:12", "service:20"],
  });
});

test("an appointment does not end before it begins, and lasts through its last day in Rome", () => {
  const until = { until: "2024-06-09T12:00:00.000Z" };
  expect(typeOf("appointment").check(aDeskAppointment(until), "it")).toMatchObject([
    { severity: "error", field: "until" },
  ]);
  const published = typeOf("appointment").toPublished(
    aDeskAppointment({ until: "2029-06-30T12:00:00.000Z" }),
    aToPublishedContext(),
  );
  expect(published).toMatchObject({ path: "/incarichi/assessora-alla-cultura", refs: ["person:70"] });
  expect([published.startsAt, published.endsAt]).toEqual(["2024-06-09T22:00:00.000Z", "2029-06-30T22:00:00.000Z"]);
});

test("a declaration without document, year or file is named, row by row", () => {
  const declarations = [{ type: "redditi", year: 2025, file: 9 }, { title: "Altro" }];
  expect(
    typeOf("person")
      .check(aDeskPerson({ declarations }), "it")
      .map(({ field }) => field),
  ).toEqual(["declarations.1.type", "declarations.1.year", "declarations.1.file"]);
});

test("a person's address follows from where they appear, not from their appointments", () => {
  const sectionOf = (group: string) =>
    typeOf("person").toPublished(aDeskPerson({ group }), aToPublishedContext()).section;
  expect(sectionOf("politici")).toBe("amministrazione/politici");
  expect(sectionOf("personale-amministrativo")).toBe("amministrazione/personale-amministrativo");
});

test("an office is not part of itself", () => {
  expect(typeOf("office").check(aDeskOffice({ parents: [7] }), "it")).toMatchObject([{ field: "parents" }]);
  expect(typeOf("office").check(aDeskOffice({ parents: [{ id: 9 }] }), "it")).toEqual([]);
});

test("a question that is none, and data that are not open, are doubtful", () => {
  expect(typeOf("faq").check(aDeskFaq({ title: "Durata della carta" }), "it")).toMatchObject([
    { severity: "warning", field: "title" },
  ]);
  expect(typeOf("dataset").check(aDeskDataset({ licence: "non-derivate" }), "it")).toMatchObject([
    { severity: "warning", field: "licence" },
  ]);
});

test("lists show the beginning of an answer, cut between words", () => {
  const { summary } = typeOf("faq").toPublished(
    aDeskFaq({ body: toLexical("parola ".repeat(80)) }),
    aToPublishedContext(),
  );
  expect(summary.length).toBeLessThanOrEqual(255);
  expect(summary).toMatch(/parola…$/);
});
