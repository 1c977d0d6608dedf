/** @jsxImportSource preact */
import { Badge } from "#src/ui/badge/component.tsx";
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { serviceCategories } from "../vocabularies/service-categories.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { ServiceDocument } from "./document.ts";
import { serviceText } from "./site-messages.ts";

/** A service in a list. The link carries `service-link`. Source: C.SI.1.3 */
export const serviceCard: SiteType<ServiceDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={termLabel(serviceCategories, document.category, view.locale)}
    state={!document.active && <Badge label={serviceText(view.locale)("inactive")} tone="negative" />}
    dataElement="service-link"
  />
);
