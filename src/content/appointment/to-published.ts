import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { derive, reference, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { day, rich, text } from "../read-fields.ts";
import type { AppointmentDocument } from "./document.ts";

/** The public appointment; it begins with its first day and ends with its last one in Europe/Rome. */
export function appointmentToPublished(source: DeskDocument, context: ToPublishedContext): AppointmentDocument {
  const from = day(source, "from") ?? civilDateOf(context.now);
  const until = day(source, "until");
  const appointmentType = text(source, "appointmentType") ?? "altro";
  return derive<AppointmentDocument>(source, context, {
    kind: "appointment",
    section: "incarichi",
    sortAt: startOfDay(from as CivilDate).toISOString(),
    startsAt: startOfDay(from as CivilDate).toISOString(),
    endsAt: until && startOfDay(addDays(until as CivilDate, 1)).toISOString(),
    office: relatedTitle(source.unit),
    fields: {
      appointmentType,
      person: reference("person", source.person),
      unit: reference("office", source.unit),
      headOf: reference("office", source.headOf),
      from,
      until,
      installedOn: appointmentType === "politico" ? day(source, "installedOn") : undefined,
      act: reference("document", source.act),
      pay: rich(source, "pay"),
      travel: rich(source, "travel"),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
