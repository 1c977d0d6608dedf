import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { day, defined, group, number, rich, rows, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { ServiceDocument } from "./document.ts";

/** The public service. */
export function serviceToPublished(source: DeskDocument, context: ToPublishedContext): ServiceDocument {
  const category = text(source, "category") ?? "anagrafe-e-stato-civile";
  return derive<ServiceDocument>(source, context, {
    kind: "service",
    section: `servizi/${category}`,
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      category,
      subtitle: text(source, "subtitle"),
      active: source.active !== false,
      inactiveReason: source.active === false ? text(source, "inactiveReason") : undefined,
      ...descriptions(source),
      neededItems: rows(source, "neededItems").flatMap((row) => text(row, "item") ?? []),
      stages: rows(source, "stages").map((row) =>
        defined({
          title: text(row, "title") ?? "",
          description: text(row, "description"),
          days: number(row, "days"),
          date: day(row, "date"),
        }),
      ),
      ...accessOf(source),
      conditions: filesOf(source.conditions, context),
      contacts: references("contact-point", source.contacts),
      offices: references("office", source.offices),
      area: reference("office", source.area),
      documents: references("document", source.documents),
      related: references("service", source.related),
      furtherInformation: rich(source, "furtherInformation"),
    },
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
  const offices = references("office", physical.offices);
  return {
    onlineAccess: url ? defined({ intro: text(online, "intro"), label: text(online, "label") ?? url, url }) : undefined,
    physicalAccess: offices.length > 0 ? defined({ intro: text(physical, "intro"), offices }) : undefined,
  };
}
