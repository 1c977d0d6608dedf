/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Address } from "#src/ui/address/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { OfficeDocument } from "../office/document.ts";
import { line, titled, together } from "../page-parts/compose.tsx";
import { addresses, otherLanguage } from "../page-parts/pieces.tsx";
import { resolveAs } from "../page-parts/resolve-as.ts";
import { PlaceDocument } from "../place/document.ts";
import type { Reference } from "../public-document.ts";
import type { DocumentView } from "../site-type.ts";
import type { ServiceDocument } from "./document.ts";
import { serviceText } from "./site-messages.ts";

/** How to use the service: online, at an office, or both; when neither is told, at the offices in charge. Source: C.SI.1.3, no. 6 */
export function access(document: ServiceDocument, view: DocumentView): VNode | undefined {
  const physical = document.physicalAccess;
  const online = document.onlineAccess && onlineAccess(document.onlineAccess);
  const booking = document.booking && bookingAccess(document, document.booking, view);
  const offices = physical ? physical.offices : online ? [] : document.offices;
  const atOffices = officeAccess(offices, view);
  const atPlaces = physical && placeAccess(physical.places, view);
  return together(
    online,
    booking,
    line(physical?.intro ?? (atOffices && serviceText(view.locale)("atOffice"))),
    atOffices,
    atPlaces,
  );
}

function bookingAccess(
  { path }: ServiceDocument,
  booking: NonNullable<ServiceDocument["booking"]>,
  view: DocumentView,
): VNode {
  return (
    <>
      {booking.intro && <p>{booking.intro}</p>}
      <p>
        <a
          class="btn btn-outline-primary"
          href={safeHref(booking.url) ?? `${view.appointmentPath}?servizio=${encodeURIComponent(path)}`}
          rel="nofollow"
          data-element="service-booking-access"
        >
          {serviceText(view.locale)("book")}
        </a>
      </p>
    </>
  );
}

function placeAccess(references: readonly Reference[], view: DocumentView): VNode | undefined {
  const places = addresses(references, view);
  return titled(
    serviceText(view.locale)("atPlace"),
    places && <div data-element="service-generic-access">{places}</div>,
  );
}

function onlineAccess(online: NonNullable<ServiceDocument["onlineAccess"]>): VNode | undefined {
  const href = safeHref(online.url);
  if (!href) return line(online.intro);
  return (
    <>
      {online.intro && <p>{online.intro}</p>}
      <p>
        <a class="btn btn-primary" href={href} data-element="service-online-access">
          {online.label}
        </a>
      </p>
    </>
  );
}

function officeAccess(references: readonly Reference[], view: DocumentView): VNode | undefined {
  const offices = resolveAs(OfficeDocument, references, view);
  if (offices.length === 0) return undefined;
  return (
    <ul class="list-unstyled">
      {offices.map((office) => {
        const [seat] = resolveAs(PlaceDocument, [office.document.seat], view);
        const lang = otherLanguage(office, view);
        return (
          <li class="mb-3">
            <a href={office.path} data-element="service-generic-access" {...(lang && { lang, hreflang: lang })}>
              {office.title}
            </a>
            {seat && <Address address={seat.document.address} />}
          </li>
        );
      })}
    </ul>
  );
}
