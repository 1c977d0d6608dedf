/** @jsxImportSource preact */
import type { VNode } from "preact";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day, DayRange } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { appointmentTypes } from "../vocabularies/appointment-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { AppointmentDocument } from "./document.ts";
import { isHeld } from "./held.ts";
import { appointmentText } from "./site-messages.ts";

/** The page of an appointment: who, where, from when to when, by which act, for what pay. Source: Modello Comuni, type Incarico */
export function appointmentParts(document: AppointmentDocument, view: DocumentView): PagePart[] {
  const text = appointmentText(view.locale);
  return partsOf([
    {
      id: "incarico",
      title: text("appointment"),
      content: together(titled(text("person"), links([document.person], view)), facts(document, view)),
    },
    {
      id: "compensi",
      title: text("pay"),
      content: together(rich(document.pay, view), titled(text("travel"), rich(document.travel, view))),
    },
    {
      id: "ulteriori-informazioni",
      title: partText(view.locale)("further"),
      content: rich(document.furtherInformation, view),
    },
  ]);
}

/** Kind, place, term and act of an appointment, as names with their values. */
export function facts(document: AppointmentDocument, view: DocumentView): VNode {
  const { locale } = view;
  const text = appointmentText(locale);
  return (
    <DefinitionList
      rows={[
        [text("type"), termLabel(appointmentTypes, document.appointmentType, locale)],
        [text("office"), links([document.unit], view)],
        [text("headOf"), links([document.headOf], view)],
        [text("period"), <DayRange from={document.from} until={document.until} locale={locale} />],
        [text("installed"), document.installedOn && <Day date={document.installedOn} locale={locale} />],
        [text("act"), links([document.act], view)],
      ]}
    />
  );
}

/** Whether it is held, with its person, beside the title. */
export function appointmentHeading(document: AppointmentDocument, view: DocumentView): VNode {
  const person = view.resolve(document.person);
  return (
    <p class="mb-0">
      {person && `${person.title} `}
      {stateBadge(document, view)}
    </p>
  );
}

/** In words and colour whether it is held, was, or will be. */
export function stateBadge(
  document: AppointmentDocument,
  { locale, now }: Pick<DocumentView, "locale" | "now">,
): VNode {
  const text = appointmentText(locale);
  if (isHeld(document, now)) return <Badge label={text("held")} tone="positive" />;
  return <Badge label={text(document.from > civilDateOf(now) ? "coming" : "past")} />;
}
