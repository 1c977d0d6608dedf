/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { FaqDocument } from "./document.ts";

/** A question in a list, with the beginning of its answer. */
export const faqCard: SiteType<FaqDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
  />
);
