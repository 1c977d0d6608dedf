import { civilDateOf } from "#src/kernel/civil-date.ts";
import { asDocuments, type ResolvedAs } from "../page-parts/resolve-as.ts";
import type { DocumentView } from "../site-type.ts";
import { AppointmentDocument } from "./document.ts";

/** Whether it is held at `now`; first and last day count (Europe/Rome). */
export function isHeld({ from, until }: Pick<AppointmentDocument, "from" | "until">, now: Date): boolean {
  const today = civilDateOf(now);
  return from <= today && (until === undefined || until >= today);
}

/** The appointments that name the document of the view, the latest first. */
export const appointmentsNaming = (view: Pick<DocumentView, "referring">): ResolvedAs<AppointmentDocument>[] =>
  asDocuments(AppointmentDocument, view.referring("appointment")).sort((a, b) =>
    b.document.from.localeCompare(a.document.from),
  );
