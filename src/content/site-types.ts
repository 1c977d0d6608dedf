import { appointmentSite } from "./appointment/site.ts";
import { callSite } from "./call/site.ts";
import { contactPointSite } from "./contact-point/site.ts";
import { datasetSite } from "./dataset/site.ts";
import { documentSite } from "./document/site.ts";
import { eventSite } from "./event/site.ts";
import { faqSite } from "./faq/site.ts";
import { guideSite } from "./guide/site.ts";
import { newsSite } from "./news/site.ts";
import { officeSite } from "./office/site.ts";
import { pageSite } from "./page/site.ts";
import { plainType } from "./page-parts/plain-type.tsx";
import { personSite } from "./person/site.ts";
import { placeSite } from "./place/site.ts";
import { PublicDocument, PublicFile, PublicImage, Reference } from "./public-document.ts";
import { Block, Inline } from "./rich-text/rich-text.ts";
import { serviceSite } from "./service/site.ts";
import type { SiteType } from "./site-type.ts";
import { thematicSiteSite } from "./thematic-site/site.ts";
import { topicSite } from "./topic/site.ts";

export { StandingBadge } from "./event/standing-badge.tsx";

/** A type that is given its own documents only: one that does not fit the type's shape is shown plainly, never as an error. */
function typed<Document extends PublicDocument>(type: SiteType<Document>): SiteType {
  // a page asks for card, state and parts of one document one after the other; it is looked through once
  const looked = new WeakMap<PublicDocument, { fitting: Document | undefined }>();
  const read = (document: PublicDocument): Document | undefined => {
    const known = looked.get(document);
    if (known) return known.fitting;
    const parsed = type.schema.safeParse(document);
    const fitting = parsed.success ? parsed.data : undefined;
    looked.set(document, { fitting });
    return fitting;
  };
  return {
    kind: type.kind,
    schema: type.schema,
    parts: (document, view) => {
      const fitting = read(document);
      return fitting ? type.parts(fitting, view) : plainType.parts(document, view);
    },
    heading: (document, view) => {
      const fitting = read(document);
      return fitting && type.heading?.(fitting, view);
    },
    card: (document, view, heading) => {
      const fitting = read(document);
      return fitting ? type.card(fitting, view, heading) : plainType.card(document, view, heading);
    },
    cardNames: (document) => {
      const fitting = read(document);
      return (fitting && type.cardNames?.(fitting)) ?? [];
    },
    jsonLd: (document, view) => {
      const fitting = read(document);
      return fitting ? type.jsonLd(fitting, view) : plainType.jsonLd(document, view);
    },
    turnsAt: (document, now, patronDay) => {
      const fitting = read(document);
      return fitting && type.turnsAt?.(fitting, now, patronDay);
    },
    ...(type.referringKinds && { referringKinds: type.referringKinds }),
  };
}

/** The site's side of all content types. Add a new type here and in `desk-types.ts`. */
export const siteTypes: readonly SiteType[] = [
  typed(newsSite),
  typed(eventSite),
  typed(serviceSite),
  typed(officeSite),
  typed(personSite),
  typed(appointmentSite),
  typed(placeSite),
  typed(documentSite),
  typed(topicSite),
  typed(contactPointSite),
  typed(faqSite),
  typed(pageSite),
  typed(datasetSite),
  typed(callSite),
  typed(guideSite),
  typed(thematicSiteSite),
];

/** Shapes that those of the content types are made of, for descriptions that machines read. */
export const sharedShapes = { PublicDocument, PublicFile, PublicImage, Reference, Inline, Block } as const;
