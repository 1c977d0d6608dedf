import { derive, reference } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { defined, rows, text } from "../read-fields.ts";
import type { ContactPointDocument } from "./document.ts";

/** The public contact point: shown inside other pages, in no list of its own. */
export function contactPointToPublished(source: DeskDocument, context: ToPublishedContext): ContactPointDocument {
  return derive<ContactPointDocument>(source, context, {
    kind: "contact-point",
    section: "contatti",
    listed: false,
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: text(source, "title"),
    fields: {
      person: reference("person", source.person),
      entries: rows(source, "entries").flatMap((row) => {
        const value = text(row, "value");
        return value
          ? [defined({ type: text(row, "type") ?? "telefono", value, description: text(row, "description") })]
          : [];
      }),
    },
  });
}
