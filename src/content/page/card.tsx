/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { PageDocument } from "./document.ts";

/** A free page in a list. */
export const pageCard: SiteType<PageDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    picture={document.image}
  />
);
