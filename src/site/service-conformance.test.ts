import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

/** A whole document of the factory under its own id, with the references that the desk would find in it. */
function whole(kind: string, id: string, given: Record<string, unknown> = {}): PublicDocument {
  const { image: _image, ...full } = fullDocuments[kind] as PublicDocument;
  const names = [...JSON.stringify({ ...full, ...given }).matchAll(/\{"kind":"([a-z-]+)","id":"(\w+)"\}/g)];
  const refs = [...new Set(names.map(([, of, name]) => `${of}:${name}`))];
  const tags = [`${kind}:${id}`, `kind:${kind}`, `section:${full.section}`];
  return { ...full, id, path: `/${full.section}/${id}`, refs, tags, visibleFrom: aMorning.toISOString(), ...given };
}

/** What may differ between services and must never break the page. */
const cases = [
  ["with every field", "tutto", {}],
  ["online only", "in-linea", { physicalAccess: undefined, booking: undefined }],
  ["at an office only", "allo-sportello", { onlineAccess: undefined, booking: undefined }],
  ["by appointment only", "su-appuntamento", { onlineAccess: undefined, physicalAccess: undefined }],
  [
    "with mandatory fields only",
    "minimo",
    {
      ...{ applicants: undefined, body: undefined, geographicCoverage: undefined, neededItems: [], stages: [] },
      ...{ outcomeProcedures: undefined, costs: undefined, constraints: undefined, specialCases: undefined },
      ...{ onlineAccess: undefined, booking: undefined, area: undefined, documents: [], related: [] },
      ...{ furtherInformation: undefined, subtitle: undefined, procedure: undefined, externalLinks: [] },
      ...{ lifeEvents: [], businessEvents: [], sector: undefined, identifier: undefined, providerIpa: undefined },
    },
  ],
] as const;

beforeAll(async () => {
  for (const kind of ["place", "topic", "office", "contact-point"]) await publish(database, whole(kind, "1"));
  for (const [, id, given] of cases) await publish(database, whole("service", id, given));
});

const voices = [
  ...["A chi è rivolto", "Come fare", "Cosa serve", "Cosa si ottiene", "Tempi e scadenze", "Accedi al servizio"],
  ...["Condizioni di servizio", "Contatti"],
];
const proofs = [
  ...["service-addressed", "service-how-to", "service-needed", "service-achieved", "service-calendar-text"],
  ...["service-title", "service-description", "service-area", "service-topic", "service-status", "service-file"],
];
const accesses = ["service-generic-access", "service-booking-access", "service-online-access"];

test.each(cases)("a service %s passes what the national validator reads", async (_name, id) => {
  const { document: dom } = parseHTML(await site.text(`/servizi/ambiente/${id}`));
  const textOf = (element: string) => dom.querySelector(`[data-element="${element}"]`)?.textContent.trim() ?? "";
  const index = [...dom.querySelectorAll('[data-element="page-index"] > li > a')].map((link) =>
    link.textContent.trim(),
  );
  expect(index.filter((voice) => voices.includes(voice))).toEqual(voices);
  for (const proof of proofs) expect(textOf(proof).length, proof).toBeGreaterThanOrEqual(3);
  expect(accesses.filter((access) => dom.querySelector(`[data-element="${access}"]`)).length).toBeGreaterThan(0);
  const crumbs = [...dom.querySelectorAll('[data-element="breadcrumb"] li')].map((crumb) =>
    crumb.textContent.toLowerCase().replaceAll(/[^a-z0-9 ]/g, ""),
  );
  expect(crumbs[crumbs.indexOf("servizi") + 1]).toBe("ambiente");
  expect(dom.querySelector('[data-element="appointment-booking"]')?.getAttribute("href")).toMatch(/^\//);
  // every entry of the index leads to a heading that is there
  for (const link of dom.querySelectorAll('[data-element="page-index"] a'))
    expect(dom.querySelector(link.getAttribute("href") ?? "none")?.tagName).toBe("H2");
});

test.each(cases)("the metadata of a service %s have the ten voices", async (_name, id) => {
  const { document: dom } = parseHTML(await site.text(`/servizi/ambiente/${id}`));
  const data = JSON.parse(dom.querySelector('[data-element="metatag"]')?.textContent ?? "{}");
  const { serviceUrl, serviceLocation } = data.availableChannel;
  const { streetAddress, postalCode, addressLocality } = serviceLocation.address;
  const ten = [
    ...[data.name, data.serviceType, data.serviceOperator.name, data.areaServed.name, data.audience.audienceType],
    ...[serviceUrl, serviceLocation.name, streetAddress, postalCode, addressLocality],
  ];
  expect(ten.filter((voice) => typeof voice !== "string" || voice.trim() === "")).toEqual([]);
});
