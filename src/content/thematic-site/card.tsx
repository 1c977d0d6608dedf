/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { ThematicSiteDocument } from "./document.ts";
import { thematicSiteText } from "./site-messages.ts";

/** A thematic site in a list. */
export const thematicSiteCard: SiteType<ThematicSiteDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    picture={document.image}
    category={thematicSiteText(view.locale)("kind")}
  />
);
