import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { codes, day, defined, group, number, rich, rows, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { ServiceDocument } from "./document.ts";
import { procedureOf } from "./procedure.ts";

/** The public service. */
export function serviceToPublished(source: DeskDocument, context: ToPublishedContext): ServiceDocument {
  const category = text(source, "category") ?? "anagrafe-e-stato-civile";
  const otherCategories = codes(source, "otherCategories").filter((other) => other !== category);
  return derive<ServiceDocument>(source, context, {
    kind: "service",
    section: `servizi/${category}`,
    alsoIn: otherCategories.map((other) => `servizi/${other}`),
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      category,
      otherCategories,
      subtitle: text(source, "subtitle"),
      active: source.active !== false,
      inactiveReason: source.active === false ? text(source, "inactiveReason") : undefined,
      ...descriptions(source),
      neededItems: rows(source, "neededItems").flatMap((row) => text(row, "item") ?? []),
      stages: rows(source, "stages").map(stageOf),
      ...accessOf(source),
      conditions: filesOf(source.conditions, context),
      contacts: references("contact-point", source.contacts),
      offices: references("office", source.offices),
      area: reference("office", source.area),
      documents: references("document", source.documents),
      related: references("service", source.related),
      externalLinks: rows(source, "externalLinks").flatMap((row) => {
        const url = safeHref(row.url);
        return url ? [{ label: text(row, "label") ?? url, url }] : [];
      }),
      furtherInformation: rich(source, "furtherInformation"),
      lifeEvents: codes(source, "lifeEvents"),
      businessEvents: codes(source, "businessEvents"),
      sector: text(source, "sector")?.toUpperCase(),
      identifier: text(source, "identifier"),
      providerIpa: text(source, "providerIpa"),
      procedure: procedureOf(source, context),
    },
  });
}

function stageOf(row: Readonly<Record<string, unknown>>) {
  const duration = number(row, "duration");
  return defined({
    title: text(row, "title") ?? "",
    description: text(row, "description"),
    duration,
    unit: duration === undefined ? undefined : (text(row, "unit") ?? "giorni"),
    date: day(row, "date"),
  });
}

function descriptions(source: DeskDocument) {
  return {
    audience: rich(source, "audience") ?? [],
    applicants: rich(source, "applicants"),
    body: rich(source, "body"),
    geographicCoverage: text(source, "geographicCoverage"),
    howTo: rich(source, "howTo") ?? [],
    needed: rich(source, "needed") ?? [],
    obtained: rich(source, "obtained") ?? [],
    outcomeProcedures: rich(source, "outcomeProcedures"),
    timing: rich(source, "timing") ?? [],
    costs: rich(source, "costs"),
    constraints: rich(source, "constraints"),
    specialCases: rich(source, "specialCases"),
  };
}

function accessOf(source: DeskDocument) {
  const online = group(source, "onlineAccess");
  const physical = group(source, "physicalAccess");
  const url = safeHref(online.url);
  const booking = group(source, "booking");
  const offices = references("office", physical.offices);
  const places = references("place", physical.places);
  return {
    onlineAccess: url ? defined({ intro: text(online, "intro"), label: text(online, "label") ?? url, url }) : undefined,
    physicalAccess:
      offices.length + places.length > 0 ? defined({ intro: text(physical, "intro"), offices, places }) : undefined,
    booking:
      booking.offered === true ? defined({ intro: text(booking, "intro"), url: safeHref(booking.url) }) : undefined,
  };
}
