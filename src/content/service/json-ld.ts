import { fileHref } from "#src/ui/file-list/file-href.ts";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { OfficeDocument } from "../office/document.ts";
import { resolveAs } from "../page-parts/resolve-as.ts";
import { about, municipality, postalAddress } from "../page-parts/schema-org.ts";
import { PlaceDocument } from "../place/document.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView } from "../site-type.ts";
import { serviceCategories } from "../vocabularies/service-categories.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { ServiceDocument } from "./document.ts";

/**
 * The service as schema.org `GovernmentService` with the ten voices of the model. The frame writes it as the first
 * `<script type="application/ld+json" data-element="metatag">` of the page, with `<` escaped. Source: R.SI.1.1
 */
export function serviceJsonLd(document: ServiceDocument, view: DocumentView): object[] {
  const offices = [...(document.physicalAccess?.offices ?? []), ...document.offices];
  const found = resolveAs(OfficeDocument, offices, view);
  const [seat] = resolveAs(
    PlaceDocument,
    [...(document.physicalAccess?.places ?? []), ...found.map((office) => office.document.seat)],
    view,
  );
  const page = view.origin + document.path;
  return [
    {
      ...about("GovernmentService", document, view),
      serviceType: termLabel(serviceCategories, document.category, view.locale),
      identifier: document.identifier,
      serviceOperator: municipality(view),
      provider: document.providerIpa && { "@type": "GovernmentOrganization", identifier: document.providerIpa },
      termsOfService: document.conditions[0] && view.origin + fileHref(document.conditions[0]),
      areaServed: { "@type": "AdministrativeArea", name: document.geographicCoverage ?? view.municipality },
      audience: { "@type": "Audience", audienceType: toPlainText(document.audience) },
      availableChannel: {
        "@type": "ServiceChannel",
        name: document.onlineAccess?.label ?? document.title,
        serviceUrl: absolute(safeHref(document.onlineAccess?.url), view) ?? page,
        serviceLocation: seat && {
          "@type": "Place",
          name: found[0]?.title ?? seat.title,
          address: postalAddress(seat.document),
        },
      },
    },
  ];
}

const absolute = (href: string | undefined, view: DocumentView) => (href?.startsWith("/") ? view.origin + href : href);
