/** @jsxImportSource preact */
import type { VNode } from "preact";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { DayRange } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { titled, together } from "../page-parts/compose.tsx";
import { links } from "../page-parts/pieces.tsx";
import type { DocumentView } from "../site-type.ts";
import { appointmentTypes } from "../vocabularies/appointment-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { PersonDocument } from "./document.ts";
import { personText } from "./site-messages.ts";

type Appointment = PersonDocument["appointments"][number];

/** Whether the office is still held at `now`; the last day counts (Europe/Rome). */
export const isHeld = ({ until }: Appointment, now: Date): boolean => until === undefined || until >= civilDateOf(now);

/** Offices held, those of today first; past ones under their own heading. */
export function appointments({ appointments: all }: PersonDocument, view: DocumentView): VNode | undefined {
  const held = all.filter((appointment) => isHeld(appointment, view.now));
  const past = all.filter((appointment) => !isHeld(appointment, view.now));
  return together(list(held, view), titled(personText(view.locale)("past"), list(past, view)));
}

function list(appointments: readonly Appointment[], view: DocumentView): VNode | undefined {
  if (appointments.length === 0) return undefined;
  const text = personText(view.locale);
  return (
    <ul class="list-unstyled">
      {appointments.map((appointment) => (
        <li class="mb-3">
          <p class="fw-semibold mb-1">{appointment.title}</p>
          <DefinitionList
            rows={[
              [text("type"), termLabel(appointmentTypes, appointment.type, view.locale)],
              [text("office"), links([appointment.office], view)],
              [text("period"), <DayRange from={appointment.from} until={appointment.until} locale={view.locale} />],
              [text("pay"), appointment.pay],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
