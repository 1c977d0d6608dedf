import type { SiteType } from "../site-type.ts";
import { placeCard } from "./card.tsx";
import { PlaceDocument } from "./document.ts";
import { placeJsonLd } from "./json-ld.ts";
import { nextOpeningTurn } from "./opening.ts";
import { placeHeading, placeParts } from "./parts.tsx";

/** Places on the site, with the offices seated and the events held there. */
export const placeSite: SiteType<PlaceDocument> = {
  kind: "place",
  schema: PlaceDocument,
  parts: placeParts,
  heading: placeHeading,
  card: placeCard,
  jsonLd: placeJsonLd,
  referringKinds: ["office", "event", "place"],
  turnsAt: nextOpeningTurn,
};
