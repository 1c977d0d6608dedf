/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { appointmentsNaming, isHeld } from "../appointment/held.ts";
import { DocumentDocument } from "../document/document.ts";
import { NewsDocument } from "../news/document.ts";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { addresses, contacts, links, linksTo, rich } from "../page-parts/pieces.tsx";
import { asDocuments, names } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import { PersonDocument } from "../person/document.ts";
import type { Reference } from "../public-document.ts";
import { ServiceDocument } from "../service/document.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { unitTypes } from "../vocabularies/unit-types.ts";
import { OfficeDocument } from "./document.ts";
import { officeText } from "./site-messages.ts";

const shownNews = 6;

/** The page of an office. Source: Modello Comuni, page of Unità organizzativa */
export function officeParts(document: OfficeDocument, view: DocumentView): PagePart[] {
  const text = officeText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "cosa-fa", title: text("does"), content: rich(document.body, view) },
    { id: "struttura", title: text("structure"), content: structure(document, view) },
    { id: "persone", title: shared("people"), content: people(document, view) },
    { id: "servizi", title: shared("services"), content: services(document, view) },
    {
      id: "contatti",
      title: shared("contacts"),
      content: together(
        titled(shared("seat"), addresses([document.seat], view)),
        titled(text("otherSeats"), addresses(document.otherSeats, view)),
        titled(shared("openingHours"), rich(document.openingHours, view)),
        contacts(document.contacts, view),
      ),
    },
    { id: "documenti", title: shared("documents"), content: documents(document, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: rich(document.furtherInformation, view) },
    { id: "novita", title: text("news"), content: news(document, view) },
  ]);
}

/** The kind of unit beside the title. */
export function officeHeading({ unitType, title }: OfficeDocument, { locale }: DocumentView): VNode | undefined {
  const label = termLabel(unitTypes, unitType, locale);
  // there is one council: its page need not say twice what it is
  if (label === title) return undefined;
  return (
    <p class="mb-0">
      <Badge label={label} tone="primary" />
    </p>
  );
}

function structure(document: OfficeDocument, view: DocumentView): VNode | undefined {
  const text = officeText(view.locale);
  const below = asDocuments(OfficeDocument, view.referring("office")).filter((office) =>
    names(office.document.parents, document),
  );
  return together(
    titled(text("partOf"), links(document.parents, view)),
    titled(text("contains"), linksTo(below, view)),
    titled(text("assessors"), links(document.assessors, view)),
  );
}

/** Those whom the office names, those who hold an appointment here today, and those who say that they belong to it. */
function people(document: OfficeDocument, view: DocumentView): VNode | undefined {
  const text = officeText(view.locale);
  const held = appointmentsNaming(view).filter((appointment) => isHeld(appointment.document, view.now));
  const by = (role: "unit" | "headOf") =>
    held.filter(({ document: held }) => names([held[role]], document)).map(({ document: held }) => held.person);
  const belonging = asDocuments(PersonDocument, view.referring("person")).filter((person) =>
    names(person.document.offices ?? [], document),
  );
  const found = (references: readonly (Reference | undefined)[]) =>
    references.flatMap((reference) => view.resolve(reference) ?? []);
  const heads = found([...document.heads, ...by("headOf")]);
  const leading = new Set(heads.map(({ path }) => path));
  const staff = [...found([...document.people, ...by("unit")]), ...belonging].filter(({ path }) => !leading.has(path));
  return together(titled(text("heads"), linksTo(heads, view)), titled(text("staff"), linksTo(staff, view)));
}

/** Services that say this office is in charge or can be gone to. */
function services(document: OfficeDocument, view: DocumentView): VNode | undefined {
  const offered = asDocuments(ServiceDocument, view.referring("service")).filter(({ document: service }) =>
    names([...service.offices, ...(service.physicalAccess?.offices ?? []), service.area], document),
  );
  return linksTo(offered, view);
}

function documents(document: OfficeDocument, view: DocumentView): VNode | undefined {
  const own = asDocuments(DocumentDocument, view.referring("document")).filter((found) =>
    names(found.document.offices, document),
  );
  return linksTo([...document.documents.flatMap((reference) => view.resolve(reference) ?? []), ...own], view);
}

/** News that the office wrote, newest first. */
function news(document: OfficeDocument, view: DocumentView): VNode | undefined {
  const own = asDocuments(NewsDocument, view.referring("news")).filter((found) =>
    names(found.document.offices, document),
  );
  return linksTo(own.slice(0, shownNews), view);
}
