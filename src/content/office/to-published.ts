import { derive, reference, references } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { rich, text } from "../read-fields.ts";
import { unitTypes } from "../vocabularies/unit-types.ts";
import type { OfficeDocument } from "./document.ts";

/** The public office; its type decides the section. It answers for its own page. */
export function officeToPublished(source: DeskDocument, context: ToPublishedContext): OfficeDocument {
  const unitType = text(source, "unitType") ?? "ufficio";
  const branch = unitTypes.find((term) => term.code === unitType)?.parent ?? "uffici";
  return derive<OfficeDocument>(source, context, {
    kind: "office",
    section: `amministrazione/${branch}`,
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: text(source, "title"),
    fields: {
      unitType,
      body: rich(source, "body") ?? [],
      parents: references("office", source.parents),
      heads: references("person", source.heads),
      assessors: references("person", source.assessors),
      people: references("person", source.people),
      seat: reference("place", source.seat),
      otherSeats: references("place", source.otherSeats),
      openingHours: rich(source, "openingHours"),
      contacts: references("contact-point", source.contacts),
      documents: references("document", source.documents),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
