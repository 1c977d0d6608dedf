/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Address, MapLinks } from "#src/ui/address/component.tsx";
import { Badge } from "#src/ui/badge/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { MapPicture } from "#src/ui/map-picture/component.tsx";
import { EventDocument } from "../event/document.ts";
import { eventState } from "../event/event-state.ts";
import { OfficeDocument } from "../office/document.ts";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, gallery, links, linksTo, rich, video } from "../page-parts/pieces.tsx";
import { asDocuments, names } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { placeTypes } from "../vocabularies/place-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { PlaceDocument } from "./document.ts";
import { hours } from "./hours.tsx";
import { placeText } from "./site-messages.ts";

/** The page of a place. Source: Modello Comuni, page of Luogo */
export function placeParts(document: PlaceDocument, view: DocumentView): PagePart[] {
  const text = placeText(view.locale);
  const shared = partText(view.locale);
  const map = view.mapOf?.(document.position);
  return partsOf([
    {
      id: "descrizione",
      title: shared("description"),
      content: together(
        rich(document.body, view),
        titled(text("interest"), rich(document.interest, view)),
        titled(shared("gallery"), gallery(document.gallery, view)),
        titled(shared("video"), video(document.video, view)),
        titled(text("partOf"), links([document.parent], view)),
        titled(text("contains"), linksTo(inside(document, view), view)),
        titled(text("related"), links(document.related, view)),
      ),
    },
    { id: "servizi", title: shared("services"), content: rich(document.services, view) },
    { id: "modalita-di-accesso", title: text("access"), content: rich(document.access, view) },
    {
      id: "dove",
      title: text("where"),
      content: (
        <>
          <Address address={document.address} />
          <DefinitionList
            rows={[
              [text("borough"), document.address.borough],
              [text("country"), document.address.country],
            ]}
          />
          {map && <MapPicture map={map} name={document.title} locale={view.locale} />}
          <MapLinks position={document.position} name={document.title} locale={view.locale} />
        </>
      ),
    },
    { id: "orario", title: shared("openingHours"), content: hours(document, view) },
    { id: "contatti", title: shared("contacts"), content: reach(document, view) },
    { id: "eventi", title: text("events"), content: events(document, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: further(document, view) },
  ]);
}

/** The other name and the kinds of place beside the title. */
export function placeHeading(document: PlaceDocument, { locale }: DocumentView): VNode {
  return (
    <>
      {document.alternativeName && <p class="h5">{document.alternativeName}</p>}
      {document.placeTypes.length > 0 && (
        <ul class="list-inline mb-0">
          {document.placeTypes.map((code) => (
            <li class="list-inline-item">
              <Badge label={termLabel(placeTypes, code, locale)} tone="primary" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Places that say they are part of this one. */
const inside = (document: PlaceDocument, view: DocumentView) =>
  asDocuments(PlaceDocument, view.referring("place")).filter((place) => names([place.document.parent], document));

const further = (document: PlaceDocument, view: DocumentView): VNode | undefined =>
  together(
    rich(document.furtherInformation, view),
    document.identifier !== undefined && (
      <DefinitionList rows={[[placeText(view.locale)("identifier"), document.identifier]]} />
    ),
  );

function reach(document: PlaceDocument, view: DocumentView): VNode | undefined {
  const text = placeText(view.locale);
  const seated = asDocuments(OfficeDocument, view.referring("office")).filter((office) =>
    names([office.document.seat, ...office.document.otherSeats], document),
  );
  return together(
    contacts(document.contacts, view),
    titled(text("responsible"), links(document.offices, view)),
    titled(text("seatOf"), linksTo(seated, view)),
  );
}

/** Events held here that are not over. */
function events(document: PlaceDocument, view: DocumentView): VNode | undefined {
  const coming = asDocuments(EventDocument, view.referring("event"))
    .filter((event) => names(event.document.places, document) && eventState(event.document, view.now) !== "over")
    .sort((a, b) => a.document.startsAt.localeCompare(b.document.startsAt));
  return linksTo(coming, view);
}
