/** @jsxImportSource preact */
import { ProfileCard } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { placeTypes } from "../vocabularies/place-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { PlaceDocument } from "./document.ts";

/** A place in a list, with its kinds. */
export const placeCard: SiteType<PlaceDocument>["card"] = (document, view, heading) => (
  <ProfileCard
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    role={document.placeTypes.map((code) => termLabel(placeTypes, code, view.locale)).join(", ") || undefined}
    summary={document.summary}
    picture={document.image}
    icon="map-marker"
  />
);
