import type { SiteType } from "../site-type.ts";
import { eventCard } from "./card.tsx";
import { EventDocument } from "./document.ts";
import { nextTurn } from "./event-state.ts";
import { eventJsonLd } from "./json-ld.ts";
import { eventHeading, eventParts } from "./parts.tsx";

/** Events on the site; those of a programme name the event they belong to. */
export const eventSite: SiteType<EventDocument> = {
  kind: "event",
  schema: EventDocument,
  parts: eventParts,
  heading: eventHeading,
  card: eventCard,
  jsonLd: eventJsonLd,
  referringKinds: ["event"],
  turnsAt: nextTurn,
};
