/** @jsxImportSource preact */
import type { VNode } from "preact";
import { OfficeDocument } from "../office/document.ts";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, files, linksTo, rich } from "../page-parts/pieces.tsx";
import { asDocuments, names } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { appointments, isHeld } from "./appointments.tsx";
import type { PersonDocument } from "./document.ts";
import { personText } from "./site-messages.ts";

/** The page of a politician or an official. Source: Modello Comuni, page of Persona pubblica; art. 14 D.Lgs. 33/2013 */
export function personParts(document: PersonDocument, view: DocumentView): PagePart[] {
  const text = personText(view.locale);
  const shared = partText(view.locale);
  const headed = asDocuments(OfficeDocument, view.referring("office")).filter((office) =>
    names(office.document.heads, document),
  );
  const curriculum = document.curriculum ? [{ ...document.curriculum, title: text("curriculum") }] : [];
  const declarations = document.declarations.map(({ title, file }) => ({ ...file, title }));
  return partsOf([
    {
      id: "ruolo",
      title: text("role"),
      content: together(
        appointments(document, view),
        titled(text("headOf"), linksTo(headed, view)),
        titled(text("powers"), rich(document.powers, view)),
        titled(text("biography"), rich(document.body, view)),
      ),
    },
    { id: "contatti", title: shared("contacts"), content: contacts(document.contacts, view) },
    { id: "documenti", title: shared("documents"), content: files([...curriculum, ...declarations], view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: rich(document.furtherInformation, view) },
  ]);
}

/** The offices held today, in a line. */
export const rolesOf = (document: PersonDocument, now: Date): string =>
  document.appointments
    .filter((appointment) => isHeld(appointment, now))
    .map(({ title }) => title)
    .join(", ");

/** The offices held today beside the name. */
export function personHeading(document: PersonDocument, view: DocumentView): VNode | undefined {
  const roles = rolesOf(document, view.now);
  return roles ? <p class="h5 mb-0">{roles}</p> : undefined;
}
