import type { SiteType } from "../site-type.ts";
import { callCard } from "./card.tsx";
import { CallDocument } from "./document.ts";
import { callJsonLd } from "./json-ld.ts";
import { callHeading, callParts } from "./parts.tsx";
import { callTurnsAt } from "./state.ts";

/** Calls on the site. */
export const callSite: SiteType<CallDocument> = {
  kind: "call",
  schema: CallDocument,
  parts: callParts,
  heading: callHeading,
  card: callCard,
  jsonLd: callJsonLd,
  turnsAt: callTurnsAt,
};
