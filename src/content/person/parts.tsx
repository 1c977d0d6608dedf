/** @jsxImportSource preact */
import type { VNode } from "preact";
import { OfficeDocument } from "../office/document.ts";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, gallery, links, linksTo, rich } from "../page-parts/pieces.tsx";
import { asDocuments, names } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { declarations } from "./declarations.tsx";
import type { PersonDocument } from "./document.ts";
import { appointments, heldAppointments } from "./held-offices.tsx";
import { personText } from "./site-messages.ts";

/** The page of a politician or an official. Source: Modello Comuni, page of Persona pubblica; art. 14 D.Lgs. 33/2013 */
export function personParts(document: PersonDocument, view: DocumentView): PagePart[] {
  const text = personText(view.locale);
  const shared = partText(view.locale);
  const headed = asDocuments(OfficeDocument, view.referring("office")).filter((office) =>
    names(office.document.heads, document),
  );
  return partsOf([
    {
      id: "ruolo",
      title: text("role"),
      content: together(
        appointments(document, view),
        titled(text("headOf"), linksTo(headed, view)),
        titled(text("memberOf"), links(document.offices ?? [], view)),
        titled(text("skills"), rich(document.skills, view)),
        titled(text("powers"), rich(document.powers, view)),
        titled(text("biography"), rich(document.body, view)),
        titled(shared("gallery"), gallery(document.gallery ?? [], view)),
      ),
    },
    { id: "contatti", title: shared("contacts"), content: contacts(document.contacts, view) },
    { id: "documenti", title: shared("documents"), content: declarations(document, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: rich(document.furtherInformation, view) },
  ]);
}

/** The appointments held today beside the name; where there is none, the role that lists say. */
export function personHeading(document: PersonDocument, view: DocumentView): VNode | undefined {
  const held = heldAppointments(document, view).map(({ title }) => title);
  const roles = held.length > 0 ? held.join(", ") : document.role;
  return roles ? <p class="h5 mb-0">{roles}</p> : undefined;
}
