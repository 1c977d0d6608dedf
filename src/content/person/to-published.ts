import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { defined, number, rich, rows, text } from "../read-fields.ts";
import { imagesOf } from "../read-uploads.ts";
import type { PersonDocument } from "./document.ts";

/** The public person. */
export function personToPublished(source: DeskDocument, context: ToPublishedContext): PersonDocument {
  return derive<PersonDocument>(source, context, {
    kind: "person",
    section: `amministrazione/${text(source, "group") === "politici" ? "politici" : "personale-amministrativo"}`,
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      givenName: text(source, "givenName") ?? "",
      familyName: text(source, "familyName") ?? "",
      role: text(source, "role"),
      offices: references("office", source.offices),
      skills: rich(source, "skills"),
      powers: rich(source, "powers"),
      body: rich(source, "body"),
      curriculum: context.file(source.curriculum),
      declarations: rows(source, "declarations").flatMap((row) => {
        const file = context.file(row.file);
        const type = text(row, "type") ?? "altre-cariche";
        return file ? [defined({ type, year: number(row, "year"), title: text(row, "title"), file })] : [];
      }),
      gallery: imagesOf(source.gallery, context),
      contacts: references("contact-point", source.contacts),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
