import { civilDateOf } from "#src/kernel/civil-date.ts";
import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { day, defined, rich, rows, text } from "../read-fields.ts";
import type { PersonDocument } from "./document.ts";

/** The public person; whoever holds or held a political office stands among the politicians. */
export function personToPublished(source: DeskDocument, context: ToPublishedContext): PersonDocument {
  const appointments = rows(source, "appointments").map((row) =>
    defined({
      title: text(row, "title") ?? "",
      type: text(row, "type") ?? "altro",
      office: reference("office", row.office),
      from: day(row, "from") ?? civilDateOf(context.now),
      until: day(row, "until"),
      pay: text(row, "pay"),
    }),
  );
  const isPolitician = appointments.some((appointment) => appointment.type === "politico");
  return derive<PersonDocument>(source, context, {
    kind: "person",
    section: isPolitician ? "amministrazione/politici" : "amministrazione/personale-amministrativo",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(rows(source, "appointments")[0]?.office),
    fields: {
      givenName: text(source, "givenName") ?? "",
      familyName: text(source, "familyName") ?? "",
      appointments,
      powers: rich(source, "powers"),
      body: rich(source, "body"),
      curriculum: context.file(source.curriculum),
      declarations: rows(source, "declarations").flatMap((row) => {
        const file = context.file(row.file);
        return file ? [{ title: text(row, "title") ?? file.name, file }] : [];
      }),
      contacts: references("contact-point", source.contacts),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
