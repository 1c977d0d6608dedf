/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { GuideDocument } from "./document.ts";
import { guideText } from "./site-messages.ts";

/** A guide in a list, with the number of its steps. */
export const guideCard: SiteType<GuideDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    picture={document.image}
    category={guideText(view.locale)("kind")}
    date={guideText(view.locale)("steps", { count: document.steps.length })}
  />
);
