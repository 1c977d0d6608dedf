/** @jsxImportSource preact */
import type { VNode } from "preact";
import type { AppointmentDocument } from "../appointment/document.ts";
import { appointmentsNaming, isHeld } from "../appointment/held.ts";
import { facts } from "../appointment/parts.tsx";
import { titled, together } from "../page-parts/compose.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import { names, type ResolvedAs } from "../page-parts/resolve-as.ts";
import type { DocumentView } from "../site-type.ts";
import type { PersonDocument } from "./document.ts";
import { personText } from "./site-messages.ts";

type Held = ResolvedAs<AppointmentDocument>;

/** The person's appointments, the latest first. */
const ownAppointments = (document: PersonDocument, view: Pick<DocumentView, "referring">): Held[] =>
  appointmentsNaming(view).filter((appointment) => names([appointment.document.person], document));

/** Those held today. */
export const heldAppointments = (document: PersonDocument, view: Pick<DocumentView, "referring" | "now">): Held[] =>
  ownAppointments(document, view).filter((appointment) => isHeld(appointment.document, view.now));

/** Appointments, those of today first; the others under their own heading. */
export function appointments(document: PersonDocument, view: DocumentView): VNode | undefined {
  const held = heldAppointments(document, view);
  const others = ownAppointments(document, view).filter((appointment) => !isHeld(appointment.document, view.now));
  return together(list(held, view), titled(personText(view.locale)("past"), list(others, view)));
}

function list(found: readonly Held[], view: DocumentView): VNode | undefined {
  if (found.length === 0) return undefined;
  return (
    <ul class="list-unstyled">
      {found.map((appointment) => {
        const lang = otherLanguage(appointment, view);
        return (
          <li class="mb-3">
            <p class="fw-semibold mb-1">
              <a href={appointment.path} {...(lang && { lang, hreflang: lang })}>
                {appointment.title}
              </a>
            </p>
            {facts(appointment.document, view)}
          </li>
        );
      })}
    </ul>
  );
}
