/** @jsxImportSource preact */
import { ProfileCard } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { unitTypes } from "../vocabularies/unit-types.ts";
import type { OfficeDocument } from "./document.ts";

/** An office in a list: its kind and what it is for. */
export const officeCard: SiteType<OfficeDocument>["card"] = (document, view, heading) => (
  <ProfileCard
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    role={termLabel(unitTypes, document.unitType, view.locale)}
    summary={document.summary}
    picture={document.image}
    icon="pa"
  />
);
